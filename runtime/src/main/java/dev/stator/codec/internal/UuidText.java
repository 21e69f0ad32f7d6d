package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import java.util.Locale;
import java.util.UUID;

/** UUIDs in 36 characters, in lower case or upper case. */
public final class UuidText {
    private static final int LENGTH = 36;

    private UuidText() {}

    /** The UUID of {@code text}, in either case. */
    public static UUID read(String text) {
        if (text.length() != LENGTH
                || text.charAt(8) != '-'
                || text.charAt(13) != '-'
                || text.charAt(18) != '-'
                || text.charAt(23) != '-') {
            throw refused(text);
        }
        long most = hex(text, 0, 8) << 32 | hex(text, 9, 13) << 16 | hex(text, 14, 18);
        long least = hex(text, 19, 23) << 48 | hex(text, 24, LENGTH);
        return new UUID(most, least);
    }

    /** The text in upper case. */
    public static String upperCase(UUID value) {
        return value.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether {@code text}, of a UUID, has no digit in upper case. */
    public static boolean isLowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'F') {
                return false;
            }
        }
        return true;
    }

    private static long hex(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c <= 'f' ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw refused(text);
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static DecodingException refused(String text) {
        return new DecodingException("\"" + text + "\" is no UUID like 123e4567-e89b-12d3-a456-426614174000");
    }
}
