package dev.stator.expression;

import java.util.Arrays;

/**
 * A value that is equal or not, and no more: a boolean, an enum constant, a UUID, whatever a converter makes.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface ValueKey<E, T> extends EquatableAttribute<E, T> permits ValueKey.Removable, ValueKey.Keyed {
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
    sealed interface Removable<E, T> extends ValueKey<E, T>, RemovableAttribute<E, T> permits Keyed.Removable {}

    /**
     * One that an update sets, and with it the keys of indexes made of it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Keyed<E, T> extends ValueKey<E, T>, KeyedAttribute<E, T> permits Keyed.Removable, ValueAttribute {
        /**
         * One without which the item can be read.
         *
         * @param <E> the entity
         * @param <T> the Java type of its values
         */
        sealed interface Removable<E, T> extends Keyed<E, T>, ValueKey.Removable<E, T>
                permits ValueAttribute.Removable {}
    }
}
