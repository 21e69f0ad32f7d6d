package dev.stator.expression;

import dev.stator.expression.tree.Literals;

/**
 * A {@link NumberTerm} of whole numbers, which also takes a {@code long}.
 *
 * @param <E> the entity
 * @param <T> {@code Byte}, {@code Short}, {@code Integer}, {@code Long}, {@code OptionalInt} or {@code OptionalLong}
 */
public sealed interface WholeTerm<E, T> extends NumberTerm<E, T> permits WholeKey, Computed.OfWhole {
    /** This number plus {@code value}. */
    default SetValue<E, T> plus(long value) {
        return Computed.sum(this, "+", Literals.whole(value));
    }

    /** This number minus {@code value}. */
    default SetValue<E, T> minus(long value) {
        return Computed.sum(this, "-", Literals.whole(value));
    }
}
