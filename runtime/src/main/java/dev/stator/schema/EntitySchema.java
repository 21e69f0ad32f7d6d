package dev.stator.schema;

import dev.stator.codec.ItemCodec;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import dev.stator.error.SensitiveKey;
import dev.stator.frozen.FrozenCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record type and the table that stores it. Immutable.
 *
 * @param <T> the record
 */
public final class EntitySchema<T> {
    private final String table;
    private final Class<T> type;
    private final ItemCodec<T> codec;
    private final KeyPart<?> hashKey;
    private final @Nullable KeyPart<?> rangeKey;
    private final List<IndexSchema> indexes;
    private final @Nullable VersionAttribute<T> version;
    private final @Nullable Stamps<T> stamps;
    private final @Nullable TtlAttribute ttl;
    private final boolean sensitive;
    private final Map<String, FrozenCodec<?>> frozen;
    private final Boundaries boundaries;

    private final Set<String> sensitiveKeys;
    private final PrimaryKey primaryKey;
    private final KeyLimits keyLimits;
    private final KeyForms keyForms;

    private EntitySchema(Draft<T> draft) {
        this.table = draft.table;
        this.type = draft.type;
        this.codec = draft.codec;
        this.hashKey = draft.hashKey;
        this.rangeKey = draft.rangeKey;
        this.indexes = List.copyOf(draft.indexes);
        this.version = draft.version;
        this.stamps = draft.stamps;
        this.ttl = draft.ttl;
        this.sensitive = draft.sensitive;
        this.frozen = draft.frozen;
        this.boundaries = draft.boundaries;
        this.primaryKey = PrimaryKey.of(hashKey, rangeKey);
        this.sensitiveKeys = primaryKey.sensitive().collect(Collectors.toUnmodifiableSet());
        this.keyLimits = KeyLimits.of(hashKey, rangeKey, indexes);
        this.keyForms = KeyForms.of(primaryKey.parts().stream());
    }

    /** A schema to be. */
    private static final class Draft<T> {
        private final Class<T> type;
        private final ItemCodec<T> codec;
        private final KeyPart<?> hashKey;
        private String table;
        private @Nullable KeyPart<?> rangeKey;
        private List<IndexSchema> indexes = List.of();
        private @Nullable VersionAttribute<T> version;
        private @Nullable Stamps<T> stamps;
        private @Nullable TtlAttribute ttl;
        private boolean sensitive;
        private Map<String, FrozenCodec<?>> frozen = Map.of();
        private Boundaries boundaries = Boundaries.NONE;

        Draft(String table, Class<T> type, ItemCodec<T> codec, KeyPart<?> hashKey) {
            this.table = table;
            this.type = type;
            this.codec = codec;
            this.hashKey = hashKey;
        }

        Draft(EntitySchema<T> of) {
            this(of.table, of.type, of.codec, of.hashKey);
            rangeKey = of.rangeKey;
            indexes = of.indexes;
            version = of.version;
            stamps = of.stamps;
            ttl = of.ttl;
            sensitive = of.sensitive;
            frozen = of.frozen;
            boundaries = of.boundaries;
        }
    }

    private EntitySchema<T> with(Consumer<Draft<T>> change) {
        Draft<T> draft = new Draft<>(this);
        change.accept(draft);
        return new EntitySchema<>(draft);
    }

    /** A table with a hash key and no index. */
    public static <T> EntitySchema<T> of(String table, Class<T> type, ItemCodec<T> codec, KeyPart<?> hashKey) {
        return new EntitySchema<>(new Draft<>(table, type, codec, hashKey));
    }

    /** The same in a table of another name, as of another environment. */
    public EntitySchema<T> table(String name) {
        return with(draft -> draft.table = name);
    }

    /** The same with a range key. */
    public EntitySchema<T> rangeKey(KeyPart<?> key) {
        return with(draft -> draft.rangeKey = key);
    }

    /** The same with one index more. */
    public EntitySchema<T> index(IndexSchema index) {
        List<IndexSchema> more = new ArrayList<>(indexes);
        more.add(index);
        return with(draft -> draft.indexes = more);
    }

