package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.EncodingException;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Term;

/**
 * A floating-point attribute.
 *
 * @param <E> the entity
 * @param <T> {@code Float}, {@code Double} or {@code OptionalDouble}
 */
public sealed class DecimalAttribute<E, T> extends StoredAttribute<E, T> implements DecimalKey<E, T> {
    /** The number at {@code path}, stored by {@code codec}. */
    public DecimalAttribute(Path path, AttributeCodec<T> codec) {
        super(path, codec);
    }

    @Override
    public <V extends T> DecimalTerm<E, T> ifNotExists(V fallback) {
        return new Computed.OfDecimal<>(path(), codec(), Literals.required(path(), codec(), fallback));
    }

    /**
     * The attribute's value before the update, or {@code fallback} if it has none: {@code if_not_exists}.
     *
     * @throws EncodingException if {@code fallback} is out of the attribute's range or precision
     */
    public DecimalTerm<E, T> ifNotExists(double fallback) {
        Term number = Literals.decimal(path(), codec(), fallback);
        return new Computed.OfDecimal<>(path(), codec(), Literals.fitting(path(), codec(), number));
    }

    @Override
    public DecimalTerm<E, T> ifNotExists(SetOperand<E, T> fallback) {
        return new Computed.OfDecimal<>(path(), codec(), Computed.term(fallback));
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     * @param <T> {@code Float}, {@code Double} or {@code OptionalDouble}
     */
    public static final class Removable<E, T> extends DecimalAttribute<E, T> implements RemovableAttribute<E, T> {
        /** The number at {@code path}, stored by {@code codec}. */
        public Removable(Path path, AttributeCodec<T> codec) {
            super(path, codec);
        }
    }
}
