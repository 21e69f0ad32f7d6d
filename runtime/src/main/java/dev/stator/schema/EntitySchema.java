package dev.stator.schema;

import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.internal.Nesting;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import dev.stator.frozen.FrozenCodec;
import dev.stator.schema.IndexEntry.Derived;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record type, and how it is stored in its table. Immutable.
 *
 * @param <T> the record
 */
public final class EntitySchema<T> {
    private final Class<T> type;
    private final ItemCodec<T> codec;
    private final RecordStorage storage;
    private final PutStamping<T> renewal;
    private final @Nullable BoundRecords<T> records;

    private EntitySchema(
            Class<T> type,
            ItemCodec<T> codec,
            RecordStorage storage,
            PutStamping<T> renewal,
            @Nullable BoundRecords<T> records) {
        this.type = type;
        this.codec = codec;
        this.storage = storage;
        this.renewal = renewal;
        this.records = records;
    }

    /** A record that has a table to itself, with a hash key and no index. */
    public static <T> EntitySchema<T> of(String table, Class<T> type, ItemCodec<T> codec, KeyPart<?> hashKey) {
        return of(type, codec, EntityKeys.of(table, hashKey), Membership.ALL);
    }

    /**
     * A record beside others in a table, without a range key and in none of its indexes so far.
     *
     * @param members tells its items from those of the others
     * @throws IllegalArgumentException if {@code hashKey} is not the table's hash key
     */
    public static <T> EntitySchema<T> in(
            TableSchema table, Class<T> type, ItemCodec<T> codec, Membership members, KeyPart<?> hashKey) {
        return of(type, codec, EntityKeys.in(table, hashKey), members);
    }

    private static <T> EntitySchema<T> of(Class<T> type, ItemCodec<T> codec, EntityKeys keys, Membership members) {
        return new EntitySchema<>(type, codec, RecordStorage.of(keys, members), PutStamping.none(), null);
    }

    /** The same in a table of another name, as of another environment. */
    public EntitySchema<T> named(String name) {
        return with(storage.with(storage.keys().named(name)));
    }

    /** The same with a range key. */
    public EntitySchema<T> rangeKey(KeyPart<?> key) {
        return with(storage.with(storage.keys().rangeKey(key)));
    }

    /** The same with one index more. */
    public EntitySchema<T> index(EntityIndex index) {
        return with(storage.with(storage.keys().index(index)));
    }

    /** The same with a version in {@code attribute}, of which {@code last} is the greatest that the record can hold. */
    public EntitySchema<T> version(String attribute, long last, Versioning<T> versioning) {
        return with(renewal.version(new VersionAttribute<>(attribute, last, versioning)));
    }

    /** The same with stamps. */
    public EntitySchema<T> stamps(Stamps<T> written) {
        return with(renewal.stamps(written));
    }

    /** The same, of records that a put gives an id. */
    public EntitySchema<T> identified(Identifying<T> made) {
        return with(renewal.identified(made));
    }

    /** The same, whose items expire at what {@code attribute} says. */
    public EntitySchema<T> ttl(String attribute) {
        return with(storage.with(storage.keys().ttl(attribute)));
    }

    /** The same, whose items expire as long after the write as {@code attribute} says. */
    public EntitySchema<T> lifetime(String attribute) {
        return with(storage.lifetime(attribute));
    }

    /** The same, of a record that holds values that no text must show: what its constructor throws may tell of them. */
    public EntitySchema<T> sensitive() {
        return with(renewal.withholding());
    }

    /** The same with one frozen attribute more, by its stored name. */
    public EntitySchema<T> frozen(String attribute, FrozenCodec<?> frozenBy) {
        return with(storage.frozen(attribute, frozenBy));
    }

    /** The same, of which these attributes are written once, by their stored names. */
    public EntitySchema<T> writtenOnce(String... attributes) {
        return with(storage.once(Set.of(attributes)));
    }

    /** The same, that writes {@code entry} for an index. */
    public EntitySchema<T> entry(IndexEntry entry) {
        return with(storage.with(storage.implied().entry(entry)));
    }

    /** The same, of which a component stands both in the primary key and in {@code attribute}. */
    public <C> EntitySchema<T> copied(KeyPart<C> attribute, EntryComponent<C> component) {
        return with(storage.with(
                storage.implied().copy(new Derived<>(attribute, values -> values.get(component), List.of(component)))));
    }

