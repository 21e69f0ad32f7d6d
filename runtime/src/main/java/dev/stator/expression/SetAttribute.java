package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.Set;

/**
 * A set that is a component of a record: an update can add to it and delete from it. Without its last element it is
 * absent, and reads as empty.
 *
 * @param <E> the entity
 * @param <C> the Java type of the set
 * @param <T> the Java type of an element
 */
public final class SetAttribute<E, C extends Set<T>, T> extends StoredSet<E, C, T> {
    /** The set at {@code path}, stored by {@code codec}, its elements by {@code element}. */
    public SetAttribute(Path path, AttributeCodec<C> codec, AttributeCodec<T> element) {
        super(path, codec, element);
    }
}
