package dev.stator;

import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.PutOperation;
import dev.stator.operation.UpdateOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the DAO of a record without a version has besides, but for deletes: writes that ask for none.
 *
 * @param <T> the record
 * @param <K> its primary key
 */
@CheckReturnValue
public abstract class ReplacingDao<T, K> extends KeyedDao<T, K> {
    /**
     * A DAO on the client of {@code stator}.
     *
     * @param stator client and table names
     * @param schema how the record is stored
     * @param itemKey the attributes of a primary key
     */
    protected ReplacingDao(Stator stator, EntitySchema<T> schema, Function<K, ItemKey> itemKey) {
        super(stator, schema, itemKey);
    }

    /**
     * Writes a whole item in place of any with the same primary key: {@code PutItem}.
     *
     * @param entity the item
     * @return the operation
     */
    public PutOperation<T> put(T entity) {
        return items.put(entity);
    }

    /**
     * Writes any number of whole items in place of any with the same primary keys: {@code BatchWriteItem}.
     *
     * @param entities the items
     * @return the operation
     */
    public BatchWriteOperation putAll(Iterable<? extends T> entities) {
        return items.putAll(entities);
    }

    /**
     * Writes any number of whole items in place of any with the same primary keys: {@code BatchWriteItem}. The stream
     * may hold more than memory does.
     *
     * @param entities the items
     * @return the operation
     */
    public BatchWriteOperation putAll(Stream<? extends T> entities) {
        return items.putAll(entities);
    }

    /**
     * Changes attributes of the item with a primary key, where there is one: {@code UpdateItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public UpdateOperation<T> update(K key) {
        return items.update(itemKey(key));
    }
}
