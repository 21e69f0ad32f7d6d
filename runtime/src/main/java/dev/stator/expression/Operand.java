package dev.stator.expression;

/**
 * What a condition may compare a value with in place of a constant: another attribute, or the size of one.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface Operand<E, T> permits EquatableAttribute, SizeOperand {}
