package dev.stator.codec.internal;

import dev.stator.error.EncodingException;
import java.util.Locale;

/** Refuses text that UTF-8, DynamoDB's form of S, cannot carry. */
public final class WellFormed {
    private WellFormed() {}

    /** {@code text}, if it is well-formed. */
    public static String check(String text) {
        // A loop so plain that the JIT compiler leaves it out for text in Latin-1.
        for (int i = 0, length = text.length(); i < length; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                checkFrom(i, text);
                break;
            }
        }
        return text;
    }

    private static void checkFrom(int start, String text) {
        for (int i = start, length = text.length(); i < length; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                i = pair(text, i);
            }
        }
    }

    /** The index of the low half of the pair that starts at {@code index}. */
    private static int pair(String text, int index) {
        if (Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1))) {
            return index + 1;
        }
        throw new EncodingException("the text has an unpaired surrogate, U+"
                + Integer.toHexString(text.charAt(index)).toUpperCase(Locale.ROOT) + " at index " + index
                + ", which UTF-8 cannot carry; store such data as binary");
    }
}
