package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;

/**
 * A string attribute.
 *
 * @param <E> the entity
 */
public sealed class StringAttribute<E> extends StoredAttribute<E, String> implements StringKey.Keyed<E> {
    /** The string at {@code path}. */
    public StringAttribute(Path path) {
        this(path, Codecs.STRING);
    }

    /** The string at {@code path}, stored by {@code codec}, which knows what its absence reads as. */
    public StringAttribute(Path path, AttributeCodec<String> codec) {
        super(path, codec);
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     */
    public static final class Removable<E> extends StringAttribute<E> implements StringKey.Keyed.Removable<E> {
        /** The string at {@code path}. */
        public Removable(Path path) {
            super(path);
        }

        /** The string at {@code path}, stored by {@code codec}, which knows what its absence reads as. */
        public Removable(Path path, AttributeCodec<String> codec) {
            super(path, codec);
        }
    }
}
