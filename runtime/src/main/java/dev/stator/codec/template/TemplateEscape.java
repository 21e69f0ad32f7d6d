package dev.stator.codec.template;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a character out of a text, and the order of texts. The characters up to the one after it, the escape, are
 * written as the escape and another character, all others as they are. So no text holds the character; a text is read
 * in one way; and two texts sort as before, also with the character behind them, as it is below all that is written.
 */
final class TemplateEscape {
    /** Above all that is escaped, so that what stands behind an escape is never escaped itself. */
    private static final char BASE = '\u0100';

    private TemplateEscape() {}

    /**
     * The escape of texts that end at {@code literal}.
     *
     * @throws IllegalArgumentException if it does not begin with a character of ASCII
     */
    static char of(String literal) {
        char first = literal.charAt(0);
        if (first >= 0x7F) {
            throw new IllegalArgumentException("\"" + literal + "\" does not begin with a character of ASCII");
        }
        return (char) (first + 1);
    }

    static void write(char character, char escape, StringBuilder text) {
        if (character > escape) {
            text.append(character);
        } else {
            text.append(escape).append((char) (BASE + character));
        }
    }

    /** What was written as {@code text}; null if nothing was. */
    static @Nullable String read(String text, char escape) {
        if (text.indexOf(escape) < 0) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char here = text.charAt(index);
            if (here == escape) {
                index++;
                char escaped = index < text.length() ? (char) (text.charAt(index) - BASE) : Character.MAX_VALUE;
                if (escaped > escape) {
                    return null;
                }
                here = escaped;
            }
            read.append(here);
        }
        return read.toString();
    }
}
