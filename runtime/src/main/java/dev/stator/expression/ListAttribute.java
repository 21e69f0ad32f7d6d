package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.expression.tree.Literals;
import java.util.Objects;
import java.util.function.Function;

/**
 * A list attribute. Of a list of {@code Optional<T>} the elements are attributes of {@code T}.
 *
 * @param <E> the entity
 * @param <C> the Java type of the list
 * @param <T> the Java type of an element
 * @param <A> the attribute of an element
 */
public final class ListAttribute<E, C, T, A extends ItemAttribute<E, T>> extends StoredAttribute<E, C>
        implements ElementsAttribute<E, C, T>, ListTerm<E, C, T>, RemovableAttribute<E, C> {
    private final AttributeCodec<T> element;
    private final Function<Path, A> elementAt;

    /** The list at {@code path}, stored by {@code codec}, its elements by {@code element}. */
    public ListAttribute(Path path, AttributeCodec<C> codec, AttributeCodec<T> element, Function<Path, A> elementAt) {
        super(path, codec);
        this.element = Objects.requireNonNull(element);
        this.elementAt = Objects.requireNonNull(elementAt);
    }

    @Override
    public AttributeCodec<T> element() {
        return element;
    }

    /**
     * The element {@code index}, from 0.
     *
     * <p>DynamoDB appends a value set beyond the end, wherever {@code index} is, and moves the elements behind a
     * removed one forward.
     *
     * @throws IllegalArgumentException if {@code index} is negative
     */
    public A at(int index) {
        return elementAt.apply(path().index(index));
    }

    @Override
    public <V extends C> ListTerm<E, C, T> ifNotExists(V fallback) {
        return new Computed.OfList<>(path(), codec(), element, Literals.required(path(), codec(), fallback));
    }

    @Override
    public ListTerm<E, C, T> ifNotExists(SetOperand<E, C> fallback) {
        return new Computed.OfList<>(path(), codec(), element, Computed.term(fallback));
    }
}
