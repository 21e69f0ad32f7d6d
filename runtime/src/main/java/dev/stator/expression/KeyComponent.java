package dev.stator.expression;

import dev.stator.expression.tree.Relation;
import java.util.Arrays;
import java.util.Collection;

/**
 * A component that stands only in a key, alone in its template: {@code p#{product}}. It compares with constants, each
 * by the text that the template makes of it. What else attributes are asked would see that text: how long it is, what
 * it contains, whether it is what another attribute is.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface KeyComponent<E, T> extends ItemAttribute<E, T>
        permits KeyComponent.Removable, KeyComponent.Keyed, KeyComponent.Ordered {
    /** It is {@code value}: {@code =}. */
    default <V extends T> ItemCondition<E> eq(V value) {
        return ItemCondition.ofKey(this, Relation.EQUAL, value);
    }

    /** It is not {@code value}, or the item has no such key: {@code <>}. */
    default <V extends T> ItemCondition<E> ne(V value) {
        return ItemCondition.notOfKey(this, value);
    }

    /** It is one of {@code values}: {@code IN}. Of no values it never is. */
    default ItemCondition<E> in(Collection<? extends T> values) {
        return ItemCondition.ofKey(this, values);
    }

    /** See {@link #in(Collection)}. */
    @SuppressWarnings("unchecked") // the array is only read, and an interface cannot say @SafeVarargs
    default ItemCondition<E> in(T... values) {
        return in(Arrays.asList(values));
    }

    /**
     * One of an index, without which the item can be read: an update removes it, and the item from the index.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Removable<E, T> extends KeyComponent<E, T>, RemovableAttribute<E, T>
            permits Keyed.Removable, Ordered.Removable {}

    /**
     * One of an index, which an update sets.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Keyed<E, T> extends KeyComponent<E, T>, KeyedAttribute<E, T>
            permits Keyed.Removable, Ordered.Keyed {
        /**
         * One without which the item can be read.
         *
         * @param <E> the entity
         * @param <T> the Java type of its values
         */
        sealed interface Removable<E, T> extends KeyComponent.Keyed<E, T>, KeyComponent.Removable<E, T>
                permits Ordered.Keyed.Removable, TemplateComponent {}
    }

    /**
     * One whose keys sort as its values do.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    sealed interface Ordered<E, T> extends KeyComponent<E, T> permits Ordered.Removable, Ordered.Keyed {
        /** It is less than {@code value}: {@code <}. */
        default <V extends T> ItemCondition<E> lt(V value) {
            return ItemCondition.ofKey(this, Relation.LESS, value);
        }

        /** It is at most {@code value}: {@code <=}. */
        default <V extends T> ItemCondition<E> le(V value) {
            return ItemCondition.ofKey(this, Relation.AT_MOST, value);
        }

        /** It is greater than {@code value}: {@code >}. */
        default <V extends T> ItemCondition<E> gt(V value) {
            return ItemCondition.ofKey(this, Relation.GREATER, value);
        }

        /** It is at least {@code value}: {@code >=}. */
        default <V extends T> ItemCondition<E> ge(V value) {
            return ItemCondition.ofKey(this, Relation.AT_LEAST, value);
        }

        /** It is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
        default <V extends T> ItemCondition<E> between(V low, V high) {
            return ItemCondition.between(this, low, high);
        }

        /** Its text begins with {@code prefix}: {@code begins_with}. */
        ItemCondition<E> beginsWith(String prefix);

        /**
         * One of an index, without which the item can be read.
         *
         * @param <E> the entity
         * @param <T> the Java type of its values
         */
        sealed interface Removable<E, T> extends Ordered<E, T>, KeyComponent.Removable<E, T>
                permits Ordered.Keyed.Removable {}

        /**
         * One of an index, which an update sets.
         *
         * @param <E> the entity
         * @param <T> the Java type of its values
         */
        sealed interface Keyed<E, T> extends Ordered<E, T>, KeyComponent.Keyed<E, T> permits Ordered.Keyed.Removable {
            /**
             * One without which the item can be read.
             *
             * @param <E> the entity
             * @param <T> the Java type of its values
             */
            sealed interface Removable<E, T>
                    extends Ordered.Keyed<E, T>, Ordered.Removable<E, T>, KeyComponent.Keyed.Removable<E, T>
                    permits TemplateComponent.Ordered {}
        }
    }
}
