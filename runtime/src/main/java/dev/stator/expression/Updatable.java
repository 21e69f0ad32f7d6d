package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * An attribute that an update may write as it likes: every one that no key is made of.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface Updatable<E, T> extends Settable<E, T>, ItemAttribute<E, T>
        permits Assignable, FrozenAttribute, LifetimeAttribute {
    @Override
    Path path();

    @Override
    AttributeCodec<T> codec();
}
