package dev.stator.expression;

/**
 * An attribute that an update may write with what DynamoDB reads from the item or computes: all that are
 * {@link Updatable}, but for frozen ones.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface Assignable<E, T> extends Updatable<E, T>, EquatableAttribute<E, T> permits StoredAttribute {
    /**
     * The attribute's value before the update, or {@code fallback} if it has none: {@code if_not_exists}.
     *
     * @throws IllegalArgumentException if {@code fallback} is stored as absent
     */
    <V extends T> SetOperand<E, T> ifNotExists(V fallback);

    /**
     * The attribute's value before the update, or what {@code fallback} is if it has none: {@code if_not_exists}.
     * {@code fallback} may have a default in turn.
     */
    SetOperand<E, T> ifNotExists(SetOperand<E, T> fallback);
}
