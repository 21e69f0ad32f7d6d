package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;

/**
 * A string attribute.
 *
 * @param <E> the entity
 */
public final class StringAttribute<E> extends StoredAttribute<E, String> implements StringKey<E> {
    /** The string at {@code path}. */
    public StringAttribute(Path path) {
        this(path, Codecs.STRING);
    }

    /** The string at {@code path}, stored by {@code codec}, which knows what its absence reads as. */
    public StringAttribute(Path path, AttributeCodec<String> codec) {
        super(path, codec);
    }
}
