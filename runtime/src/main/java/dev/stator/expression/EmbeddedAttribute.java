package dev.stator.expression;

import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.error.EncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record whose components are attributes of the item itself, or of the record around it: {@code @Embedded}. The
 * generated subclass has a field for each component. It is no attribute, so that conditions ask of its components; an
 * update sets it as a whole. Immutable.
 *
 * @param <E> the entity
 * @param <T> the record
 */
public abstract class EmbeddedAttribute<E, T> {
    private final @Nullable Path around;
    private final List<String> witness;
    private final ItemCodec<T> codec;
    private final List<String> names;

    /**
     * The record stored by {@code codec}.
     *
     * @param around the record that it is embedded in; null: the item itself
     * @param names those of all its attributes
     */
    protected EmbeddedAttribute(@Nullable Path around, ItemCodec<T> codec, String... names) {
        this(around, List.of(), codec, names);
    }

    /**
     * The record stored by {@code codec}, in another embedded one that may be absent.
     *
     * @param around the record that both are embedded in; null: the item itself
     * @param witness name of an attribute that is there wherever that other one is
     * @param names those of all its attributes
     */
    protected EmbeddedAttribute(@Nullable Path around, String witness, ItemCodec<T> codec, String... names) {
        this(around, List.of(witness), codec, names);
    }

    /**
     * The same where that attribute was renamed.
     *
     * @param witness its names, the present one first
     */
    protected EmbeddedAttribute(@Nullable Path around, List<String> witness, ItemCodec<T> codec, String... names) {
        this.around = around;
        this.witness = List.copyOf(witness);
        this.codec = Objects.requireNonNull(codec, "codec");
        this.names = List.of(names);
    }

    /**
     * What writes {@code record}: its values are set, and attributes that it has none for are removed.
     *
     * @throws EncodingException if an attribute cannot be stored
     */
    public final List<UpdateAction<E>> written(T record) {
        if (record == null) {
            throw new EncodingException("null is no value: remove(...) removes what may be absent")
                    .typed(null, codec.javaType());
        }
        return actions(codec.toItem(record));
    }

    /** What removes all its attributes. */
    public final List<UpdateAction<E>> removed() {
        return actions(Map.of());
    }

    private List<UpdateAction<E>> actions(Map<String, AttributeValue> values) {
        return names.stream()
                .map(name -> UpdateAction.<E>derived(place(name), values.get(name)))
                .toList();
    }

    private Path place(String name) {
        Path path = attribute(name);
        if (witness.isEmpty()) {
            return path;
        }
        String[] former = witness.subList(1, witness.size()).toArray(String[]::new);
        return path.beside(attribute(witness.get(0)).formerly(former));
    }

    /** To the attribute {@code name}, beside which the others stand. */
    protected final Path attribute(String name) {
        return around == null ? Path.of(name) : around.attribute(name);
    }

    /** The record in {@code item}, which has its attributes. */
    public final T read(ItemReader item) {
        return codec.read(item);
    }

    /** The record in {@code item}; null if that has none of its attributes. */
    public final @Nullable T readOrNull(ItemReader item) {
        return item.holds(names.toArray(String[]::new)) ? codec.read(item) : null;
    }

    /** The names of its attributes. */
    @Override
    public final String toString() {
        return names.toString();
    }
}
