package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.expression.tree.Literals;

/**
 * A number that an update can add to or subtract from: an attribute, or an attribute with a default for items that lack
 * it. An attribute without such a default must exist, otherwise DynamoDB refuses the update.
 *
 * <p>A sum counts twice if the SDK sends the update again because its answer was lost, as {@code add} does; see
 * {@link dev.stator.operation.Changes} for the ways to be sure, and for sums of more than 38 digits, which DynamoDB
 * refuses.
 *
 * @param <E> the entity
 * @param <T> the Java type of the number
 */
public sealed interface NumberTerm<E, T> extends SetOperand<E, T>
        permits NumberKey, WholeTerm, DecimalTerm, Computed.OfNumber {
    /** The attribute that is read. */
    Path path();

    /** How its values are stored. */
    AttributeCodec<T> codec();

    /**
     * This number plus {@code value}: {@code path + :value}.
     *
     * @throws IllegalArgumentException if {@code value} is stored as absent
     */
    default <V extends T> SetValue<E, T> plus(V value) {
        return Computed.sum(this, "+", Literals.required(path(), codec(), value));
    }

    /** This number plus another of the same item. */
    default SetValue<E, T> plus(NumberTerm<E, T> other) {
        return Computed.sum(this, "+", Computed.term(other));
    }

    /**
     * This number minus {@code value}: {@code path - :value}.
     *
     * @throws IllegalArgumentException if {@code value} is stored as absent
     */
    default <V extends T> SetValue<E, T> minus(V value) {
        return Computed.sum(this, "-", Literals.required(path(), codec(), value));
    }

    /** This number minus another of the same item. */
    default SetValue<E, T> minus(NumberTerm<E, T> other) {
        return Computed.sum(this, "-", Computed.term(other));
    }
}
