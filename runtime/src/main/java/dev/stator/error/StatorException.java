package dev.stator.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of Stator's own errors. Errors of the AWS SDK that Stator has nothing to add to pass through as they are.
 */
public abstract class StatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message if it is very long, it loses its middle: it may hold values of any length */
    protected StatorException(@Nullable String message, @Nullable Throwable cause) {
        super(Excerpt.message(message), cause);
    }

    /** What another error says; what it is where it says nothing. */
    protected static String told(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isEmpty() ? error.getClass().getName() : message;
    }

    /** Whether conditions that did not hold are all that was wrong: then DynamoDB did what it was asked to. */
    public boolean isByConditions() {
        return false;
    }
}
