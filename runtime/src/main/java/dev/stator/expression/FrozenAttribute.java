package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.Objects;

/**
 * An attribute that is stored frozen: it is there or not, and an update sets or removes it as a whole. It compares with
 * nothing, as equal values need not freeze to equal bytes, and is not copied from or to another attribute, as it may be
 * encrypted for its place.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed class FrozenAttribute<E, T> implements Updatable<E, T> {
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

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    public static final class Removable<E, T> extends FrozenAttribute<E, T> implements RemovableAttribute<E, T> {
        /** The attribute at {@code path}, stored by {@code codec}. */
        public Removable(Path path, AttributeCodec<T> codec) {
            super(path, codec);
        }
    }
}
