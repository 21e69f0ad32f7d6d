package dev.stator.it.consumer;

import java.lang.reflect.Method;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * DynamoDB Local inside this program, where alone shards can be made to roll over and records to age. By reflection on
 * its documented entry point, so that nothing here is compiled against it; programs that use it run by themselves.
 */
final class EmbeddedEngine {
    private static final String ENTRY = "software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded";

    private final Class<?> type;
    private final Object engine;

    EmbeddedEngine() throws ReflectiveOperationException {
        Method create = Class.forName(ENTRY).getMethod("create");
        type = create.getReturnType();
        engine = create.invoke(null);
    }

    DynamoDbClient client() throws ReflectiveOperationException {
        return (DynamoDbClient) type.getMethod("dynamoDbClient").invoke(engine);
    }

    DynamoDbStreamsClient streamsClient() throws ReflectiveOperationException {
        return (DynamoDbStreamsClient) type.getMethod("dynamoDbStreamsClient").invoke(engine);
    }

    /** Every open shard is closed and has one child. */
    void rollOver() throws ReflectiveOperationException {
        type.getMethod("triggerShardRollovers").invoke(engine);
    }

    /** All records and iterators there are become so much older. */
    void age(Duration time) throws ReflectiveOperationException {
        type.getMethod("dilateEventTimes", long.class).invoke(engine, time.toMillis());
    }
}
