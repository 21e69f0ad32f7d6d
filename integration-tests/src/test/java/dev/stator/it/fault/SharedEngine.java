package dev.stator.it.fault;

import dev.stator.testing.DynamoDbLocal;

/** One DynamoDB Local for all tests that are not given one, as each takes seconds to start. */
public final class SharedEngine {
    private static final DynamoDbLocal ENGINE = DynamoDbLocal.start();

    private SharedEngine() {}

    /** An empty database of it, that nobody else sees; closing it leaves the engine to the others. */
    public static DynamoDbLocal isolated() {
        return ENGINE.isolated();
    }
}
