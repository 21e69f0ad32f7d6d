package dev.stator.schema;

import dev.stator.error.DecodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The records whose items are read together, and which of them an item is. Immutable.
 *
 * @param <T> what all of them are
 */
public final class Entities<T> {
    private final List<EntitySchema<? extends T>> all;
    private final List<EntitySchema<? extends T>> toldByKey;

    private Entities(List<EntitySchema<? extends T>> all, List<EntitySchema<? extends T>> toldByKey) {
        this.all = all;
        this.toldByKey = toldByKey;
    }

    /** Those that {@code schema} reads: the records of a table whose root it is, else its own alone. */
    public static <T> Entities<T> of(EntitySchema<T> schema) {
        List<EntitySchema<? extends T>> all = schema.records();
        List<String> key = schema.table().key().names();
        return new Entities<>(
                all,
                all.stream().filter(entity -> entity.membership().isToldBy(key)).toList());
    }

    /** The records, in the order declared. */
    public List<EntitySchema<? extends T>> all() {
        return all;
    }

    /** Whether the primary key of an item tells which of them it is, whichever it is. */
    public boolean areToldByKey() {
        return all.size() == toldByKey.size();
    }

    /**
     * That of an item.
     *
     * @param key its primary key
     * @param item the item, where it is known
     * @throws DecodingException if the key is that of none, or does not tell and the item is not known
     */
    public EntitySchema<? extends T> of(Map<String, AttributeValue> key, Optional<T> item) {
        for (EntitySchema<? extends T> entity : item.isPresent() ? all : toldByKey) {
            if (item.isPresent()
                    ? entity.type().isInstance(item.get())
                    : entity.membership().has(key)) {
                return entity;
            }
        }
        throw new DecodingException(
                areToldByKey()
                        ? "its key is that of no record; known are " + names()
                        : "its key does not tell which of " + names() + " it is, and there is nothing but the key");
    }

    /** Their names, for people. */
    public String names() {
        return all.stream().map(entity -> entity.type().getSimpleName()).collect(Collectors.joining(", "));
    }
}
