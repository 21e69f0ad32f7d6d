package dev.stator.testing;

/** DynamoDB Local is nowhere to be found; the message says how to add it with Maven and with Gradle. */
public final class DynamoDbLocalNotFoundException extends DynamoDbLocalException {

    private static final long serialVersionUID = 1L;

    /** Says where it was looked for and what to add. */
    public DynamoDbLocalNotFoundException(String message) {
        super(message);
    }
}
