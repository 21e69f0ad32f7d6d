package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import java.util.Objects;

/**
 * A component that has no attribute: it stands in the key of an index, among others, or says whether the item is in the
 * index at all. An update that sets it writes the attributes of that key.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed class VirtualComponent<E, T> implements Settable<E, T> {
    private final Path path;
    private final AttributeCodec<T> codec;
    private final Path entry;

    /**
     * The component {@code name}.
     *
     * @param codec how an attribute of it would be stored
     * @param entry to an attribute that an item has if it is in the index
     */
    public VirtualComponent(String name, AttributeCodec<T> codec, Path entry) {
        this.path = Path.ofComponent(name);
        this.codec = Objects.requireNonNull(codec, "codec");
        this.entry = Objects.requireNonNull(entry, "entry");
    }

    /** Where it would stand: the component's name in braces, by which no attribute is called. */
    @Override
    public Path path() {
        return path;
    }

    @Override
    public AttributeCodec<T> codec() {
        return codec;
    }

    /** The item is in the index: {@code attribute_exists}. */
    public ItemCondition<E> exists() {
        return ItemCondition.exists(entry);
    }

    /** The item is not in the index: {@code attribute_not_exists}. */
    public ItemCondition<E> absent() {
        return ItemCondition.absent(entry);
    }

    /** The path. */
    @Override
    public String toString() {
        return path.toString();
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    public static final class Removable<E, T> extends VirtualComponent<E, T> implements RemovableAttribute<E, T> {
        /** The component {@code name}; see {@link VirtualComponent#VirtualComponent}. */
        public Removable(String name, AttributeCodec<T> codec, Path entry) {
            super(name, codec, entry);
        }
    }

    /**
     * A boolean that says whether the item is in the index.
     *
     * @param <E> the entity
     */
    public static final class Flag<E> extends VirtualComponent<E, Boolean> {
        /** The component {@code name}; see {@link VirtualComponent#VirtualComponent}. */
        public Flag(String name, Path entry) {
            super(name, Codecs.BOOLEAN, entry);
        }

        /** It is {@code value}: the item is in the index, or is not. */
        public ItemCondition<E> eq(boolean value) {
            return value ? exists() : absent();
        }

        /** It is not {@code value}. */
        public ItemCondition<E> ne(boolean value) {
            return eq(!value);
        }
    }
}
