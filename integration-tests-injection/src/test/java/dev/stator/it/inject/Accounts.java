package dev.stator.it.inject;

import dev.stator.testing.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Two AWS accounts: two views of one DynamoDB Local, neither of which sees the other's tables. */
public final class Accounts implements AutoCloseable {
    /** Ends with this JVM. */
    private static final DynamoDbLocal SERVER = DynamoDbLocal.start();

    private final DynamoDbLocal blog = SERVER.isolated();
    private final DynamoDbLocal archive = SERVER.isolated();

    public DynamoDbClient blog() {
        return blog.client();
    }

    public DynamoDbClient archive() {
        return archive.client();
    }

    @Override
    public void close() {
        blog.close();
        archive.close();
    }
}
