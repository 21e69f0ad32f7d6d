package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * An attribute made of elements of one type: a set, list or array.
 *
 * @param <E> the entity
 * @param <C> the Java type of the whole
 * @param <T> the Java type of an element
 */
public sealed interface ElementsAttribute<E, C, T> extends SizedAttribute<E, C>
        permits StoredSet, ListAttribute, CollectionAttribute {
    /** How its elements are stored. */
    AttributeCodec<T> element();

    /**
     * One of the elements is {@code value}: {@code contains}.
     *
     * @throws IllegalArgumentException if other writers may have stored {@code value} in more forms than a condition
     *     lists, as they may a record
     */
    default ItemCondition<E> contains(T value) {
        return ItemCondition.containing(this, value);
    }

    /**
     * One of the elements is what {@code other} is: {@code contains}.
     *
     * @throws IllegalArgumentException if elements and {@code other} are stored differently, or may be stored in
     * several forms
     */
    default ItemCondition<E> contains(Operand<E, T> other) {
        return ItemCondition.containing(this, other);
    }
}
