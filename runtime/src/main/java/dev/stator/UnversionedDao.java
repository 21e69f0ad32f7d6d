package dev.stator;

import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.DeleteOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the DAO of a record without a version has besides: writes that ask for none.
 *
 * @param <T> the record
 * @param <K> its primary key
 */
@CheckReturnValue
public abstract class UnversionedDao<T, K> extends ReplacingDao<T, K> {
    /**
     * A DAO on the client of {@code stator}.
     *
     * @param stator client and table names
     * @param schema how the record is stored
     * @param itemKey the attributes of a primary key
     */
    protected UnversionedDao(Stator stator, EntitySchema<T> schema, Function<K, ItemKey> itemKey) {
        super(stator, schema, itemKey);
    }

    /**
     * Deletes the item with a primary key: {@code DeleteItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public DeleteOperation<T> delete(K key) {
        return items.delete(itemKey(key));
    }

    /**
     * Deletes the items of any number of primary keys: {@code BatchWriteItem}.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public BatchWriteOperation deleteAll(Iterable<? extends K> keys) {
        return items.deleteAll(keys, this::itemKey);
    }

    /**
     * Deletes the items of any number of primary keys: {@code BatchWriteItem}. The stream may hold more than memory
     * does.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public BatchWriteOperation deleteAll(Stream<? extends K> keys) {
        return items.deleteAll(keys, this::itemKey);
    }
}
