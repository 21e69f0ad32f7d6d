package dev.stator.run.batch;

import dev.stator.codec.ItemSize;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.PutOperation;
import dev.stator.run.item.ItemId;
import dev.stator.run.item.WriteRendering;
import dev.stator.schema.DiscriminatorAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.TableSchema;
import dev.stator.session.RequestWithItems;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A put or delete, ready to be sent.
 *
 * @param offset of its element in the source
 * @param first the offset of the earliest element that it replaces, which is over when it is; its own where none
 * @param request it, without its item if it is a put
 * @param item of a put; null of a delete
 * @param size in the request
 */
record WriteEntry(
        BatchWrite operation,
        long offset,
        long first,
        TableSchema table,
        ItemId id,
        WriteRequest request,
        @Nullable Map<String, AttributeValue> item,
        long size) {
    /** Bytes of one write unit. */
    private static final double UNIT = 1024;

    /** Refuses what cannot be stored. */
    static WriteEntry of(BatchWrite operation, long offset) {
        if (operation instanceof PutOperation<?> put) {
            requireUnconditional(put.write().schema());
            Map<String, AttributeValue> item = item(put.write(), put.runner().clock());
            TableSchema table = put.write().schema().table();
            return new WriteEntry(
                    operation,
                    offset,
                    offset,
                    table,
                    ItemId.of(table, item),
                    RequestWithItems.PUT,
                    item,
                    WireSize.of(item));
        }
        DeleteOperation<?> delete = (DeleteOperation<?>) operation;
        requireUnconditional(delete.write());
        Map<String, AttributeValue> key =
                delete.write().schema().keys().encode(delete.write().key());
        WriteRequest request = WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(key).build())
                .build();
        TableSchema table = delete.write().schema().table();
        return new WriteEntry(operation, offset, offset, table, ItemId.of(table, key), request, null, WireSize.of(key));
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

    /** This in place of one that was not sent. */
    WriteEntry replacing(WriteEntry earlier) {
        return new WriteEntry(operation, offset, earlier.first, table, id, request, item, size);
    }

    /** The write units that it costs without indexes; a delete costs what is stored, which nobody knows. */
    double expectedUnits() {
        return item == null ? 1 : Math.ceil(ItemSize.of(item) / UNIT);
    }
}
