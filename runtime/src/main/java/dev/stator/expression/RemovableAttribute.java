package dev.stator.expression;

/**
 * An attribute that an update may remove, as the item can be read without it: an element of a list or a value of a map,
 * a collection, and what is {@code Optional}, {@code @Nullable}, of a type in code that says nothing of null, or has a
 * default. An attribute that is none, such as that of a primitive, must be there; an update sets it.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface RemovableAttribute<E, T>
        permits StringKey.Removable,
                OrderedKey.Removable,
                WholeKey.Removable,
                DecimalAttribute.Removable,
                NumberKey.Removable,
                BinaryAttribute.Removable,
                ValueKey.Removable,
                KeyComponent.Removable,
                VirtualComponent.Removable,
                FrozenAttribute.Removable,
                LifetimeAttribute.Removable,
                RemovableRecordAttribute,
                StoredSet,
                ListAttribute,
                CollectionAttribute,
                MapAttribute {
    /** Where it stands in the item. */
    Path path();
}