    /**
     * The same, whose items say which record they are.
     *
     * @param attribute the stored name of what says it
     * @param word what is written
     * @param former what was written before
     */
    public EntitySchema<T> discriminator(String attribute, String word, String... former) {
        return with(storage.with(
                storage.implied().discriminator(new DiscriminatorAttribute(attribute, word, List.of(former)))));
    }

    /** The same with one boundary more, behind those before it, seen from the codec: of a schema in use. */
    public EntitySchema<T> boundary(ItemBoundary boundary) {
        return with(storage.with(storage.boundaries().and(boundary)));
    }

    /** The same, whose items each record in it reads and writes as {@code binding} has it; itself if it is no root. */
    public EntitySchema<T> records(RecordBinding binding) {
        return codec instanceof RootCodec<T> root ? with(BoundRecords.of(root, binding)) : this;
    }

    /**
     * The same of the root of a table, of which only items of one type are read: one that is none is refused.
     *
     * @throws IllegalArgumentException if it is no root
     */
    public <S> EntitySchema<S> narrowed(Class<S> common) {
        if (!(codec instanceof RootCodec<T> root)) {
            throw new IllegalArgumentException(type.getSimpleName() + " is no root of several records");
        }
        NarrowedRoot<T, S> narrowed = new NarrowedRoot<>(root, common);
        BoundRecords<S> bound = records == null ? null : records.of(narrowed);
        return new EntitySchema<>(common, narrowed, storage, PutStamping.none(), bound);
    }

    /** The same, where it is always {@code now}. */
    public EntitySchema<T> at(Instant now) {
        return with(storage.with(storage.boundaries().at(now)));
    }

    private EntitySchema<T> with(RecordStorage other) {
        return new EntitySchema<>(type, codec, other, renewal, records);
    }

    private EntitySchema<T> with(PutStamping<T> other) {
        return new EntitySchema<>(type, codec, storage, other, records);
    }

    private EntitySchema<T> with(BoundRecords<T> other) {
        return new EntitySchema<>(type, codec, storage, renewal, other);
    }

    /** The table that stores it. */
    public TableSchema table() {
        return keys().table();
    }

    /** The table's name as the record declares it, whatever it is in an environment. */
    public String declaredTable() {
        return keys().declaredTable();
    }

    /** How it makes the keys of the table and its indexes. */
    public EntityKeys keys() {
        return storage.keys();
    }

    /** What tells its items from those of other records in the table. */
    public Membership membership() {
        return storage.membership();
    }

    /** The records whose items it reads: those of a table whose root it is, else its own alone; in declared order. */
    List<EntitySchema<? extends T>> records() {
        return codec instanceof RootCodec<T> root
                ? root.entities().stream()
                        .<EntitySchema<? extends T>>map(this::inUse)
                        .toList()
                : List.of(this);
    }

    /**
     * The record that an item is, of those whose items it reads.
     *
     * @throws DecodingException if it is none
     */
    EntitySchema<? extends T> recordOf(Map<String, AttributeValue> item) {
        return codec instanceof RootCodec<T> root ? inUse(root.schemaOf(ItemReader.of(item))) : this;
    }

    private <E> EntitySchema<E> inUse(EntitySchema<E> declared) {
        return records != null ? records.bound(declared) : declared.named(table().name());
    }

    /** What its items have besides the attributes of its components. */
    public ImpliedAttributes implied() {
        return storage.implied();
    }

    /** The attribute that says which record an item is, where the key does not tell. */
    public Optional<DiscriminatorAttribute> telling() {
        return Optional.ofNullable(implied().discriminator())
                .filter(discriminator -> membership().marks().stream()
                        .anyMatch(mark -> mark.attribute().equals(discriminator.attribute())));
    }

    /** The record. */
    public Class<T> type() {
        return type;
    }

    /** The record's codec. Prefer {@link #encode} and {@link #decode}, whose errors name table and key. */
    public ItemCodec<T> codec() {
        return codec;
    }

    /** The attribute that counts the writes of an item, if the record has one. */
    public Optional<VersionAttribute<T>> version() {
        return Optional.ofNullable(renewal.version());
    }

    /** The attributes that hold when an item was written, if the record has any. */
    public Optional<Stamps<T>> stamps() {
        return Optional.ofNullable(renewal.stamps());
    }

    /** The frozen attributes, by their stored names. Unmodifiable. */
    public Map<String, FrozenCodec<?>> frozen() {
        return storage.frozen();
    }

