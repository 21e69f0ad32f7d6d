package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * An attribute of values that are equal or not, and no more.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed class ValueAttribute<E, T> extends StoredAttribute<E, T> implements ValueKey.Keyed<E, T> {
    /** The attribute at {@code path}, stored by {@code codec}. */
    public ValueAttribute(Path path, AttributeCodec<T> codec) {
        super(path, codec);
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    public static final class Removable<E, T> extends ValueAttribute<E, T> implements ValueKey.Keyed.Removable<E, T> {
        /** The attribute at {@code path}, stored by {@code codec}. */
        public Removable(Path path, AttributeCodec<T> codec) {
            super(path, codec);
        }
    }
}
