package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * An attribute stored as a string in its own order, such as an {@code Instant}.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed class OrderedAttribute<E, T> extends StoredAttribute<E, T> implements OrderedKey.Keyed<E, T> {
    /** The attribute at {@code path}, stored by {@code codec}. */
    public OrderedAttribute(Path path, AttributeCodec<T> codec) {
        super(path, codec);
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    public static final class Removable<E, T> extends OrderedAttribute<E, T>
            implements OrderedKey.Keyed.Removable<E, T> {
        /** The attribute at {@code path}, stored by {@code codec}. */
        public Removable(Path path, AttributeCodec<T> codec) {
            super(path, codec);
        }
    }
}
