package dev.stator.expression;

import dev.stator.expression.tree.Relation;
import java.util.Collection;

/**
 * An attribute whose values can be compared: all but frozen ones.
 *
 * <p>Constants pass through the attribute's own codec, so they compare as stored. A condition holds where the same
 * holds for the record that would be read, whoever wrote the item: NULL is absence, and absence compares as what it
 * reads as, a default or something empty. Where it reads as nothing, as null or an empty {@code Optional}, no
 * comparison holds, whatever the operator, but for {@code ne}, which does. Nothing is in a record that is not there.
 *
 * <p>Other spellings of a text than the codec's are compared by the stored text, {@code float} and {@code double} by
 * the stored decimal.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface EquatableAttribute<E, T> extends ItemAttribute<E, T>, Operand<E, T>, SetOperand<E, T>
        permits ComparableAttribute, ValueKey, SizedAttribute, Assignable {
    /**
     * The attribute is {@code value}: {@code =}. A record, list or map is if its parts are, which takes an expression
     * as long as {@code value}.
     */
    default <V extends T> ItemCondition<E> eq(V value) {
        return ItemCondition.equality(this, value);
    }

    /**
     * The attribute is what {@code other} is: {@code =}.
     *
     * @throws IllegalArgumentException if the two are stored differently, or are records or collections that other
     *     writers may have stored in several forms
     */
    default ItemCondition<E> eq(Operand<E, T> other) {
        return ItemCondition.relation(Relation.EQUAL, this, other);
    }

    /** The attribute is not {@code value}, or is absent: {@code <>}. */
    default <V extends T> ItemCondition<E> ne(V value) {
        return ItemCondition.inequality(this, value);
    }

    /**
     * The attribute is not what {@code other} is, or one of them is absent: {@code <>}.
     *
     * @throws IllegalArgumentException as {@link #eq(Operand)} does
     */
    default ItemCondition<E> ne(Operand<E, T> other) {
        return ItemCondition.inequality(this, other);
    }

    /**
     * The attribute is one of {@code values}: {@code IN}, in chunks of 100 combined with OR, as DynamoDB takes no more
     * in one. An expression holds 4,096 bytes in all, enough for about 600 values, and 300 operators. Of no values it
     * never holds.
     */
    default ItemCondition<E> in(Collection<? extends T> values) {
        return ItemCondition.membership(this, values);
    }
}
