package dev.stator.expression;

import java.util.Arrays;

/**
 * A number of a type of its own: {@code BigInteger}, {@code BigDecimal}, {@code Duration}, or what a user's number
 * codec makes.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface NumberKey<E, T> extends ComparableAttribute<E, T>, NumberTerm<E, T> permits NumberAttribute {
    /** See {@link #in(java.util.Collection)}. */
    @SuppressWarnings("unchecked") // the array is only read, and an interface cannot say @SafeVarargs
    default ItemCondition<E> in(T... values) {
        return in(Arrays.asList(values));
    }
}
