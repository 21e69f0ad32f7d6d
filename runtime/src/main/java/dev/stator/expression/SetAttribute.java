package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.Objects;
import java.util.Set;

/**
 * A set stored as SS, NS or BS: an update can add to it and delete from it.
 *
 * @param <E> the entity
 * @param <C> the Java type of the set
 * @param <T> the Java type of an element
 */
public final class SetAttribute<E, C extends Set<T>, T> extends StoredAttribute<E, C>
        implements ElementsAttribute<E, C, T> {
    private final AttributeCodec<T> element;

    /** The set at {@code path}, stored by {@code codec}, its elements by {@code element}. */
    public SetAttribute(Path path, AttributeCodec<C> codec, AttributeCodec<T> element) {
        super(path, codec);
        this.element = Objects.requireNonNull(element);
    }

    @Override
    public AttributeCodec<T> element() {
        return element;
    }
}
