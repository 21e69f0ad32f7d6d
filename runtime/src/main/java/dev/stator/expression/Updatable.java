package dev.stator.expression;

/**
 * An attribute that an update may write: every one that is not part of the primary key.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface Updatable<E, T> extends ItemAttribute<E, T>
        permits Assignable, RemovableAttribute, FrozenAttribute, LifetimeAttribute {}
