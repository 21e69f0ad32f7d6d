package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * A record stored as M. The generated subclass has a field for each component.
 *
 * @param <E> the entity
 * @param <T> the record
 */
public abstract non-sealed class RecordAttribute<E, T> extends StoredAttribute<E, T> {
    /** The record at {@code path}, stored by {@code codec}. */
    protected RecordAttribute(Path path, AttributeCodec<T> codec) {
        super(path, codec);
    }
}
