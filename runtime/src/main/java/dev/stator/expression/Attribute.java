package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.Collection;

/**
 * An attribute of an entity, top-level or nested: what every type can be asked. The subtypes add what their types can.
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
public sealed interface Attribute<E, T> extends Operand<E, T>, SetOperand<E, T>
        permits ComparableAttribute, ValueKey, SizedAttribute, Updatable {
    /** Where it stands in the item. */
    Path path();

    /** How its values are stored. */
    AttributeCodec<T> codec();

    /** The attribute is {@code value}: {@code =}. */
    default Condition<E> eq(T value) {
        return Condition.equality(this, value);
    }

    /** The attribute is what {@code other} is: {@code =}. */
    default Condition<E> eq(Operand<E, T> other) {
        return Condition.comparison(this, "=", Term.ofOperand(other));
    }

    /** The attribute is not {@code value}, or is absent: {@code <>}. */
    default Condition<E> ne(T value) {
        return Condition.inequality(this, value);
    }

    /** The attribute is not what {@code other} is: {@code <>}. */
    default Condition<E> ne(Operand<E, T> other) {
        return Condition.comparison(this, "<>", Term.ofOperand(other));
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

    /** The attribute is present, be it as NULL: {@code attribute_exists}. */
    default Condition<E> exists() {
        return Condition.exists(path());
    }

    /** The attribute is not present: {@code attribute_not_exists}. */
    default Condition<E> absent() {
        return Condition.absent(path());
    }

    /** The attribute is stored as {@code type}: {@code attribute_type}. */
    default Condition<E> hasType(StoredType type) {
        return Condition.hasType(path(), type);
    }
}
