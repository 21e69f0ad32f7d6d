package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * What an update sets to a constant: an attribute that is not part of the primary key, or a component that stands in
 * keys of indexes. More than that only an {@link Updatable} allows: DynamoDB computes no keys, so what it would compute
 * or take from the item cannot be put into one.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface Settable<E, T> permits Updatable, KeyedAttribute, GivenAttribute, VirtualComponent {
    /** Where it stands in the item. */
    Path path();

    /** How its values are stored. */
    AttributeCodec<T> codec();
}
