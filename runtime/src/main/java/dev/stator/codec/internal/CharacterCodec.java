package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** S of one character. */
public final class CharacterCodec implements TextCodec<Character>, Canonical, OneForm {
    /** The text of {@code value}. */
    public static String write(char value) {
        if (Character.isSurrogate(value)) {
            throw new EncodingException(
                    "U+" + Integer.toHexString(value) + " is half a character (a surrogate), which UTF-8 cannot carry");
        }
        return String.valueOf(value);
    }

    /** The character of a stored S. */
    public static char decodeChar(AttributeValue stored) {
        String text = stored.s();
        if (text == null) {
            throw Checks.expected("S");
        }
        return read(text);
    }

    private static char read(String text) {
        if (text.length() != 1) {
            throw new DecodingException("expected one character that Java holds in a char, not \"" + text + "\"");
        }
        return text.charAt(0);
    }

    @Override
    public String toText(Character value) {
        return write(value);
    }

    @Override
    public Character fromText(String text) {
        return read(text);
    }

    @Override
    public String javaType() {
        return "java.lang.Character";
    }
}
