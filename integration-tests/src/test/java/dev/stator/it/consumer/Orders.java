package dev.stator.it.consumer;

import dev.stator.Stator;
import dev.stator.it.fault.SharedEngine;
import dev.stator.stream.checkpoint.CheckpointTable;
import dev.stator.testing.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A table of orders with a stream, a table of checkpoints, and clients for both, in a database of their own. */
final class Orders implements AutoCloseable {
    final DynamoDbLocal engine = SharedEngine.isolated();
    final Stator stator = Stator.create(engine.client());
    final DynamoDbStreamsClient streams =
            engine.configure(DynamoDbStreamsClient.builder()).build();
    final OrderDao dao = new OrderDao(stator);
    final CheckpointTable checkpoints = stator.checkpointTable("checkpoints");

    Orders() {
        dao.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
        checkpoints.table().ensure();
    }

    @Override
    public void close() {
        streams.close();
        engine.close();
    }
}
