package dev.stator.enhanced;

import dev.stator.KeyedDao;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Runner;
import dev.stator.operation.ScanOperation;
import dev.stator.schema.EntitySchema;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record of Stator as the Enhanced Client reads and writes it: with its calls, requests and extensions, and with the
 * attributes that Stator stores.
 *
 * <pre>{@code
 * PostDao posts = new PostDao(stator);
 * DynamoDbTable<Post> table = enhancedClient.table(posts.table().name(), StatorTableSchema.of(posts));
 * }</pre>
 *
 * <p>Ids are made and stamps are written as a put of the DAO does, by the clock of its {@code Stator}; frozen values
 * are encrypted with its keys. Versions are stepped by the Enhanced Client's {@code VersionedRecordExtension}, which a
 * client has unless it is given other extensions. What is written once is kept by updates, and not by puts. Immutable
 * and safe for use by several threads.
 *
 * @param <T> the record
 */
public final class StatorTableSchema<T> implements TableSchema<T> {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private final EntitySchema<T> schema;
    private final Runner runner;
    private final StoredNames names;
    private final TagList tags;
    private final TableMetadata metadata;

    private StatorTableSchema(EntitySchema<T> schema, Runner runner, StoredNames names, TagList tags) {
        this.schema = schema;
        this.runner = runner;
        this.names = names;
        this.tags = tags;
        this.metadata = tags.metadata(schema.table());
    }

    /**
     * The schema of a DAO's record, in the DAO's table.
     *
     * @param dao of a record that has a table to itself, or of one beside others in a table; the schema of the latter
     *     reads no items of the others
     * @throws IllegalArgumentException if an attribute that is written once may stand under a former name, where the
     *     Enhanced Client does not look for it
     * @throws IllegalStateException if the Enhanced Client is older than what the record asks for
     */
    public static <T> StatorTableSchema<T> of(KeyedDao<T, ?> dao) {
        ScanOperation<T, T> scan = dao.scan();
        EntitySchema<T> schema = schemaOf(scan);
        return new StatorTableSchema<>(schema, scan.runner(), StoredNames.of(schema), TagList.of(schema));
    }

    @SuppressWarnings("unchecked") // what a DAO scans are its own records
    private static <T> EntitySchema<T> schemaOf(ScanOperation<T, T> scan) {
        return (EntitySchema<T>) scan.read().schema();
    }

    /**
     * The same with a tag of an extension, such as {@code StaticAttributeTags.atomicCounter()}.
     *
     * @param attribute the stored name of the attribute
     * @param type what the attribute is stored as
     * @throws IllegalArgumentException if the record has no such attribute
     */
    public StatorTableSchema<T> tag(String attribute, AttributeValueType type, StaticAttributeTag tag) {
        names.require(attribute);
        return new StatorTableSchema<>(schema, runner, names, tags.and(attribute, type, tag));
    }

    /**
     * The key of what {@code item} would read, as it is stored: for {@code getItem}, {@code deleteItem} and conditions
     * of queries.
     *
     * @throws EncodingException if a value of it cannot be a key
     */
    public Key key(GetOperation<T, ?> item) {
        Iterator<AttributeValue> parts = item.key().attributes().values().iterator();
        Key.Builder key = Key.builder().partitionValue(parts.next());
        return parts.hasNext() ? key.sortValue(parts.next()).build() : key.build();
    }

    /**
     * The record of an item.
     *
     * @throws DecodingException naming table, key and attribute, if the item cannot be read, or is of another record
     */
    @Override
    public T mapToItem(Map<String, AttributeValue> item) {
        if (!schema.membership().has(item)) {
            String name = schema.type().getSimpleName();
            throw new DecodingException("it is no " + name + ", which has " + schema.membership()
                            + "; ask for such items, or read those of all records by Stator's class for the table")
                    .typed("M", schema.codec().javaType())
                    .inTable(schema.table().name(), schema.table().key(item));
        }
        return schema.decode(item);
    }

    /**
     * The item of a record, with an id and stamped as the DAO's put does; its version is the record's own.
     *
     * @param ignoreNulls false: with NULL for each attribute that the record holds nothing of, which the Enhanced
     *     Client then removes
     * @throws EncodingException naming table, key and attribute, if the record cannot be stored
     */
    @Override
    public Map<String, AttributeValue> itemToMap(T item, boolean ignoreNulls) {
        Map<String, AttributeValue> stored = schema.encode(stamped(schema.identified(item, runner::nextId)));
        if (ignoreNulls) {
            return stored;
        }
        Map<String, AttributeValue> filled = new LinkedHashMap<>(stored);
        names.removable().forEach(name -> filled.putIfAbsent(name, NULL));
        return filled;
    }

    /** A put of Stator steps the version too, which here the extension does. */
    private T stamped(T item) {
        T renewed = schema.renewed(item, runner.clock());
        return schema.version()
                .map(version -> version.give(renewed, version.of(item)))
                .orElse(renewed);
    }

    /**
     * Some attributes of the item of a record, those that it has.
     *
     * @throws IllegalArgumentException if the record has no such attribute
     */
    @Override
    public Map<String, AttributeValue> itemToMap(T item, Collection<String> attributes) {
        attributes.forEach(names::require);
        Map<String, AttributeValue> some = new LinkedHashMap<>(itemToMap(item, true));
        some.keySet().retainAll(attributes);
        return some;
    }

    /**
     * An attribute of the item of a record as it is; null if it has none of that name.
     *
     * @throws EncodingException naming table, key and attribute, if the record cannot be stored
     */
    @Override
    public @Nullable AttributeValue attributeValue(T item, String attribute) {
        return metadata.primaryKeys().contains(attribute)
                ? schema.keyOf(item).get(attribute)
                : schema.encode(item).get(attribute);
    }

    @Override
    public TableMetadata tableMetadata() {
        return metadata;
    }

    @Override
    public EnhancedType<T> itemType() {
        return EnhancedType.of(schema.type());
    }

    @Override
    public List<String> attributeNames() {
        return names.all();
    }

    @Override
    public boolean isAbstract() {
        return false;
    }

    /** How an attribute is stored; the Enhanced Client asks for it by name, and gives it a type that it has not. */
    @Override
    @SuppressWarnings("unchecked")
    public AttributeConverter<T> converterForAttribute(Object attribute) {
        return (AttributeConverter<T>) names.converter(attribute);
    }

    @Override
    public String toString() {
        return "StatorTableSchema of " + schema.type().getSimpleName() + " in "
                + schema.table().name();
    }
}
