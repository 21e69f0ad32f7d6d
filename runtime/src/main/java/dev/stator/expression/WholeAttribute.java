package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.EncodingException;
import dev.stator.expression.tree.Literals;

/**
 * A whole-number attribute.
 *
 * @param <E> the entity
 * @param <T> {@code Byte}, {@code Short}, {@code Integer}, {@code Long}, {@code OptionalInt} or {@code OptionalLong}
 */
public sealed class WholeAttribute<E, T> extends StoredAttribute<E, T> implements WholeKey.Keyed<E, T> {
    /** The number at {@code path}, stored by {@code codec}. */
    public WholeAttribute(Path path, AttributeCodec<T> codec) {
        super(path, codec);
    }

    @Override
    public <V extends T> WholeTerm<E, T> ifNotExists(V fallback) {
        return new Computed.OfWhole<>(path(), codec(), Literals.required(path(), codec(), fallback));
    }

    /**
     * The attribute's value before the update, or {@code fallback} if it has none: {@code if_not_exists}.
     *
     * @throws EncodingException if {@code fallback} is out of the attribute's range
     */
    public WholeTerm<E, T> ifNotExists(long fallback) {
        return new Computed.OfWhole<>(path(), codec(), Literals.fitting(path(), codec(), Literals.whole(fallback)));
    }

    @Override
    public WholeTerm<E, T> ifNotExists(SetOperand<E, T> fallback) {
        return new Computed.OfWhole<>(path(), codec(), Computed.term(fallback));
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     * @param <T> {@code Byte}, {@code Short}, {@code Integer}, {@code Long}, {@code OptionalInt} or
     * {@code OptionalLong}
     */
    public static final class Removable<E, T> extends WholeAttribute<E, T> implements WholeKey.Keyed.Removable<E, T> {
        /** The number at {@code path}, stored by {@code codec}. */
        public Removable(Path path, AttributeCodec<T> codec) {
            super(path, codec);
        }
    }
}
