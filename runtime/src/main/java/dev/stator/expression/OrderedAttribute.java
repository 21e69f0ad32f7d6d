package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * An attribute stored as a string in its own order, such as an {@code Instant}.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public final class OrderedAttribute<E, T> extends StoredAttribute<E, T> implements OrderedKey<E, T> {
    /** The attribute at {@code path}, stored by {@code codec}. */
    public OrderedAttribute(Path path, AttributeCodec<T> codec) {
        super(path, codec);
    }
}
