package dev.stator.testing;

import org.jspecify.annotations.Nullable;

/** DynamoDB Local did not start, or what was said about where to find it is wrong. */
public class DynamoDbLocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what went wrong, with the engine's own last output where there is some. */
    public DynamoDbLocalException(String message) {
        super(message);
    }

    /** Says what went wrong and what caused it. */
    public DynamoDbLocalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
