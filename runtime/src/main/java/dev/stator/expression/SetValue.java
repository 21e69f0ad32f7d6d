package dev.stator.expression;

/**
 * What an update may write into an attribute in place of a constant: another attribute as it was before the update, a
 * sum, a default, or lists put together.
 *
 * <p>DynamoDB takes one {@code +} or {@code -} in such a value, so the result of {@code plus} has no {@code plus}.
 * Every attribute that is read must exist, but for the left one of {@code if_not_exists}; otherwise DynamoDB refuses
 * the update as invalid.
 *
 * @param <E> the entity
 * @param <T> the Java type of the value
 */
public sealed interface SetValue<E, T> permits SetOperand, Computed {}
