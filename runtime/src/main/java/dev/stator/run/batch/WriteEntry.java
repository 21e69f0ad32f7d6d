package dev.stator.run.batch;

import dev.stator.codec.ItemSize;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.PutOperation;
import dev.stator.run.item.WriteRendering;
import dev.stator.schema.DiscriminatorAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.TableSchema;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A put or delete, ready to be sent.
 *
 * @param offset of its element in the source
 * @param first the offset of the earliest element that it replaces, which is over when it is; its own where none
 * @param size in the request
 */
record WriteEntry(
        BatchWrite operation, long offset, long first, TableSchema table, ItemId id, WriteRequest request, long size) {
    /** Bytes of one write unit. */
    private static final double UNIT = 1024;

    /** Refuses what cannot be stored. */
    static WriteEntry of(BatchWrite operation, long offset) {
        if (operation instanceof PutOperation<?> put) {
            requireUnconditional(put.write().schema());
            Map<String, AttributeValue> item = item(put.write(), put.runner().clock());
            WriteRequest request = WriteRequest.builder()
                    .putRequest(PutRequest.builder().item(item).build())
                    .build();
            return of(operation, offset, put.write().schema().table(), item, request);
        }
        DeleteOperation<?> delete = (DeleteOperation<?>) operation;
        requireUnconditional(delete.write());
        Map<String, AttributeValue> key =
                delete.write().schema().keys().encode(delete.write().key());
        WriteRequest request = WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(key).build())
                .build();
        return of(operation, offset, delete.write().schema().table(), key, request);
    }

    private static void requireUnconditional(EntitySchema<?> schema) {
        if (!schema.writtenOnce().isEmpty()) {
            throw new IllegalArgumentException(
                    "A batch cannot put a " + schema.type().getSimpleName() + " into table "
                            + schema.table().name() + ": it could change "
                            + String.join(" and ", new TreeSet<>(schema.writtenOnce()))
                            + ", which is written once, and BatchWriteItem takes no condition. Put it by itself, or"
                            + " in a transaction");
        }
    }

    private static void requireUnconditional(DeleteWrite<?> delete) {
        DiscriminatorAttribute telling = delete.guard().record();
        if (telling != null) {
            throw new IllegalArgumentException("A batch cannot delete a "
                    + delete.schema().type().getSimpleName() + " from table "
                    + delete.schema().table().name() + ": only " + telling.attribute()
                    + " tells it from other records, and BatchWriteItem takes no condition. Delete it by itself, or in"
                    + " a transaction");
        }
    }

    private static <T> Map<String, AttributeValue> item(PutWrite<T> put, InstantSource clock) {
        PutWrite<T> renewed = WriteRendering.renewed(put, clock);
        return renewed.schema().encode(renewed.entity());
    }

    private static WriteEntry of(
            BatchWrite operation,
            long offset,
            TableSchema table,
            Map<String, AttributeValue> item,
            WriteRequest request) {
        return new WriteEntry(operation, offset, offset, table, ItemId.of(table, item), request, WireSize.of(item));
    }

    /** This in place of one that was not sent. */
    WriteEntry replacing(WriteEntry earlier) {
        return new WriteEntry(operation, offset, earlier.first, table, id, request, size);
    }

    /** The write units that it costs without indexes; a delete costs what is stored, which nobody knows. */
    double expectedUnits() {
        return request.putRequest() == null
                ? 1
                : Math.ceil(ItemSize.of(request.putRequest().item()) / UNIT);
    }
}
