package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * An attribute of an entity, top-level or nested: what every one can be asked. The subtypes add what their types can.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface Attribute<E, T> permits EquatableAttribute, Updatable {
    /** Where it stands in the item. */
    Path path();

    /** How its values are stored. */
    AttributeCodec<T> codec();

    /** The attribute is present, be it as NULL: {@code attribute_exists}. */
    default Condition<E> exists() {
        return Condition.exists(path());
    }

    /** The attribute is not present: {@code attribute_not_exists}. */
    default Condition<E> absent() {
        return Condition.absent(path());
    }

    /** The attribute is stored as {@code type}: {@code attribute_type}. */
    default Condition<E> hasType(StoredType type) {
        return Condition.hasType(path(), type);
    }
}
