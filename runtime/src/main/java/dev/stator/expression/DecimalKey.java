package dev.stator.expression;

import dev.stator.codec.Codecs;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Relation;
import java.util.Arrays;

/**
 * A floating-point number, compared with a {@code double} or a value of its own type, by the shortest decimal text of
 * each, as stored.
 *
 * @param <E> the entity
 * @param <T> {@code Float}, {@code Double} or {@code OptionalDouble}
 */
public sealed interface DecimalKey<E, T> extends ComparableAttribute<E, T>, DecimalTerm<E, T> permits DecimalAttribute {
    /** The same attribute as a {@code Double}, to be compared with one of another type. */
    default DecimalKey<E, Double> asDouble() {
        return new DecimalAttribute<>(
                path(), Literals.widened(codec(), Codecs.DOUBLE, number -> Double.parseDouble(number.toString())));
    }

    /** The attribute is {@code value}: {@code =}. */
    default ItemCondition<E> eq(double value) {
        return ItemCondition.relation(Relation.EQUAL, this, Literals.decimal(path(), codec(), value));
    }

    /** The attribute is not {@code value}, or is absent: {@code <>}. */
    default ItemCondition<E> ne(double value) {
        return ItemCondition.inequality(this, Literals.decimal(path(), codec(), value));
    }

    /** The attribute is less than {@code value}: {@code <}. */
    default ItemCondition<E> lt(double value) {
        return ItemCondition.relation(Relation.LESS, this, Literals.decimal(path(), codec(), value));
    }

    /** The attribute is at most {@code value}: {@code <=}. */
    default ItemCondition<E> le(double value) {
        return ItemCondition.relation(Relation.AT_MOST, this, Literals.decimal(path(), codec(), value));
    }

    /** The attribute is greater than {@code value}: {@code >}. */
    default ItemCondition<E> gt(double value) {
        return ItemCondition.relation(Relation.GREATER, this, Literals.decimal(path(), codec(), value));
    }

    /** The attribute is at least {@code value}: {@code >=}. */
    default ItemCondition<E> ge(double value) {
        return ItemCondition.relation(Relation.AT_LEAST, this, Literals.decimal(path(), codec(), value));
    }

    /** The attribute is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    default ItemCondition<E> between(double low, double high) {
        return ItemCondition.between(
                this, Literals.decimal(path(), codec(), low), Literals.decimal(path(), codec(), high));
    }

    /** See {@link #in(java.util.Collection)}. */
    default ItemCondition<E> in(double... values) {
        return ItemCondition.in(
                this,
                Arrays.stream(values)
                        .mapToObj(value -> Literals.decimal(path(), codec(), value))
                        .toList());
    }
}
