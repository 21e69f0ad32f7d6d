package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that keys of indexes are made of, together with what else they are made of: {@code new
 * GivenAttribute<>(priority).given(createdAt, value)}. What is given is a condition of the update: an item that has
 * something else is refused with {@link dev.stator.operation.UpdateRefusedException}. Immutable.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public final class GivenAttribute<E, T> implements Settable<E, T> {
    private final Path path;
    private final AttributeCodec<T> codec;
    private final boolean virtual;
    private final List<Given> givens;

    /** {@code attribute}, with nothing given yet. */
    public GivenAttribute(ItemAttribute<E, T> attribute) {
        this(attribute.path(), attribute.codec(), false, List.of());
    }

    /** {@code component}, with nothing given yet. */
    public GivenAttribute(VirtualComponent<E, T> component) {
        this(component.path(), component.codec(), true, List.of());
    }

    private GivenAttribute(Path path, AttributeCodec<T> codec, boolean virtual, List<Given> givens) {
        this.path = path;
        this.codec = codec;
        this.virtual = virtual;
        this.givens = givens;
    }

    /**
     * The same, with what the item has for {@code other}.
     *
     * @param value null: nothing
     */
    public <V> GivenAttribute<E, T> given(ItemAttribute<E, V> other, @Nullable V value) {
        return with(Given.of(Objects.requireNonNull(other, "other").path(), other.codec(), value));
    }

    /**
     * The same, with what the item has for a component without an attribute. Keys tell whether it has, so that all
     * others that a key is made of beside it are to be given too, this one as it was.
     *
     * @param value null: nothing
     */
    public <V> GivenAttribute<E, T> given(VirtualComponent<E, V> other, @Nullable V value) {
        return with(Given.of(Objects.requireNonNull(other, "other"), value));
    }

    private GivenAttribute<E, T> with(Given given) {
        List<Given> more = new ArrayList<>(givens);
        more.add(given);
        return new GivenAttribute<>(path, codec, virtual, List.copyOf(more));
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public AttributeCodec<T> codec() {
        return codec;
    }

    boolean isVirtual() {
        return virtual;
    }

    List<Given> givens() {
        return givens;
    }

    /** The attribute, and what was given; no values. */
    @Override
    public String toString() {
        return path + " given " + givens;
    }
}
