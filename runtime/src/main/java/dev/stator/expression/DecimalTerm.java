package dev.stator.expression;

import dev.stator.expression.tree.Literals;

/**
 * A {@link NumberTerm} of floating-point numbers, which also takes a {@code double}.
 *
 * @param <E> the entity
 * @param <T> {@code Float}, {@code Double} or {@code OptionalDouble}
 */
public sealed interface DecimalTerm<E, T> extends NumberTerm<E, T> permits DecimalKey, Computed.OfDecimal {
    /** This number plus {@code value}. */
    default SetValue<E, T> plus(double value) {
        return Computed.sum(this, "+", Literals.decimal(path(), codec(), value));
    }

    /** This number minus {@code value}. */
    default SetValue<E, T> minus(double value) {
        return Computed.sum(this, "-", Literals.decimal(path(), codec(), value));
    }
}
