package dev.stator.expression;

import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Relation;
import java.util.Arrays;

/**
 * A binary: order of unsigned bytes, prefix and length.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface BinaryKey<E, T> extends ComparableAttribute<E, T>, SizedAttribute<E, T>
        permits BinaryAttribute {
    /** See {@link #in(java.util.Collection)}. */
    @SuppressWarnings("unchecked") // the array is only read, and an interface cannot say @SafeVarargs
    default ItemCondition<E> in(T... values) {
        return in(Arrays.asList(values));
    }

    /** The binary begins with {@code prefix}: {@code begins_with}. */
    default ItemCondition<E> beginsWith(T prefix) {
        return ItemCondition.relation(Relation.BEGINS_WITH, this, Literals.required(path(), codec(), prefix));
    }

    /** The binary begins with what {@code prefix} is: {@code begins_with}. */
    default ItemCondition<E> beginsWith(Operand<E, T> prefix) {
        return ItemCondition.relation(Relation.BEGINS_WITH, this, prefix);
    }
}
