package dev.stator;

import dev.stator.dao.EntityOperations;
import dev.stator.error.EncodingException;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.HydrateOperation;
import dev.stator.operation.ItemCheck;
import dev.stator.operation.ModifyOperation;
import dev.stator.operation.PagedOperation;
import dev.stator.operation.PatchOperation;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.UpdateEachOperation;
import dev.stator.operation.WriteOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import dev.stator.table.DeclaredTable;
import dev.stator.wire.JsonLines;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the DAO of a record has, whatever its attributes are. Immutable and safe for use by several threads.
 *
 * <p>Its methods return operations, which do nothing until they are executed.
 *
 * @param <T> the record
 * @param <K> its primary key
 */
@CheckReturnValue
public abstract class KeyedDao<T, K> implements Dao<T> {
    /** Client and table names. */
    protected final Stator stator;

    /** The operations on the table. */
    protected final EntityOperations<T> items;

    private final Function<K, ItemKey> itemKey;

    /**
     * A DAO on the client of {@code stator}.
     *
     * @param stator client and table names
     * @param schema how the record is stored
     * @param itemKey the attributes of a primary key
     */
    protected KeyedDao(Stator stator, EntitySchema<T> schema, Function<K, ItemKey> itemKey) {
        this.stator = stator;
        this.items = stator.entity(schema);
        this.itemKey = Objects.requireNonNull(itemKey, "itemKey");
    }

    /** The attributes of a primary key. */
    final ItemKey itemKey(K key) {
        return itemKey.apply(key);
    }

    /**
     * Loads the classes that the first requests of a program would load, so that a snapshot of it has them: encodes and
     * decodes {@code sample}, and runs operations of one item in memory. Then it reads the item of the sample's key,
     * once: {@code GetItem}, which loads what the client needs and opens its connection. Nothing is written, whatever
     * is in the table. Observers are told of the read only.
     *
     * @param sample a record that could be stored, with a value in each component
     * @throws EncodingException naming table, key and attribute, if {@code sample} cannot be stored
     */
    public void prime(T sample) {
        items.prime(sample);
    }

    @Override
    public DeclaredTable table() {
        return DeclaredTable.of(items);
    }

    /**
     * Reads the item with a primary key: {@code GetItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public GetOperation<T, T> get(K key) {
        return items.get(itemKey(key));
    }

    /**
     * Reads the items of any number of primary keys: {@code BatchGetItem}.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public GetAllOperation<T, T> getAll(Iterable<? extends K> keys) {
        return items.getAll(keys, this::itemKey);
    }

    /**
     * Reads the items of any number of primary keys: {@code BatchGetItem}. The stream may hold more than memory does.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public GetAllOperation<T, T> getAll(Stream<? extends K> keys) {
        return items.getAll(keys, this::itemKey);
    }

    /**
     * Reads the keys that a query or scan finds, and then the whole items: {@code BatchGetItem}. For an index that
     * holds a part of them.
     *
     * @param found a query or scan of this DAO, whatever it answers with
     * @return the operation
     * @throws IllegalArgumentException if {@code found} reads another table, or another record
     */
    public HydrateOperation<T> hydrate(PagedOperation<?, ?, ?, ?, ?> found) {
        return HydrateOperation.of(items.runner(), items.schema(), found.read());
    }

    /**
     * Changes the item to what a record holds, where there is one; of a record with a version, if it still has that:
     * {@code UpdateItem}. What the record holds nothing of (null, an empty {@code Optional}, an empty collection) stays
     * as it is stored.
     *
     * @param entity the record
     * @return the operation
     */
    public PatchOperation<T> patch(T entity) {
        return items.patch(entity);
    }

    /**
     * Reads the item with a primary key, writes what a function changes of it, and begins again if others changed what
     * was read meanwhile: {@code GetItem} and {@code UpdateItem}.
     *
     * @param key the primary key
     * @param change makes the new item of the stored one; may be called several times
     * @return the operation
     */
    public ModifyOperation<T, Optional<T>> modify(K key, UnaryOperator<T> change) {
        return items.modify(itemKey(key), change);
    }

    /**
     * Items in files of DynamoDB's JSON, a line for each: exports to S3, and what is imported from there. What the
     * record does not know of an item is not in what is written, unless it has a {@code @Rest}.
     *
     * @return reads and writes them
     */
    public JsonLines<T> jsonLines() {
        return items.jsonLines();
    }

    /**
     * Writes something for each element of a source, a request each: {@code UpdateItem}, {@code PutItem} or
     * {@code DeleteItem}, under any condition.
     *
     * @param source the elements: keys, records, lines of a file
     * @param write makes of an element an operation of this DAO; null: nothing is to be written for it
     * @return the operation
     */
    public <S> UpdateEachOperation<S> updateEach(
            Iterable<? extends S> source, Function<? super S, ? extends @Nullable WriteOperation<T, ?>> write) {
        return items.updateEach(source, write);
    }

    /**
     * Writes something for each element of a source, a request each: {@code UpdateItem}, {@code PutItem} or
     * {@code DeleteItem}, under any condition. The stream may hold more than memory does.
     *
     * @param source the elements: keys, records, lines of a file
     * @param write makes of an element an operation of this DAO; null: nothing is to be written for it
     * @return the operation
     */
    public <S> UpdateEachOperation<S> updateEach(
            Stream<? extends S> source, Function<? super S, ? extends @Nullable WriteOperation<T, ?>> write) {
        return items.updateEach(source, write);
    }

    /**
     * Checks a condition of the item with a primary key, in a transaction: {@code ConditionCheck}.
     *
     * @param key the primary key
     * @return the operation
     */
    public ItemCheck<T> check(K key) {
        return items.check(itemKey(key));
    }

    @Override
    public ScanOperation<T, T> scan() {
        return items.scan();
    }

    @Override
    public ChangeStream<T> changes() {
        return ChangeStream.of(items);
    }
}
