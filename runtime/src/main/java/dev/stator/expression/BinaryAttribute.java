package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * A binary attribute.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed class BinaryAttribute<E, T> extends StoredAttribute<E, T> implements BinaryKey<E, T> {
    /** The attribute at {@code path}, stored by {@code codec}. */
    public BinaryAttribute(Path path, AttributeCodec<T> codec) {
        super(path, codec);
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    public static final class Removable<E, T> extends BinaryAttribute<E, T> implements RemovableAttribute<E, T> {
        /** The attribute at {@code path}, stored by {@code codec}. */
        public Removable(Path path, AttributeCodec<T> codec) {
            super(path, codec);
        }
    }
}
