package dev.stator.expression;

import dev.stator.codec.Codecs;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Relation;
import java.util.Arrays;

/**
 * A whole number, compared with a {@code long} or a value of its own type. The constant may lie outside the type's
 * range: a {@code byte} can be compared with 300.
 *
 * @param <E> the entity
 * @param <T> {@code Byte}, {@code Short}, {@code Integer}, {@code Long}, {@code OptionalInt} or {@code OptionalLong}
 */
public sealed interface WholeKey<E, T> extends ComparableAttribute<E, T>, WholeTerm<E, T>
        permits WholeKey.Removable, WholeKey.Keyed {
    /** The same attribute as a {@code Long}, to be compared with the size of another or with one of another type. */
    default WholeKey<E, Long> asLong() {
        return new WholeAttribute<>(path(), Literals.widened(codec(), Codecs.LONG, Number::longValue));
    }

    /** The attribute is {@code value}: {@code =}. */
    default ItemCondition<E> eq(long value) {
        return ItemCondition.relation(Relation.EQUAL, this, Literals.whole(value));
    }

    /** The attribute is not {@code value}, or is absent: {@code <>}. */
    default ItemCondition<E> ne(long value) {
        return ItemCondition.inequality(this, Literals.whole(value));
    }

    /** The attribute is less than {@code value}: {@code <}. */
    default ItemCondition<E> lt(long value) {
        return ItemCondition.relation(Relation.LESS, this, Literals.whole(value));
    }

    /** The attribute is at most {@code value}: {@code <=}. */
    default ItemCondition<E> le(long value) {
        return ItemCondition.relation(Relation.AT_MOST, this, Literals.whole(value));
    }

    /** The attribute is greater than {@code value}: {@code >}. */
    default ItemCondition<E> gt(long value) {
        return ItemCondition.relation(Relation.GREATER, this, Literals.whole(value));
    }

    /** The attribute is at least {@code value}: {@code >=}. */
    default ItemCondition<E> ge(long value) {
        return ItemCondition.relation(Relation.AT_LEAST, this, Literals.whole(value));
    }

    /** The attribute is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    default ItemCondition<E> between(long low, long high) {
        return ItemCondition.between(this, Literals.whole(low), Literals.whole(high));
    }

    /** See {@link #in(java.util.Collection)}. */
    default ItemCondition<E> in(long... values) {
        return ItemCondition.in(
                this, Arrays.stream(values).mapToObj(Literals::whole).toList());
    }

    /**
     * One without which the item can be read: an update removes it, and with it the keys of indexes made of it and of
     * others.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Removable<E, T> extends WholeKey<E, T>, RemovableAttribute<E, T> permits Keyed.Removable {}

    /**
     * One that an update sets, and with it the keys of indexes made of it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Keyed<E, T> extends WholeKey<E, T>, KeyedAttribute<E, T> permits Keyed.Removable, WholeAttribute {
        /**
         * One without which the item can be read.
         *
         * @param <E> the entity
         * @param <T> the Java type of its values
         */
        sealed interface Removable<E, T> extends Keyed<E, T>, WholeKey.Removable<E, T>
                permits WholeAttribute.Removable {}
    }
}
