package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.expression.tree.Literals;
import java.util.Collection;

/**
 * A list that an update can lengthen: an attribute, or an attribute with a default for items that lack it. An attribute
 * without such a default must exist, otherwise DynamoDB refuses the update.
 *
 * @param <E> the entity
 * @param <C> the Java type of the list
 * @param <T> the Java type of its elements
 */
public sealed interface ListTerm<E, C, T> extends SetOperand<E, C> permits ListAttribute, Computed.OfList {
    /** The attribute that is read. */
    Path path();

    /** How its elements are stored. */
    AttributeCodec<T> element();

    /** This list, then {@code values}: {@code list_append(path, :values)}. */
    default SetValue<E, C> append(Collection<? extends T> values) {
        return Computed.joined(Computed.term(this), Literals.list(path(), element(), values));
    }

    /** This list, then another of the same item. */
    default SetValue<E, C> append(ListTerm<E, ?, T> other) {
        return Computed.joined(Computed.term(this), Computed.term(other));
    }

    /** {@code values}, then this list: {@code list_append(:values, path)}. */
    default SetValue<E, C> prepend(Collection<? extends T> values) {
        return Computed.joined(Literals.list(path(), element(), values), Computed.term(this));
    }

    /** Another list of the same item, then this one. */
    default SetValue<E, C> prepend(ListTerm<E, ?, T> other) {
        return Computed.joined(Computed.term(other), Computed.term(this));
    }
}
