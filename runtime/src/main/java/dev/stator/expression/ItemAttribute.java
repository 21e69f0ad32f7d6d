package dev.stator.expression;

import dev.stator.codec.AttributeCodec;

/**
 * An attribute of an entity, top-level or nested: what every one can be asked. The subtypes add what their types can.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface ItemAttribute<E, T> permits EquatableAttribute, Updatable, KeyedAttribute, KeyComponent {
    /** Where it stands in the item. */
    Path path();

    /** How its values are stored. */
    AttributeCodec<T> codec();

    /**
     * Something is stored there, and it is not NULL: {@code attribute_exists}. This asks what is stored, where the
     * record cannot tell: an attribute with a default, a list or a map reads as something also where it is absent.
     */
    default ItemCondition<E> exists() {
        return ItemCondition.exists(path());
    }

    /**
     * Nothing is stored there, or NULL: {@code attribute_not_exists}. This asks what is stored, as {@link #exists}
     * does.
     */
    default ItemCondition<E> absent() {
        return ItemCondition.absent(path());
    }

    /** The attribute is stored as {@code type}: {@code attribute_type}. */
    default ItemCondition<E> hasType(StoredType type) {
        return ItemCondition.hasType(path(), type);
    }
}
