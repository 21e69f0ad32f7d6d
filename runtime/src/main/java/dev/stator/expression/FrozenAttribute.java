package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.Objects;

/**
 * An attribute that is stored frozen: it is there or not, and an update sets or removes it as a whole. It compares with nothing, as
 * equal values need not freeze to equal bytes, and is not copied from or to another attribute, as it may be encrypted for its place.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public final class FrozenAttribute<E, T> implements Updatable<E, T> {
    private final Path path;
    private final AttributeCodec<T> codec;

    /** The attribute at {@code path}, stored by {@code codec}. */
    public FrozenAttribute(Path path, AttributeCodec<T> codec) {
        this.path = Objects.requireNonNull(path, "path");
        this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public AttributeCodec<T> codec() {
        return codec;
    }

    /** The path. */
    @Override
    public String toString() {
        return path.toString();
    }
}
