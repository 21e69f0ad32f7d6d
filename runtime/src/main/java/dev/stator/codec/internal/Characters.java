package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** S of one character. */
public final class Characters {
    private Characters() {}

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
            throw CodecErrors.expected("S");
        }
        return read(text);
    }

    /** The character that {@code text} is. */
    public static char read(String text) {
        if (text.length() != 1) {
            throw new DecodingException("expected one character that Java holds in a char, not \"" + text + "\"");
        }
        return text.charAt(0);
    }
}
