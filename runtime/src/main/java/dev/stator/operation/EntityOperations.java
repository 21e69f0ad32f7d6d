package dev.stator.operation;

import dev.stator.codec.ItemCodec;
import dev.stator.expression.KeyCondition;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyEquality;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The operations on one table, for generated DAOs, which put the types of the key's parts before them. Immutable.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class EntityOperations<T> {
    private final Session session;
    private final EntitySchema<T> schema;

    /** The operations on the table that {@code session} has for {@code declared}. */
    public EntityOperations(Session session, EntitySchema<T> declared) {
        this.session = session;
        this.schema = Binding.of(session, declared);
    }

    /** What they are sent with. */
    public Session session() {
        return session;
    }

    /** The entity and the table, by its name in DynamoDB. */
    public EntitySchema<T> schema() {
        return schema;
    }

    /** Reads an item. */
    public GetOperation<T> get(ItemKey key) {
        return new GetOperation<>(session, schema, key, false, Visibility.of(session, schema));
    }

    /** Stores an item. */
    public PutOperation<T> put(T entity) {
        return new PutOperation<>(new PutWrite<>(session, schema, Guard.none(), entity));
    }

    /** Changes an item. */
    public UpdateOperation<T> update(ItemKey key) {
        return new UpdateOperation<>(new UpdateWrite<>(session, schema, Guard.update(), key, List.of()));
    }

    /** Deletes an item. */
    public DeleteOperation<T> delete(ItemKey key) {
        return new DeleteOperation<>(new DeleteWrite<>(session, schema, Guard.none(), key));
    }

    /** The writes that check the version of an entity that has one. */
    public VersionedOperations<T> versioned() {
        return new VersionedOperations<>(session, schema);
    }

    /** Stores any number of items. */
    public BatchWriteOperation putAll(Iterable<? extends T> entities) {
        return BatchWriteOperation.of(session, BatchSource.<T>of(entities).map(this::put));
    }

    /** Stores any number of items. */
    public BatchWriteOperation putAll(Stream<? extends T> entities) {
        return BatchWriteOperation.of(session, BatchSource.<T>of(entities).map(this::put));
    }

    /** Reads the items of any number of keys. */
    public <K> GetAllOperation<T, T> getAll(Iterable<? extends K> keys, Function<? super K, ItemKey> key) {
        return GetAllOperation.of(session, schema, BatchSource.<K>of(keys).map(key));
    }

    /** Reads the items of any number of keys. */
    public <K> GetAllOperation<T, T> getAll(Stream<? extends K> keys, Function<? super K, ItemKey> key) {
        return GetAllOperation.of(session, schema, BatchSource.<K>of(keys).map(key));
    }

    /** Deletes any number of items. */
    public <K> BatchWriteOperation deleteAll(Iterable<? extends K> keys, Function<? super K, ItemKey> key) {
        return BatchWriteOperation.of(session, BatchSource.<K>of(keys).map(k -> delete(key.apply(k))));
    }

    /** Deletes any number of items. */
    public <K> BatchWriteOperation deleteAll(Stream<? extends K> keys, Function<? super K, ItemKey> key) {
        return BatchWriteOperation.of(session, BatchSource.<K>of(keys).map(k -> delete(key.apply(k))));
    }

    /** Checks a condition of an item, in a transaction. */
    public ItemCheck<T> check(ItemKey key) {
        return new ItemCheck<>(schema, key);
    }

    /** Reads the items of a hash key. */
    public QueryOperation<T> query(KeyEquality<?>... parts) {
        Source source = Source.of(session, schema, null, KeyCondition.of(parts));
        return new QueryOperation<>(Reading.of(source, Form.whole(schema, null, schema.codec())));
    }

    /** Reads all items. */
    public ScanOperation<T> scan() {
        Source source = Source.of(session, schema, null, null);
        return new ScanOperation<>(Reading.of(source, Form.whole(schema, null, schema.codec())));
    }

    /**
     * The operations on an index.
     *
     * @param type what its items are read as: the entity, or the record of what the index carries
     * @param codec reads them
     * @throws IllegalArgumentException if the table does not declare it
     */
    public <P> IndexOperations<P> index(EntityIndex index, Class<P> type, ItemCodec<P> codec) {
        return new IndexOperations<>(session, schema, declared(index.schema()), codec);
    }

    private IndexSchema declared(IndexSchema index) {
        return schema.table()
                .index(index.kind(), index.name())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Table " + schema.table().name() + " declares no " + index.title()));
    }
}
