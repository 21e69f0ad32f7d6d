package dev.stator.stream;

import dev.stator.error.StatorException;
import dev.stator.error.ThrottledException;
import org.jspecify.annotations.Nullable;

/**
 * A stream that could not be read any further from where the reader is. Other errors of the SDK pass through as they
 * are, and throttling is a {@link ThrottledException}.
 */
public final class StreamReadException extends StatorException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The iterator is older than 15 minutes: get another, after the last record that was handled. */
        ITERATOR_EXPIRED,
        /** The records are older than 24 hours and gone: whoever goes on from what is left has lost some. */
        TRIMMED,
        /** There is no such stream or shard, or not any more. */
        NOT_FOUND
    }

    private final Reason reason;

    /** A stream that could not be read. */
    public StreamReadException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it could not be read. */
    public Reason reason() {
        return reason;
    }
}
