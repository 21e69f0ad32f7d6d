package dev.stator.expression;

import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Relation;

/**
 * An attribute whose values DynamoDB orders as Java does: strings by their UTF-8 bytes, numbers by value, binaries by
 * unsigned bytes.
 *
 * <p>Values are of a type variable {@code V} of their own: so Kotlin, to which {@code long} and {@code Long} are one
 * type, prefers the {@code long} that attributes of numbers take besides.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface ComparableAttribute<E, T> extends EquatableAttribute<E, T>
        permits StringKey, OrderedKey, WholeKey, DecimalKey, NumberKey, BinaryKey {
    /** The attribute is less than {@code value}: {@code <}. */
    default <V extends T> ItemCondition<E> lt(V value) {
        return ItemCondition.relation(Relation.LESS, this, Literals.required(path(), codec(), value));
    }

    /** The attribute is less than {@code other}: {@code <}. */
    default ItemCondition<E> lt(Operand<E, T> other) {
        return ItemCondition.relation(Relation.LESS, this, other);
    }

    /** The attribute is at most {@code value}: {@code <=}. */
    default <V extends T> ItemCondition<E> le(V value) {
        return ItemCondition.relation(Relation.AT_MOST, this, Literals.required(path(), codec(), value));
    }

    /** The attribute is at most {@code other}: {@code <=}. */
    default ItemCondition<E> le(Operand<E, T> other) {
        return ItemCondition.relation(Relation.AT_MOST, this, other);
    }

    /** The attribute is greater than {@code value}: {@code >}. */
    default <V extends T> ItemCondition<E> gt(V value) {
        return ItemCondition.relation(Relation.GREATER, this, Literals.required(path(), codec(), value));
    }

    /** The attribute is greater than {@code other}: {@code >}. */
    default ItemCondition<E> gt(Operand<E, T> other) {
        return ItemCondition.relation(Relation.GREATER, this, other);
    }

    /** The attribute is at least {@code value}: {@code >=}. */
    default <V extends T> ItemCondition<E> ge(V value) {
        return ItemCondition.relation(Relation.AT_LEAST, this, Literals.required(path(), codec(), value));
    }

    /** The attribute is at least {@code other}: {@code >=}. */
    default ItemCondition<E> ge(Operand<E, T> other) {
        return ItemCondition.relation(Relation.AT_LEAST, this, other);
    }

    /** The attribute is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    default <V extends T> ItemCondition<E> between(V low, V high) {
        return ItemCondition.between(
                this, Literals.required(path(), codec(), low), Literals.required(path(), codec(), high));
    }

    /** The attribute is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    default ItemCondition<E> between(Operand<E, T> low, Operand<E, T> high) {
        return ItemCondition.between(this, low, high);
    }
}
