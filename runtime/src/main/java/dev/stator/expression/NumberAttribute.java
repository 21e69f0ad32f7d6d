package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.expression.tree.Literals;

/**
 * A number attribute of a type of its own, such as {@code BigDecimal} or {@code Duration}.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed class NumberAttribute<E, T> extends StoredAttribute<E, T> implements NumberKey.Keyed<E, T> {
    /** The number at {@code path}, stored by {@code codec}. */
    public NumberAttribute(Path path, AttributeCodec<T> codec) {
        super(path, codec);
    }

    @Override
    public <V extends T> NumberTerm<E, T> ifNotExists(V fallback) {
        return new Computed.OfNumber<>(path(), codec(), Literals.required(path(), codec(), fallback));
    }

    @Override
    public NumberTerm<E, T> ifNotExists(SetOperand<E, T> fallback) {
        return new Computed.OfNumber<>(path(), codec(), Computed.term(fallback));
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    public static final class Removable<E, T> extends NumberAttribute<E, T> implements NumberKey.Keyed.Removable<E, T> {
        /** The number at {@code path}, stored by {@code codec}. */
        public Removable(Path path, AttributeCodec<T> codec) {
            super(path, codec);
        }
    }
}
