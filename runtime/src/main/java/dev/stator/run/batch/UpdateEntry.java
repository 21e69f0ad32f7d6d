package dev.stator.run.batch;

import dev.stator.operation.ItemWrite;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.operation.WriteOperation;
import dev.stator.run.item.ItemId;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of one item, ready to be sent.
 *
 * @param offset of its element in the source
 */
record UpdateEntry<S>(long offset, S element, WriteOperation<?, ?> operation, ItemId id) {
    /** Refuses a key that cannot be stored. */
    static <S> UpdateEntry<S> of(long offset, S element, WriteOperation<?, ?> operation) {
        ItemWrite<?> write = operation.write();
        return new UpdateEntry<>(
                offset, element, operation, ItemId.of(write.schema().table(), key(write)));
    }

    private static Map<String, AttributeValue> key(ItemWrite<?> write) {
        if (write instanceof PutWrite<?> put) {
            return keyOf(put);
        }
        ItemKey key = write instanceof UpdateWrite<?> update ? update.key() : ((DeleteWrite<?>) write).key();
        return write.schema().keys().encode(key);
    }

    private static <T> Map<String, AttributeValue> keyOf(PutWrite<T> put) {
        EntitySchema<T> schema = put.schema();
        return schema.keyOf(put.entity());
    }
}
