package dev.stator.schema;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A secondary index, and how an entity makes its key: {@code
 * EntityIndex.global("by-title").hashKey(TITLE).rangeKey(LIKES).keysOnly()}. Immutable: each method gives another one.
 *
 * @param schema the index, as DynamoDB knows it; a local one need not repeat the table's hash key
 * @param key how the entity makes its key
 */
public record EntityIndex(IndexSchema schema, KeyParts key) {
    /** A global secondary index that carries all attributes. */
    public static EntityIndex global(String name) {
        return of(name, IndexSchema.Kind.GLOBAL);
    }

    /** A local secondary index that carries all attributes. */
    public static EntityIndex local(String name) {
        return of(name, IndexSchema.Kind.LOCAL);
    }

    private static EntityIndex of(String name, IndexSchema.Kind kind) {
        KeyParts none = KeyParts.NONE;
        return new EntityIndex(new IndexSchema(name, kind, none.schema(), ProjectionType.ALL, List.of()), none);
    }

    /** The name in DynamoDB. */
    public String name() {
        return schema.name();
    }

    /** With this hash key, of up to four parts; of a local index that of the table. */
    public EntityIndex hashKey(KeyPart<?> first, KeyPart<?>... more) {
        return with(key.hash(first, more));
    }

    /** With this range key, of up to four parts. */
    public EntityIndex rangeKey(KeyPart<?> first, KeyPart<?>... more) {
        return with(key.range(first, more));
    }

    private EntityIndex with(KeyParts other) {
        return new EntityIndex(schema.key(other.schema()), other);
    }

    /** Carrying all attributes. */
    public EntityIndex all() {
        return carrying(ProjectionType.ALL, List.of());
    }

    /** Carrying the keys of table and index. */
    public EntityIndex keysOnly() {
        return carrying(ProjectionType.KEYS_ONLY, List.of());
    }

    /** Carrying the keys of table and index, and {@code attributes}. */
    public EntityIndex include(String... attributes) {
        return carrying(ProjectionType.INCLUDE, List.of(attributes));
    }

    private EntityIndex carrying(ProjectionType projection, List<String> included) {
        return new EntityIndex(schema.projection(projection, included), key);
    }
}
