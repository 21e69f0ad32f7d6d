package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * An attribute that keys of indexes are made of, which an update changes with it: it is set to a constant, and removed
 * if the item can be read without it. What the keys hold follows from it and from the primary key alone. Where that
 * takes more, it is no such attribute, and a method such as {@code priorityGiven(createdAt)} gives what is set.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface KeyedAttribute<E, T> extends Settable<E, T>, ItemAttribute<E, T>
        permits StringKey.Keyed, OrderedKey.Keyed, WholeKey.Keyed, NumberKey.Keyed, ValueKey.Keyed, KeyComponent.Keyed {
    @Override
    Path path();

    @Override
    AttributeCodec<T> codec();
}
