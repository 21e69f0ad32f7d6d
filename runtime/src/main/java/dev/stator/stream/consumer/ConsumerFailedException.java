package dev.stator.stream.consumer;

import dev.stator.error.StatorException;
import org.jspecify.annotations.Nullable;

/**
 * A consumer of a stream stopped because of an error, which is the cause. Changes it has not handled wait in the
 * stream.
 */
public final class ConsumerFailedException extends StatorException {
    private static final long serialVersionUID = 1L;

    /** A failure; {@code message} says what cannot go on. */
    public ConsumerFailedException(String message, @Nullable Throwable cause) {
        super(cause == null ? message : message + ": " + cause, cause);
    }
}
