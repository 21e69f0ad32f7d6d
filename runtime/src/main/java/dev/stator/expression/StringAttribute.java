package dev.stator.expression;

import dev.stator.codec.Codecs;

/**
 * A string attribute.
 *
 * @param <E> the entity
 */
public final class StringAttribute<E> extends StoredAttribute<E, String> implements StringKey<E> {
    /** The string at {@code path}. */
    public StringAttribute(Path path) {
        super(path, Codecs.STRING);
    }
}
