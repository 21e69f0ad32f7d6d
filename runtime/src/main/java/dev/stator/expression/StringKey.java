package dev.stator.expression;

/**
 * A string: order, prefix, substring and length.
 *
 * @param <E> the entity
 */
public sealed interface StringKey<E> extends ComparableAttribute<E, String>, SizedAttribute<E, String>
        permits StringAttribute {
    /** See {@link #in(java.util.Collection)}. */
    default Condition<E> in(String... values) {
        return in(java.util.Arrays.asList(values));
    }

    /** The string begins with {@code prefix}: {@code begins_with}. */
    default Condition<E> beginsWith(String prefix) {
        return Condition.relation(Relation.BEGINS_WITH, this, Literals.required(path(), codec(), prefix));
    }

    /** The string begins with what {@code prefix} is: {@code begins_with}. */
    default Condition<E> beginsWith(Operand<E, String> prefix) {
        return Condition.relation(Relation.BEGINS_WITH, this, prefix);
    }

    /** The string has {@code part} in it: {@code contains}. */
    default Condition<E> contains(String part) {
        return Condition.relation(Relation.CONTAINS, this, Literals.required(path(), codec(), part));
    }

    /** The string has what {@code part} is in it: {@code contains}. */
    default Condition<E> contains(Operand<E, String> part) {
        return Condition.relation(Relation.CONTAINS, this, part);
    }
}
