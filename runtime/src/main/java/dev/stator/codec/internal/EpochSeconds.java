package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;

/** Seconds since 1970, as DynamoDB reads a time to live. */
final class EpochSeconds {
    /** The year 5138 in seconds, 1973 in milliseconds. */
    private static final long MILLISECONDS = 100_000_000_000L;

    /** The greatest that is read. */
    static final long GREATEST = MILLISECONDS - 1;

    private EpochSeconds() {}

    /** Refuses what DynamoDB would take for a time thousands of years ahead. */
    static long written(long seconds) {
        if (seconds >= MILLISECONDS) {
            throw new EncodingException(seconds
                    + " is no time to live in seconds since 1970 but, it seems, in milliseconds, with which DynamoDB"
                    + " would never delete the item: write instant.getEpochSecond(), or divide by 1000");
        }
        return seconds;
    }

    static long read(String number) {
        long seconds = WholeNumbers.parseLong(number);
        if (seconds >= MILLISECONDS) {
            throw new DecodingException(number
                    + " is no time to live in seconds since 1970 but, it seems, in milliseconds: DynamoDB will never"
                    + " delete this item. Whoever wrote it must divide by 1000");
        }
        return seconds;
    }
}