    /**
     * The same with a version.
     *
     * @param attribute its stored name
     * @param last the greatest that the record can hold
     */
    public EntitySchema<T> version(String attribute, long last, Versioning<T> versioning) {
        return with(draft -> draft.version = new VersionAttribute<>(attribute, last, versioning));
    }

    /** The same with stamps. */
    public EntitySchema<T> stamps(Stamps<T> written) {
        return with(draft -> draft.stamps = written);
    }

    /** The same, whose items expire at what {@code attribute} says. */
    public EntitySchema<T> ttl(String attribute) {
        return with(draft -> draft.ttl = new TtlAttribute(attribute, false));
    }

    /** The same, whose items expire as long after the write as {@code attribute} says. */
    public EntitySchema<T> lifetime(String attribute) {
        return with(draft -> draft.ttl = new TtlAttribute(attribute, true));
    }

    /** The same, of a record that holds values that no text must show: what its constructor throws may tell of them. */
    public EntitySchema<T> sensitive() {
        return with(draft -> draft.sensitive = true);
    }

    /**
     * The same with one frozen attribute more.
     *
     * @param attribute its stored name
     */
    public EntitySchema<T> frozen(String attribute, FrozenCodec<?> frozenBy) {
        Map<String, FrozenCodec<?>> more = new LinkedHashMap<>(frozen);
        more.put(attribute, frozenBy);
        return with(draft -> draft.frozen = Collections.unmodifiableMap(more));
    }

    /** The same with one boundary more, behind those before it, seen from the codec. For a schema that is used, not declared. */
    public EntitySchema<T> boundary(ItemBoundary boundary) {
        return with(draft -> draft.boundaries = boundaries.and(boundary));
    }

    /** The same, where it is always {@code now}. */
    public EntitySchema<T> at(Instant now) {
        return with(draft -> draft.boundaries = boundaries.at(now));
    }

    /** The table's name. */
    public String table() {
        return table;
    }

    /** The record. */
    public Class<T> type() {
        return type;
    }

    /** The record's codec. Prefer {@link #encode} and {@link #decode}, whose errors name table and key. */
    public ItemCodec<T> codec() {
        return codec;
    }

    /** The hash key. */
    public KeyPart<?> hashKey() {
        return hashKey;
    }

    /** The range key, if the table has one. */
    public Optional<KeyPart<?>> rangeKey() {
        return Optional.ofNullable(rangeKey);
    }

    /** The secondary indexes, in the order they were declared. */
    public List<IndexSchema> indexes() {
        return indexes;
    }

    /** The attribute that counts the writes of an item, if the record has one. */
    public Optional<VersionAttribute<T>> version() {
        return Optional.ofNullable(version);
    }

    /** The attributes that hold when an item was written, if the record has any. */
    public Optional<Stamps<T>> stamps() {
        return Optional.ofNullable(stamps);
    }

    /** The frozen attributes, by their stored names. Unmodifiable. */
    public Map<String, FrozenCodec<?>> frozen() {
        return frozen;
    }

    /** The attribute that says when an item expires, if the record has one. */
    public Optional<TtlAttribute> ttl() {
        return Optional.ofNullable(ttl);
    }

    /**
     * {@code entity} as a put writes it: with the version after its own, and stamped; itself if the record has neither.
     *
     * @param now the time, asked for if there are stamps
     * @throws EncodingException naming the table, if there is no version after its own, or the record refuses what it is given
     */
    public T renewed(T entity, InstantSource now) {
        return version == null && stamps == null ? entity : new Renewal<>(this, sensitive).of(entity, now);
    }

    /**
     * The item of {@code entity}.
     *
     * @throws EncodingException naming table, key and attribute, if the entity cannot be stored
     * @throws ItemTooLargeException if it has more than 400 KB
     */
    public Map<String, AttributeValue> encode(T entity) {
        try {
            Map<String, AttributeValue> item = boundaries.outward(codec.toItem(entity), this::key);
            keyLimits.check(item);
            ItemLimits.check(this, item);
            return item;
        } catch (EncodingException e) {
            throw e.inTable(table, Map.of());
        }
    }

    /**
     * The entity of {@code item}.
     *
     * @throws DecodingException naming table, key and attribute, if the item cannot be read, or its key is in another form
     *     than is written
     */
    public T decode(Map<String, AttributeValue> item) {
        return decode(codec, item, keyForms);
    }

