package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.Objects;

/**
 * An array, or a set of elements that DynamoDB has no set for: stored as L, updated as a whole. {@code eq} of a set
 * stored so holds for the same elements in any order.
 *
 * @param <E> the entity
 * @param <C> the Java type of the whole
 * @param <T> the Java type of an element
 */
public final class CollectionAttribute<E, C, T> extends StoredAttribute<E, C>
        implements ElementsAttribute<E, C, T>, RemovableAttribute<E, C> {
    private final AttributeCodec<T> element;

    /** The collection at {@code path}, stored by {@code codec}, its elements by {@code element}. */
    public CollectionAttribute(Path path, AttributeCodec<C> codec, AttributeCodec<T> element) {
        super(path, codec);
        this.element = Objects.requireNonNull(element);
    }

    @Override
    public AttributeCodec<T> element() {
        return element;
    }
}
