package dev.stator.operation;

import dev.stator.operation.internal.ItemId;
import dev.stator.operation.internal.WireSize;
import dev.stator.schema.EntitySchema;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A put or delete, ready to be sent.
 *
 * @param size in the request
 */
record WriteEntry(BatchWrite operation, EntitySchema<?> schema, ItemId id, WriteRequest request, long size) {
    /** Refuses what cannot be stored. */
    static WriteEntry of(BatchWrite operation) {
        if (operation instanceof PutOperation<?> put) {
            Map<String, AttributeValue> item = put.put.renewed().item();
            WriteRequest request = WriteRequest.builder()
                    .putRequest(PutRequest.builder().item(item).build())
                    .build();
            return of(operation, put.put.schema, item, request);
        }
        DeleteOperation<?> delete = (DeleteOperation<?>) operation;
        Map<String, AttributeValue> key = delete.delete.key();
        WriteRequest request = WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(key).build())
                .build();
        return of(operation, delete.delete.schema, key, request);
    }

    private static WriteEntry of(
            BatchWrite operation, EntitySchema<?> schema, Map<String, AttributeValue> item, WriteRequest request) {
        return new WriteEntry(operation, schema, ItemId.of(schema.table(), item), request, WireSize.of(item));
    }

    static String table(BatchWrite operation) {
        return operation instanceof PutOperation<?> put
                ? put.put.schema.table().name()
                : ((DeleteOperation<?>) operation).delete.schema.table().name();
    }
}
