package dev.stator.expression;

/**
 * An attribute that DynamoDB can measure.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface SizedAttribute<E, T> extends EquatableAttribute<E, T>
        permits StringKey, BinaryKey, ElementsAttribute, MapAttribute {
    /**
     * How long the value is, for comparison: {@code size}. A string counts as in Java's {@code length()}, a binary its
     * bytes, a set, list or map what it has in it. An absent set, list or map has size 0, an attribute with a default
     * the size of that; otherwise an absent attribute has no size: no comparison with it holds, but {@code ne}.
     */
    default SizeOperand<E> size() {
        return new SizeOperand<>(path(), codec());
    }
}
