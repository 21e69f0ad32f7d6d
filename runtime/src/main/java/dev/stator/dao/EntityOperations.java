package dev.stator.dao;

import dev.stator.codec.ItemCodec;
import dev.stator.error.EncodingException;
import dev.stator.expression.KeyCondition;
import dev.stator.operation.BatchSource;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.CollectionOperation;
import dev.stator.operation.CollectionView;
import dev.stator.operation.ConditionalDelete;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.ItemCheck;
import dev.stator.operation.ItemDecoder;
import dev.stator.operation.ItemRead;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.operation.KeySpan;
import dev.stator.operation.ModifyOperation;
import dev.stator.operation.PageRead;
import dev.stator.operation.PatchOperation;
import dev.stator.operation.PutOperation;
import dev.stator.operation.QueryOperation;
import dev.stator.operation.Runner;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.UpdateEachOperation;
import dev.stator.operation.UpdateOperation;
import dev.stator.operation.WriteGuard;
import dev.stator.operation.WriteOperation;
import dev.stator.run.SessionRunner;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyEquality;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import dev.stator.wire.JsonLines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The operations on one table, for generated DAOs, which put the types of the key's parts before them. Immutable.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class EntityOperations<T> {
    private final Session session;
    private final Runner runner;
    private final EntitySchema<T> schema;

    /** The operations on the table that {@code session} has for {@code declared}. */
    public EntityOperations(Session session, EntitySchema<T> declared) {
        this(session, new SessionRunner(session), new SchemaBinding(session).of(declared));
    }

    private EntityOperations(Session session, Runner runner, EntitySchema<T> schema) {
        this.session = session;
        this.runner = runner;
        this.schema = schema;
    }

    /**
     * Those on items of the same table that are all of one type: an item that is none is refused as one that cannot be
     * read.
     *
     * @throws IllegalArgumentException if these are of one record
     */
    public <S> EntityOperations<S> narrowed(Class<S> type) {
        return new EntityOperations<>(session, runner, schema.narrowed(type));
    }

    /** What they are sent with. */
    public Session session() {
        return session;
    }

    /** What executes them. */
    public Runner runner() {
        return runner;
    }

    /** The entity and the table, by its name in DynamoDB. */
    public EntitySchema<T> schema() {
        return schema;
    }

    /**
     * Loads what operations need: runs those of one item on a client that answers from memory, and then reads the item
     * of the same key with the client of these.
     *
     * @throws EncodingException naming table, key and attribute, if {@code sample} cannot be stored
     */
    public void prime(T sample) {
        T identified = schema.identified(sample, runner::nextId);
        ItemKey key = schema.keys().decode(schema.keyOf(identified));
        Session memory = session.unobserved().through(new PrimingClient(schema.encode(identified)), null);
        new EntityOperations<>(memory, new SessionRunner(memory), schema).runAll(identified, key);
        Objects.requireNonNull(get(key).execute());
    }

    private void runAll(T sample, ItemKey key) {
        if (schema.version().isPresent()) {
            versioned().put(sample).execute();
        } else {
            put(sample).execute();
            put(sample).ifAbsent().execute();
        }
        PatchOperation<T> patch = patch(sample);
        if (!patch.write().changes().isEmpty()) {
            patch.execute();
        }
        Objects.requireNonNull(get(key).execute());
        int hash = schema.keys().primary().hash().size();
        Objects.requireNonNull(query(key.parts().subList(0, hash).toArray(KeyEquality<?>[]::new))
                .limit(1)
                .list());
        delete(key).execute();
    }

    /** Reads an item. */
    public GetOperation<T, T> get(ItemKey key) {
        return new GetOperation<>(runner, ItemRead.of(runner, schema), key);
    }

    /** Stores an item. */
    public PutOperation<T> put(T entity) {
        T identified = schema.identified(entity, runner::nextId);
        return new PutOperation<>(runner, new PutWrite<>(schema, WriteGuard.none(), identified));
    }

    /** Changes an item. */
    public UpdateOperation<T> update(ItemKey key) {
        return new UpdateOperation<>(runner, new UpdateWrite<>(schema, WriteGuard.update(schema), key, List.of()));
    }

    /** Changes an item to what {@code entity} holds. */
    public PatchOperation<T> patch(T entity) {
        return PatchOperation.of(runner, schema, entity);
    }

    /** Reads an item, writes what {@code change} changes of it, and begins again where others wrote it meanwhile. */
    public ModifyOperation<T, Optional<T>> modify(ItemKey key, UnaryOperator<T> change) {
        return ModifyOperation.of(runner, schema, key, change);
    }

    /** Deletes an item. */
    public DeleteOperation<T> delete(ItemKey key) {
        return new DeleteOperation<>(runner, new DeleteWrite<>(schema, WriteGuard.ofRecord(schema), key));
    }

    /** Deletes an item that only an attribute tells from those of other records, if it is of this one. */
    public ConditionalDelete<T> conditionalDelete(ItemKey key) {
        return new ConditionalDelete<>(runner, new DeleteWrite<>(schema, WriteGuard.ofRecord(schema), key));
    }

    /** The writes that check the version of an entity that has one. */
    public VersionedOperations<T> versioned() {
        return new VersionedOperations<>(runner, schema);
    }

    /** Stores any number of items. */
    public BatchWriteOperation putAll(Iterable<? extends T> entities) {
        return writes(BatchSource.<T>of(entities).map(this::put));
    }

    /** Stores any number of items. */
    public BatchWriteOperation putAll(Stream<? extends T> entities) {
        return writes(BatchSource.<T>of(entities).map(this::put));
    }

    /** Reads the items of any number of keys. */
    public <K> GetAllOperation<T, T> getAll(Iterable<? extends K> keys, Function<? super K, ItemKey> key) {
        return GetAllOperation.of(runner, schema, BatchSource.<K>of(keys).map(key));
    }

    /** Reads the items of any number of keys. */
    public <K> GetAllOperation<T, T> getAll(Stream<? extends K> keys, Function<? super K, ItemKey> key) {
        return GetAllOperation.of(runner, schema, BatchSource.<K>of(keys).map(key));
    }

    /** Deletes any number of items. */
    public <K> BatchWriteOperation deleteAll(Iterable<? extends K> keys, Function<? super K, ItemKey> key) {
        return writes(BatchSource.<K>of(keys).map(k -> delete(key.apply(k))));
    }

    /** Deletes any number of items. */
    public <K> BatchWriteOperation deleteAll(Stream<? extends K> keys, Function<? super K, ItemKey> key) {
        return writes(BatchSource.<K>of(keys).map(k -> delete(key.apply(k))));
    }

    /** Writes something for each element. */
    public <S> UpdateEachOperation<S> updateEach(
            Iterable<? extends S> source,
            Function<? super S, ? extends @Nullable WriteOperation<? extends T, ?>> writes) {
        return each(BatchSource.of(source), writes);
    }

    /** Writes something for each element. */
    public <S> UpdateEachOperation<S> updateEach(
            Stream<? extends S> source,
            Function<? super S, ? extends @Nullable WriteOperation<? extends T, ?>> writes) {
        return each(BatchSource.of(source), writes);
    }

    private <S> UpdateEachOperation<S> each(
            BatchSource<S> source, Function<? super S, ? extends @Nullable WriteOperation<? extends T, ?>> writes) {
        return UpdateEachOperation.of(
                runner, source.inTable(schema.table().name()), Objects.requireNonNull(writes, "writes"));
    }

    private BatchWriteOperation writes(BatchSource<BatchWrite> source) {
        return BatchWriteOperation.of(runner, source.inTable(schema.table().name()));
    }

    /** Items in files. */
    public JsonLines<T> jsonLines() {
        return JsonLines.of(schema);
    }

    /** Checks a condition of an item, in a transaction. */
    public ItemCheck<T> check(ItemKey key) {
        return new ItemCheck<>(runner, schema, key);
    }

    /** Reads the items of a hash key. */
    public QueryOperation<T, T> query(KeyEquality<?>... parts) {
        return new QueryOperation<>(runner, read(KeyCondition.of(parts)));
    }

    /** Reads the items of a hash key by a condition that no keys of other records in the table meet. */
    public QueryOperation<T, T> unmixedQuery(KeyEquality<?>... parts) {
        return new QueryOperation<>(runner, read(KeyCondition.of(parts)).unmixed());
    }

    /**
     * Reads the items of a hash key, and puts them together.
     *
     * @param span leaves out none of the view's items; null: all
     */
    public <V> CollectionOperation<T, V> collection(
            CollectionView<T, V> view, @Nullable KeySpan span, KeyEquality<?>... hash) {
        return new CollectionOperation<>(runner, read(KeyCondition.of(hash)), view, span);
    }

    /** Reads all items. */
    public ScanOperation<T, T> scan() {
        return new ScanOperation<>(runner, read(null));
    }

    /** Reads all items as they are stored, those that have ended too. */
    public ScanOperation<T, Map<String, AttributeValue>> rawScan() {
        return new ScanOperation<>(runner, read(null).decoder(ItemDecoder.raw())).includeExpired();
    }

    private PageRead<T, T> read(@Nullable KeyCondition key) {
        return PageRead.of(runner, schema, null, key, ItemDecoder.whole(schema, null, schema.codec()));
    }

    /**
     * The operations on an index that holds whole items.
     *
     * @throws IllegalArgumentException if the table does not declare it
     */
    public IndexOperations<T> index(EntityIndex index) {
        return index(index, schema.codec());
    }

    /**
     * The operations on an index.
     *
     * @param codec reads its items: as the entity, or as the record of what the index carries
     * @throws IllegalArgumentException if the table does not declare it
     */
    public <P> IndexOperations<P> index(EntityIndex index, ItemCodec<P> codec) {
        return new IndexOperations<>(runner, schema, declared(index.schema()), codec);
    }

    private IndexSchema declared(IndexSchema index) {
        return schema.table()
                .index(index.kind(), index.name())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Table " + schema.table().name() + " declares no " + index.title()));
    }
}
