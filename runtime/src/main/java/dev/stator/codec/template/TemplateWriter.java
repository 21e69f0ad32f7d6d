package dev.stator.codec.template;

import dev.stator.codec.Checks;
import dev.stator.codec.TextCodec;
import dev.stator.error.EncodingException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of a key by a template, piece by piece: {@code new TemplateWriter("o#{order}").literal("o#")
 * .part("order", Codecs.STRING, order).toString()}. What it writes, {@link TemplateReader} takes apart into the same
 * values: it refuses a value that would be read as another. Not for use by several threads.
 */
public final class TemplateWriter {
    private final String template;
    private final StringBuilder text = new StringBuilder();

    /** The part that ends at the literal to come; null: nothing has to be found. */
    private @Nullable String open;

    private int begin;
    private boolean sensitive;

    /** @param template what it is called in errors */
    public TemplateWriter(String template) {
        this.template = template;
    }

    /** The same, of a key with values that no text must show: errors do not quote them. */
    public TemplateWriter sensitive() {
        sensitive = true;
        return this;
    }

    /**
     * Characters that stand in each key.
     *
     * @throws EncodingException if the part before would seem to end earlier
     */
    public TemplateWriter literal(String literal) {
        text.append(literal);
        if (open != null) {
            if (text.indexOf(literal, begin) != text.length() - literal.length()) {
                String value = text.substring(begin, text.length() - literal.length());
                throw refused(
                        open,
                        value,
                        "it would be read only up to \"" + literal + "\", which ends this part of the key");
            }
            open = null;
        }
        return this;
    }

    /**
     * A part of any length. Unless it is the last, a literal has to be next.
     *
     * @throws EncodingException if the value has no text, or an empty one
     */
    public <T> TemplateWriter part(String component, TextCodec<T> codec, @Nullable T value) {
        String written = written(component, codec, value);
        open = component;
        begin = text.length();
        text.append(written);
        return this;
    }

    /**
     * A part of any length, in which the first character of the literal that follows does not stand, whatever its
     * value: so no value is refused for it, and keys sort as the values do. See {@link TemplateReader#untilEscaped}.
     *
     * @param literal the literal behind it, whose first character is one of ASCII
     * @throws EncodingException if the value has no text, or an empty one
     */
    public <T> TemplateWriter escaped(String component, TextCodec<T> codec, @Nullable T value, String literal) {
        String written = written(component, codec, value);
        char escape = TemplateEscape.of(literal);
        for (int index = 0; index < written.length(); index++) {
            TemplateEscape.write(written.charAt(index), escape, text);
        }
        return this;
    }

    /**
     * A part of so many characters.
     *
     * @throws EncodingException if the value has no text, or one of another length
     */
    public <T> TemplateWriter part(String component, TextCodec<T> codec, @Nullable T value, int width) {
        String written = written(component, codec, value);
        if (written.length() != width) {
            throw refused(
                    component,
                    written,
                    "it has " + written.length() + " characters, and this part of the key " + width);
        }
        text.append(written);
        return this;
    }

    /**
     * A whole number of so many digits, with zeros before it.
     *
     * @throws EncodingException if it is negative, or has more digits
     */
    public TemplateWriter number(String component, long value, int digits) {
        return digits(component, Long.toString(value), value < 0, digits);
    }

    /**
     * A whole number of so many digits, with zeros before it.
     *
     * @throws EncodingException if it is null, negative, or has more digits
     */
    public TemplateWriter number(String component, @Nullable BigInteger value, int digits) {
        if (value == null) {
            throw isNull(component);
        }
        return digits(component, value.toString(), value.signum() < 0, digits);
    }

    private TemplateWriter digits(String component, String number, boolean negative, int digits) {
        if (negative) {
            throw refused(component, number, "it is negative, and a text of digits would not sort as it does");
        }
        if (number.length() > digits) {
            throw refused(component, number, "this part of the key has " + digits + " digits");
        }
        text.append("0".repeat(digits - number.length())).append(number);
        return this;
    }

    private <T> String written(String component, TextCodec<T> codec, @Nullable T value) {
        if (value == null) {
            throw isNull(component);
        }
        String written = text(component, codec, value);
        if (written.isEmpty()) {
            throw new EncodingException(component + " is empty, and part of the key " + template);
        }
        return written;
    }

    private <T> String text(String component, TextCodec<T> codec, T value) {
        try {
            return Checks.text(codec, value);
        } catch (RuntimeException e) {
            throw sensitive ? EncodingException.withheld(component + ", part of the key " + template + ",", e) : e;
        }
    }

    private EncodingException isNull(String component) {
        return new EncodingException(component + " is null, and part of the key " + template);
    }

    private EncodingException refused(String component, String value, String reason) {
        return new EncodingException(component + " is " + (sensitive ? "***" : "\"" + value + "\"")
                + ", which cannot be part of the key " + template + ": " + reason);
    }

    /** What has been written. */
    @Override
    public String toString() {
        return text.toString();
    }
}
