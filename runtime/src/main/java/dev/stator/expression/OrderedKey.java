package dev.stator.expression;

import java.util.Arrays;

/**
 * A value stored as a string whose text order is its own: a character, an instant, a local date or time, a year, or
 * what a user's text codec makes.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface OrderedKey<E, T> extends ComparableAttribute<E, T>
        permits OrderedKey.Removable, OrderedKey.Keyed {
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
    sealed interface Removable<E, T> extends OrderedKey<E, T>, RemovableAttribute<E, T> permits Keyed.Removable {}

    /**
     * One that an update sets, and with it the keys of indexes made of it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Keyed<E, T> extends OrderedKey<E, T>, KeyedAttribute<E, T>
            permits Keyed.Removable, OrderedAttribute {
        /**
         * One without which the item can be read.
         *
         * @param <E> the entity
         * @param <T> the Java type of its values
         */
        sealed interface Removable<E, T> extends Keyed<E, T>, OrderedKey.Removable<E, T>
                permits OrderedAttribute.Removable {}
    }
}
