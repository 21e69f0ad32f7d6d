package dev.stator.expression;

import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Relation;

/**
 * A string: order, prefix, substring and length.
 *
 * @param <E> the entity
 */
public sealed interface StringKey<E> extends ComparableAttribute<E, String>, SizedAttribute<E, String>
        permits StringKey.Removable, StringKey.Keyed {
    /** See {@link #in(java.util.Collection)}. */
    default ItemCondition<E> in(String... values) {
        return in(java.util.Arrays.asList(values));
    }

    /** The string begins with {@code prefix}: {@code begins_with}. */
    default ItemCondition<E> beginsWith(String prefix) {
        return ItemCondition.relation(Relation.BEGINS_WITH, this, Literals.required(path(), codec(), prefix));
    }

    /** The string begins with what {@code prefix} is: {@code begins_with}. */
    default ItemCondition<E> beginsWith(Operand<E, String> prefix) {
        return ItemCondition.relation(Relation.BEGINS_WITH, this, prefix);
    }

    /** The string has {@code part} in it: {@code contains}. */
    default ItemCondition<E> contains(String part) {
        return ItemCondition.relation(Relation.CONTAINS, this, Literals.required(path(), codec(), part));
    }

    /** The string has what {@code part} is in it: {@code contains}. */
    default ItemCondition<E> contains(Operand<E, String> part) {
        return ItemCondition.relation(Relation.CONTAINS, this, part);
    }

    /**
     * One without which the item can be read: an update removes it, and with it the keys of indexes made of it and of
     * others.
     *
     * @param <E> the entity
     */
    sealed interface Removable<E> extends StringKey<E>, RemovableAttribute<E, String> permits Keyed.Removable {}

    /**
     * One that an update sets, and with it the keys of indexes made of it.
     *
     * @param <E> the entity
     */
    sealed interface Keyed<E> extends StringKey<E>, KeyedAttribute<E, String> permits Keyed.Removable, StringAttribute {
        /**
         * One without which the item can be read.
         *
         * @param <E> the entity
         */
        sealed interface Removable<E> extends Keyed<E>, StringKey.Removable<E> permits StringAttribute.Removable {}
    }
}