    /**
     * The parts of keys whose form is checked where an item is read.
     *
     * @param index what it is read from; null: the table
     */
    public KeyForms keyForms(@Nullable IndexSchema index) {
        return keyForms.and(KeyForms.of(index));
    }

    /**
     * What {@code reader} makes of {@code item}, one of this table or of an index of it.
     *
     * @param keys see {@link #keyForms}
     * @throws DecodingException naming table, key and attribute, if the item cannot be read, or one of {@code keys} is in
     *     another form than is written
     */
    public <P> P decode(ItemCodec<P> reader, Map<String, AttributeValue> item, KeyForms keys) {
        try {
            Map<String, AttributeValue> encoded = boundaries.inward(item, this::key);
            keys.check(encoded);
            return reader.fromItem(encoded);
        } catch (DecodingException e) {
            throw located(e, item);
        } catch (CodecException e) {
            throw located(new DecodingException(e.problem(), e).typed("M", reader.javaType()), item);
        } catch (RuntimeException e) {
            DecodingException refused = new DecodingException("the record refused its values: " + e, e);
            throw located(refused.typed("M", reader.javaType()), item);
        }
    }

    private DecodingException located(DecodingException error, Map<String, AttributeValue> item) {
        return error.inTable(table, key(item)).ofItem(item);
    }

    /**
     * The stored form of {@code key}.
     *
     * @throws EncodingException naming table and attribute, if a value cannot be a key
     */
    public Map<String, AttributeValue> encode(ItemKey key) {
        try {
            Map<String, AttributeValue> attributes = key.attributes();
            keyLimits.checkKey(attributes);
            return SensitiveKey.of(attributes, sensitiveKeys);
        } catch (EncodingException e) {
            throw e.inTable(table, Map.of());
        }
    }

    /** What DynamoDB asks of an attribute as part of the keys of indexes; empty if it is none. */
    public Optional<KeyLimit> indexKeyLimit(String attribute) {
        return keyLimits.ofIndexes(attribute);
    }

    /**
     * Checks a value that a query looks for in a range key; in a hash key DynamoDB looks for any.
     *
     * @param index null: of the table
     * @throws EncodingException if it is empty or too long
     */
    public void requireRangeKey(@Nullable IndexSchema index, String attribute, AttributeValue value) {
        try {
            keyLimits.checkRangeKey(index, attribute, value);
        } catch (EncodingException e) {
            throw e.inTable(table, Map.of());
        }
    }

    /**
     * The primary key of {@code entity}, as stored.
     *
     * @throws EncodingException naming table, key and attribute, if the entity cannot be stored
     */
    public Map<String, AttributeValue> keyOf(T entity) {
        try {
            return key(codec.toItem(entity));
        } catch (EncodingException e) {
            throw e.inTable(table, Map.of());
        }
    }

    /** Whether any attribute passes a boundary. */
    public boolean hasBoundaries() {
        return !boundaries.isEmpty();
    }

    /**
     * What is stored of a value that its codec encoded; itself if the attribute passes no boundary.
     *
     * @throws EncodingException with the problem alone
     */
    public AttributeValue outward(String attribute, AttributeValue encoded, Map<String, AttributeValue> key) {
        return boundaries.outward(attribute, encoded, key);
    }

    /**
     * What the attribute's codec decodes of a stored value; itself if the attribute passes no boundary.
     *
     * @throws DecodingException with the problem alone
     */
    public AttributeValue inward(String attribute, AttributeValue stored, Map<String, AttributeValue> key) {
        return boundaries.inward(attribute, stored, key);
    }

    /**
     * The primary key of {@code item}, read.
     *
     * @param item an item, or only the attributes of its key
     * @throws DecodingException naming table and attribute, if a part of the key is missing, or cannot be read from its form
     */
    public ItemKey decodeKey(Map<String, AttributeValue> item) {
        try {
            return primaryKey.decode(item);
        } catch (DecodingException e) {
            throw located(e, item);
        }
    }

    /** The primary key's attributes of {@code item}, hash key first; without those that the item lacks. */
    public Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return SensitiveKey.of(primaryKey.in(item), sensitiveKeys);
    }
}
