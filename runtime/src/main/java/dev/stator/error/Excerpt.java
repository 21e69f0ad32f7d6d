package dev.stator.error;

import org.jspecify.annotations.Nullable;

/**
 * Text for messages, which may hold values of any length: what is too long loses its middle, so that what is said
 * before and after a value stays.
 */
public final class Excerpt {
    /** The length to which {@link #of} cuts, but for the words that say what is missing. */
    public static final int LENGTH = 200;

    /** A problem, with what is to be done about it. */
    private static final int PROBLEM = 1_000;

    /** A list of problems. */
    private static final int MESSAGE = 10_000;

    private Excerpt() {}

    /** A value for a message. */
    public static String of(@Nullable Object value) {
        return cut(String.valueOf(value), LENGTH);
    }

    static String problem(String text) {
        return cut(text, PROBLEM);
    }

    static @Nullable String message(@Nullable String text) {
        return text == null ? null : cut(text, MESSAGE);
    }

    /** {@code cause}, or what stands in its place if it or a cause of it has a message that is too long. */
    static @Nullable Throwable cause(@Nullable Throwable cause) {
        int depth = 0;
        for (Throwable each = cause; each != null && depth < WithheldException.LONGEST_CHAIN; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && message.length() > MESSAGE) {
                return WithheldException.tooLong(cause);
            }
            depth++;
        }
        return cause;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int head = length * 3 / 4;
        int tail = text.length() - (length - head);
        head -= Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
        tail += Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
        return text.substring(0, head) + "...(" + (tail - head) + " characters)..." + text.substring(tail);
    }
}