    /** The attributes that are written once, by their stored names. Unmodifiable. */
    public Set<String> writtenOnce() {
        return storage.once();
    }

    /** What stands between its codec and the table. */
    public Boundaries boundaries() {
        return storage.boundaries();
    }

    /** The attribute by which an item expires so long after its write, if the record has such a one. */
    public Optional<String> lifetime() {
        return Optional.ofNullable(storage.lifetime());
    }

    /**
     * {@code entity} as a put writes it: with the version after its own, and stamped; itself if the record has neither.
     *
     * @param now the time, asked for if there are stamps
     * @throws EncodingException naming the table, if there is no version after its own, or the record refuses this; of
     *     a root, if the record has a version, which a put of any record would not check
     */
    public T renewed(T entity, InstantSource now) {
        return records != null
                ? records.renewed(entity, now)
                : renewal.of(entity, now, codec.javaType(), table().name());
    }

    /** {@code entity} with an id, which is asked for if its record makes one, and it has none. */
    public T identified(T entity, Supplier<UUID> id) {
        return records != null
                ? records.identified(entity, id)
                : renewal.identified(entity, id, codec.javaType(), table().name());
    }

    /**
     * The item of {@code entity}.
     *
     * @throws EncodingException naming table, key and attribute, if the entity cannot be stored
     * @throws ItemTooLargeException if it has more than 400 KB
     */
    public Map<String, AttributeValue> encode(T entity) {
        if (records != null) {
            return records.encode(entity);
        }
        try {
            Map<String, AttributeValue> item = boundaries().outward(encoded(entity), table()::key);
            check(item);
            return item;
        } catch (EncodingException e) {
            throw e.inTable(table().name(), Map.of());
        }
    }

    /**
     * Checks an item as it is to be stored.
     *
     * @throws EncodingException naming table and attribute, if DynamoDB does not take a key of it, or how deep it is
     * @throws ItemTooLargeException if it has more than 400 KB
     */
    public void check(Map<String, AttributeValue> item) {
        try {
            keys().check(item);
            ItemLimits.check(table(), item);
        } catch (EncodingException e) {
            throw e.inTable(table().name(), Map.of());
        }
    }

    /**
     * The attributes of {@code entity} as its codec encodes them: not yet as the table stores them.
     *
     * @throws EncodingException if the entity cannot be stored
     */
    public Map<String, AttributeValue> encoded(T entity) {
        return Nesting.limiting(() -> codec.toItem(entity));
    }

    /**
     * The entity of {@code item}.
     *
     * @throws DecodingException naming table, key and attribute, if the item cannot be read, or its key is in another
     *     form than is written
     */
    public T decode(Map<String, AttributeValue> item) {
        return decode(codec, item, null);
    }

    /**
     * What {@code reader} makes of {@code item}, one of this table or of an index of it.
     *
     * @param index what it is read from; null: the table
     * @throws DecodingException naming table, key and attribute, if the item cannot be read, one of the keys is in
     *     another form than is written, or that of the index is not what the record makes it
     */
    public <P> P decode(ItemCodec<P> reader, Map<String, AttributeValue> item, @Nullable IndexSchema index) {
        try {
            if (records != null && reader instanceof RootCodec<P> root) {
                return records.decode(root, item, index);
            }
            Map<String, AttributeValue> encoded = boundaries().inward(item, table()::key);
            keys().forms(index).check(encoded);
            P read = reader.fromItem(encoded);
            if (index != null && reader == codec) {
                implied().check(index, codec, type.cast(read), encoded);
            }
            return read;
        } catch (DecodingException e) {
            throw table().located(e, item);
        } catch (CodecException e) {
            throw table().located(new DecodingException(e.problem(), e).typed("M", reader.javaType()), item);
        } catch (RuntimeException e) {
            DecodingException refused = new DecodingException("the record refused its values: " + e, e);
            throw table().located(refused.typed("M", reader.javaType()), item);
        } catch (StackOverflowError e) {
            DecodingException refused = new DecodingException("it has too many maps and lists inside each other", e);
            throw table().located(refused.typed("M", reader.javaType()), item);
        }
    }

    /**
     * The primary key of {@code entity}, as stored.
     *
     * @throws EncodingException naming table, key and attribute, if the entity cannot be stored
     */
    public Map<String, AttributeValue> keyOf(T entity) {
        try {
            return table().key(encoded(entity));
        } catch (EncodingException e) {
            throw e.inTable(table().name(), Map.of());
        }
    }
}
