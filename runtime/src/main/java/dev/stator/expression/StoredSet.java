package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.Objects;
import java.util.Set;

/**
 * A set stored as SS, NS or BS: an update can add to it.
 *
 * @param <E> the entity
 * @param <C> the Java type of the set
 * @param <T> the Java type of an element
 */
public abstract sealed class StoredSet<E, C extends Set<T>, T> extends StoredAttribute<E, C>
        implements ElementsAttribute<E, C, T>, RemovableAttribute<E, C> permits SetAttribute, InnerSetAttribute {
    private final AttributeCodec<T> element;

    StoredSet(Path path, AttributeCodec<C> codec, AttributeCodec<T> element) {
        super(path, codec);
        this.element = Objects.requireNonNull(element);
    }

    @Override
    public final AttributeCodec<T> element() {
        return element;
    }
}
