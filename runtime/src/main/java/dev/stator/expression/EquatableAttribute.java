package dev.stator.expression;

import java.util.Collection;

/**
 * An attribute whose values can be compared: all but frozen ones.
 *
 * <p>Constants pass through the attribute's own codec, so they compare as stored. A value stored as absent (an empty
 * set, an empty {@code OptionalInt}) is compared by existence: {@code eq} is {@code attribute_not_exists}, {@code ne}
 * is {@code attribute_exists}; inside a list or map such a value is stored as NULL, and compared as NULL.
 *
 * <p>In DynamoDB a comparison with an absent attribute does not hold, whatever the operator, but for {@code ne}, which
 * does.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface EquatableAttribute<E, T> extends Attribute<E, T>, Operand<E, T>, SetOperand<E, T>
        permits ComparableAttribute, ValueKey, SizedAttribute, Assignable {
    /** The attribute is {@code value}: {@code =}. */
    default Condition<E> eq(T value) {
        return Condition.equality(this, value);
    }

    /** The attribute is what {@code other} is: {@code =}. */
    default Condition<E> eq(Operand<E, T> other) {
        return Condition.relation(Relation.EQUAL, this, other);
    }

    /** The attribute is not {@code value}, or is absent: {@code <>}. */
    default Condition<E> ne(T value) {
        return Condition.inequality(this, value);
    }

    /** The attribute is not what {@code other} is: {@code <>}. */
    default Condition<E> ne(Operand<E, T> other) {
        return Condition.inequality(this, other);
    }

    /**
     * The attribute is one of {@code values}: {@code IN}, in chunks of 100 combined with OR, as DynamoDB takes no more
     * in one. An expression holds 4,096 bytes in all, enough for about 600 values, and 300 operators.
     *
     * @throws IllegalArgumentException if there are none: such a condition never holds
     */
    default Condition<E> in(Collection<? extends T> values) {
        return Condition.membership(this, values);
    }
}
