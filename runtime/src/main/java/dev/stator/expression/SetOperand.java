package dev.stator.expression;

/**
 * A {@link SetValue} that may be part of another one: an attribute, or an attribute with a default. DynamoDB nests
 * neither sums nor appended lists.
 *
 * @param <E> the entity
 * @param <T> the Java type of the value
 */
public sealed interface SetOperand<E, T> extends SetValue<E, T>
        permits EquatableAttribute, NumberTerm, ListTerm, Computed.IfNotExists {}
