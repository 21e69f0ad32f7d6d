package dev.stator.expression;

/**
 * What an update may write into an attribute in place of a constant: another attribute as it was before the update, a
 * sum, a default, or lists put together.
 *
 * <p>DynamoDB takes one {@code +} or {@code -} in such a value, so the result of {@code plus} has no {@code plus}.
 * Every attribute that is read must have a value, but for the left one of {@code if_not_exists}, and one whose absence
 * reads as a value, such as a default or an empty list; otherwise
 * {@link dev.stator.operation.UpdateRefusedException} names it. None may be NULL.
 *
 * @param <E> the entity
 * @param <T> the Java type of the value
 */
public sealed interface SetValue<E, T> permits SetOperand, Computed {}
