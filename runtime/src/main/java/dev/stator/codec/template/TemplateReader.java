package dev.stator.codec.template;

import dev.stator.codec.Checks;
import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import java.math.BigInteger;

/**
 * Takes the text of a key apart by a template, from left to right: {@code new TemplateReader("o#{order}", text)
 * .literal("o#").rest("order", Codecs.STRING)}. Not for use by several threads.
 */
public final class TemplateReader {
    private final String template;
    private final String text;
    private int at;
    private boolean sensitive;

    /** @param template what it is called in errors */
    public TemplateReader(String template, String text) {
        this.template = template;
        this.text = text;
    }

    /** The same, of a key with values that no text must show: errors say no more than which part refuses. */
    public TemplateReader sensitive() {
        sensitive = true;
        return this;
    }

    /**
     * Passes characters that stand in each key.
     *
     * @throws DecodingException if others stand there
     */
    public TemplateReader literal(String literal) {
        if (!text.startsWith(literal, at)) {
            throw unread("\"" + literal + "\" is expected at character " + at);
        }
        at += literal.length();
        return this;
    }

    /**
     * A part that ends where {@code literal} begins.
     *
     * @throws DecodingException if it does not end, is empty, or the text of no value
     */
    public <T> T until(String literal, String component, TextCodec<T> codec) {
        return value(component, codec, end(literal, literal, component));
    }

    /**
     * A part that ends where {@code literal} begins, and was written {@linkplain TemplateWriter#escaped escaped}.
     *
     * @throws DecodingException if it does not end, is empty, not escaped, or the text of no value
     */
    public <T> T untilEscaped(String literal, String component, TextCodec<T> codec) {
        String part = take(component, end(literal.substring(0, 1), literal, component));
        String value = TemplateEscape.read(part, TemplateEscape.of(literal));
        if (value == null) {
            throw unread(component + " is " + shown(part) + ", which is not escaped as keys of this template are");
        }
        return decoded(component, codec, value);
    }

    /**
     * A part of so many characters.
     *
     * @throws DecodingException if there are not as many, or they are the text of no value
     */
    public <T> T fixed(int width, String component, TextCodec<T> codec) {
        return value(component, codec, end(width, component));
    }

    /**
     * All that is left.
     *
     * @throws DecodingException if that is nothing, or the text of no value
     */
    public <T> T rest(String component, TextCodec<T> codec) {
        return value(component, codec, text.length());
    }

    /**
     * A whole number of so many digits.
     *
     * @throws DecodingException if something else stands there, or it is beyond a long
     */
    public long number(int digits, String component) {
        BigInteger number = bigNumber(digits, component);
        if (number.bitLength() > Long.SIZE - 1) {
            throw unread(component + " is beyond a long");
        }
        return number.longValue();
    }

    /**
     * A whole number of so many digits, not above {@code greatest}.
     *
     * @throws DecodingException if something else stands there, or it is greater
     */
    public long number(int digits, String component, long greatest) {
        long number = number(digits, component);
        if (number > greatest) {
            throw unread(component + " is greater than " + greatest);
        }
        return number;
    }

    /**
     * A whole number of so many digits.
     *
     * @throws DecodingException if something else stands there
     */
    public BigInteger bigNumber(int digits, String component) {
        String number = take(component, end(digits, component));
        for (int index = 0; index < digits; index++) {
            if (number.charAt(index) < '0' || number.charAt(index) > '9') {
                throw unread(component + " is " + shown(number) + ", which is no number of " + digits + " digits");
            }
        }
        return new BigInteger(number);
    }

    /**
     * Nothing is left: the last piece was a literal, or of fixed width.
     *
     * @throws DecodingException if something is
     */
    public void end() {
        if (at < text.length()) {
            throw unread("it goes on after character " + at);
        }
    }

    /**
     * Checks that a component which stands in the key more than once is the same each time.
     *
     * @param written the text of what was read
     * @throws DecodingException if it is another
     */
    public void agree(String written) {
        if (!written.equals(text)) {
            throw unread("its parts contradict each other; of those read first it would be " + shown(written));
        }
    }

    /** @param first what of the literal no value holds */
    private int end(String first, String literal, String component) {
        int end = text.indexOf(first, at);
        if (end < 0) {
            throw unread(component + ", from character " + at + " on, does not end with \"" + literal + "\"");
        }
        return end;
    }

    private int end(int width, String component) {
        if (at + width > text.length()) {
            throw unread(component + ", from character " + at + " on, has not " + width + " characters");
        }
        return at + width;
    }

    private <T> T value(String component, TextCodec<T> codec, int end) {
        return decoded(component, codec, take(component, end));
    }

    private <T> T decoded(String component, TextCodec<T> codec, String part) {
        try {
            return Checks.read(codec, codec.fromText(part));
        } catch (DecodingException e) {
            throw unread(component + " is " + shown(part) + ": " + (sensitive ? "its codec refuses it" : e.problem()));
        } catch (RuntimeException e) {
            throw sensitive ? unread(component + " is ***: its codec refuses it") : e;
        }
    }

    private String take(String component, int end) {
        if (end == at) {
            throw unread(component + ", at character " + at + ", is empty");
        }
        String part = text.substring(at, end);
        at = end;
        return part;
    }

    private String shown(String value) {
        return sensitive ? "***" : "\"" + value + "\"";
    }

    private DecodingException unread(String reason) {
        return new DecodingException(shown(text) + " is no key " + template + ": " + reason);
    }
}
