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
    private final EntitySchema<T> schema;
    private final List<EntitySchema<? extends T>> all;

    private Entities(EntitySchema<T> schema, List<EntitySchema<? extends T>> all) {
        this.schema = schema;
        this.all = all;
    }

    /** Those that {@code schema} reads: the records of a table whose root it is, else its own alone. */
    public static <T> Entities<T> of(EntitySchema<T> schema) {
        return new Entities<>(schema, schema.records());
    }

    /** The records, in the order declared. */
    public List<EntitySchema<? extends T>> all() {
        return all;
    }

    /** Whether the primary key of an item tells which of them it is, whichever it is. */
    public boolean areToldByKey() {
        List<String> key = schema.table().key().names();
        return all.stream().allMatch(entity -> entity.membership().isToldBy(key));
    }

    /**
     * That of an item.
     *
     * @throws DecodingException if it is of none
     */
    public EntitySchema<? extends T> of(Map<String, AttributeValue> item) {
        return schema.recordOf(item);
    }

    /**
     * That of an item.
     *
     * @param key its primary key
     * @param item the item, where it is known
     * @throws DecodingException if the key is that of none, or does not tell and the item is not known
     */
    public EntitySchema<? extends T> of(Map<String, AttributeValue> key, Optional<T> item) {
        if (item.isPresent()) {
            return all.stream()
                    .filter(entity -> entity.type().isInstance(item.get()))
                    .findFirst()
                    .orElseThrow(
                            () -> new DecodingException(item.get().getClass().getName() + " is none of " + names()));
        }
        try {
            return of(key);
        } catch (DecodingException e) {
            throw areToldByKey()
                    ? e
                    : new DecodingException(
                            "its key does not tell which of " + names() + " it is, and there is nothing but the key",
                            e);
        }
    }

    /** Their names, for people. */
    public String names() {
        return all.stream().map(entity -> entity.type().getSimpleName()).collect(Collectors.joining(", "));
    }
}
