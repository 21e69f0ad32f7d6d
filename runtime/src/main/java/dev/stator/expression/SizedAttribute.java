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
     * bytes, a set, list, map or record what it has in it. An absent attribute has no size: no comparison with it holds.
     */
    default SizeOperand<E> size() {
        return new SizeOperand<>(path(), codec());
    }
}
