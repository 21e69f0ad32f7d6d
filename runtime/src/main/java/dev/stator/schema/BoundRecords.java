package dev.stator.schema;

import dev.stator.codec.ItemReader;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The records of a table, as its root is used: each as its own schema reads and writes it, and bound when it is first
 * asked for. Safe for use by several threads.
 *
 * @param <T> what all of them are
 */
final class BoundRecords<T> {
    private final RootCodec<T> root;
    private final RecordBinding binding;
    private final Map<EntitySchema<?>, EntitySchema<?>> byDeclared;

    private BoundRecords(RootCodec<T> root, RecordBinding binding, Map<EntitySchema<?>, EntitySchema<?>> byDeclared) {
        this.root = root;
        this.binding = binding;
        this.byDeclared = byDeclared;
    }

    /** Those of {@code root}, as {@code binding} has them. */
    static <T> BoundRecords<T> of(RootCodec<T> root, RecordBinding binding) {
        return new BoundRecords<>(root, binding, new ConcurrentHashMap<>());
    }

    /** Those of another root of the same records. */
    <S> BoundRecords<S> of(RootCodec<S> other) {
        return new BoundRecords<>(other, binding, byDeclared);
    }

    /** {@code declared} in use. Each stands under a schema of its own type. */
    @SuppressWarnings("unchecked")
    <E> EntitySchema<E> bound(EntitySchema<E> declared) {
        EntitySchema<?> known = byDeclared.get(declared);
        return (EntitySchema<E>) (known != null ? known : byDeclared.computeIfAbsent(declared, binding::of));
    }

    /**
     * The entity of {@code item}, as the record that it is has it.
     *
     * @param reader the root
     * @param index what it is read from; null: the table
     * @throws DecodingException if it is of none, or cannot be read
     */
    <P> P decode(RootCodec<P> reader, Map<String, AttributeValue> item, @Nullable IndexSchema index) {
        return decode(bound(reader.schemaOf(ItemReader.of(item))), item, index);
    }

    private static <E> E decode(EntitySchema<E> schema, Map<String, AttributeValue> item, @Nullable IndexSchema index) {
        return schema.decode(schema.codec(), item, index);
    }

    /**
     * The item of {@code entity}, as its record stores it.
     *
     * @throws EncodingException if it is of none, or cannot be stored
     */
    Map<String, AttributeValue> encode(T entity) {
        return as(entity).map(One::encode).orElseGet(() -> root.toItem(entity));
    }

    /**
     * {@code entity} as a put writes it; itself if it is of none, which {@link #encode} refuses.
     *
     * @throws EncodingException if its record has a version, which a put of any record does not check
     */
    T renewed(T entity, InstantSource now) {
        return as(entity).<T>map(one -> one.renewed(now)).orElse(entity);
    }

    /** {@code entity} with an id, if its record has one that is made. */
    T identified(T entity, Supplier<UUID> id) {
        return as(entity).<T>map(one -> one.identified(id)).orElse(entity);
    }

    private Optional<One<? extends T>> as(T entity) {
        for (EntitySchema<? extends T> declared : root.entities()) {
            if (declared.type().isInstance(entity)) {
                return Optional.of(One.of(bound(declared), entity));
            }
        }
        return Optional.empty();
    }

    private record One<E>(EntitySchema<E> schema, E entity) {
        static <E> One<E> of(EntitySchema<E> schema, Object entity) {
            return new One<>(schema, schema.type().cast(entity));
        }

        Map<String, AttributeValue> encode() {
            return schema.encode(entity);
        }

        E identified(Supplier<UUID> id) {
            return schema.identified(entity, id);
        }

        E renewed(InstantSource now) {
            if (schema.version().isPresent()) {
                String name = schema.type().getSimpleName();
                throw new EncodingException("a " + name + " has a version, which a put of any record of the table does"
                                + " not check: put it by the DAO of " + name)
                        .typed("M", schema.codec().javaType())
                        .inTable(schema.table().name(), Map.of());
            }
            return schema.renewed(entity, now);
        }
    }
}
