package dev.stator;

import dev.stator.operation.ConditionalDelete;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.util.function.Function;

/**
 * What the DAO of a record without a version has besides, in a table where an attribute, and not the key, tells its
 * items from those of other records. It deletes no items of others, which takes a condition, and so is nothing for a
 * batch.
 *
 * @param <T> the record
 * @param <K> its primary key
 */
@CheckReturnValue
public abstract class DiscriminatedDao<T, K> extends ReplacingDao<T, K> {
    /**
     * A DAO on the client of {@code stator}.
     *
     * @param stator client and table names
     * @param schema how the record is stored
     * @param itemKey the attributes of a primary key
     */
    protected DiscriminatedDao(Stator stator, EntitySchema<T> schema, Function<K, ItemKey> itemKey) {
        super(stator, schema, itemKey);
    }

    /**
     * Deletes the item with a primary key, if it is one of the record: {@code DeleteItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public ConditionalDelete<T> delete(K key) {
        return items.conditionalDelete(itemKey(key));
    }
}
