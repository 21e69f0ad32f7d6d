package dev.stator.expression;

import java.util.Arrays;

/**
 * A number of a type of its own: {@code BigInteger}, {@code BigDecimal}, {@code Duration}, or what a user's number
 * codec makes.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface NumberKey<E, T> extends ComparableAttribute<E, T>, NumberTerm<E, T>
        permits NumberKey.Removable, NumberKey.Keyed {
    /** See {@link #in(java.util.Collection)}. */
    @SuppressWarnings("unchecked") // the array is only read, and an interface cannot say @SafeVarargs
    default ItemCondition<E> in(T... values) {
        return in(Arrays.asList(values));
    }

    /**
     * One without which the item can be read: an update removes it, and with it the keys of indexes made of it and of
     * others.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Removable<E, T> extends NumberKey<E, T>, RemovableAttribute<E, T> permits Keyed.Removable {}

    /**
     * One that an update sets, and with it the keys of indexes made of it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Keyed<E, T> extends NumberKey<E, T>, KeyedAttribute<E, T>
            permits Keyed.Removable, NumberAttribute {
        /**
         * One without which the item can be read.
         *
         * @param <E> the entity
         * @param <T> the Java type of its values
         */
        sealed interface Removable<E, T> extends Keyed<E, T>, NumberKey.Removable<E, T>
                permits NumberAttribute.Removable {}
    }
}
