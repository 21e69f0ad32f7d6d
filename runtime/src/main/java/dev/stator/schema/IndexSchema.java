package dev.stator.schema;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A secondary index: {@code IndexSchema.global("by-title").hashKey(TITLE).rangeKey(LIKES).keysOnly()}. Immutable: each method
 * gives another one.
 *
 * @param name the name in DynamoDB
 * @param kind whose partitions it has
 * @param hashKey its hash key's parts, in order; of a local index that of the table
 * @param rangeKey its range key's parts, in order; empty when it has none
 * @param projection which attributes it carries
 * @param include the attributes beyond the keys, when {@code projection} is {@code INCLUDE}
 */
public record IndexSchema(
        String name,
        Kind kind,
        List<KeyPart<?>> hashKey,
        List<KeyPart<?>> rangeKey,
        ProjectionType projection,
        List<String> include) {

    /** Whose partitions an index has. */
    public enum Kind {
        /** Its own: any hash key; eventually consistent. */
        GLOBAL,
        /** The table's: the same hash key; consistent reads on demand. */
        LOCAL
    }

    /** Copies the lists. */
    public IndexSchema {
        hashKey = List.copyOf(hashKey);
        rangeKey = List.copyOf(rangeKey);
        include = List.copyOf(include);
    }

    /** A global secondary index that carries all attributes. */
    public static IndexSchema global(String name) {
        return new IndexSchema(name, Kind.GLOBAL, List.of(), List.of(), ProjectionType.ALL, List.of());
    }

    /** A local secondary index that carries all attributes. */
    public static IndexSchema local(String name) {
        return new IndexSchema(name, Kind.LOCAL, List.of(), List.of(), ProjectionType.ALL, List.of());
    }

    /** With this hash key, of up to four parts. */
    public IndexSchema hashKey(KeyPart<?> first, KeyPart<?>... more) {
        return new IndexSchema(name, kind, parts(first, more), rangeKey, projection, include);
    }

    /** With this range key, of up to four parts. */
    public IndexSchema rangeKey(KeyPart<?> first, KeyPart<?>... more) {
        return new IndexSchema(name, kind, hashKey, parts(first, more), projection, include);
    }

    /** Carrying all attributes. */
    public IndexSchema all() {
        return new IndexSchema(name, kind, hashKey, rangeKey, ProjectionType.ALL, List.of());
    }

    /** Carrying the keys of table and index. */
    public IndexSchema keysOnly() {
        return new IndexSchema(name, kind, hashKey, rangeKey, ProjectionType.KEYS_ONLY, List.of());
    }

    /** Carrying the keys of table and index, and {@code attributes}. */
    public IndexSchema include(String... attributes) {
        return new IndexSchema(name, kind, hashKey, rangeKey, ProjectionType.INCLUDE, List.of(attributes));
    }

    private static List<KeyPart<?>> parts(KeyPart<?> first, KeyPart<?>... more) {
        List<KeyPart<?>> parts = new ArrayList<>(1 + more.length);
        parts.add(first);
        parts.addAll(List.of(more));
        return parts;
    }
}
