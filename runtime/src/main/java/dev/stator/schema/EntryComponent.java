package dev.stator.schema;

import dev.stator.codec.AttributeCodec;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component that a record's index entries are made of, and where an update finds its value: in the primary key, or in
 * what it writes. Immutable.
 *
 * @param <T> the Java type of its values, where it has one
 */
public final class EntryComponent<T> {
    private final String name;
    private final String attribute;
    private final @Nullable Function<ItemKey, T> inKey;
    private final @Nullable AttributeCodec<T> codec;
    private final boolean optional;

    private EntryComponent(
            String name,
            String attribute,
            @Nullable Function<ItemKey, T> inKey,
            @Nullable AttributeCodec<T> codec,
            boolean optional) {
        this.name = name;
        this.attribute = attribute;
        this.inKey = inKey;
        this.codec = codec;
        this.optional = optional;
    }

    /** A component that is a part of the primary key by itself, or alone in its template. */
    public static <T> EntryComponent<T> key(String name, KeyPart<T> part) {
        return key(name, part, value -> value);
    }

    /**
     * A component that stands in the primary key beside others.
     *
     * @param component takes its value out of what {@code part} holds
     */
    public static <K, T> EntryComponent<T> key(String name, KeyPart<K> part, Function<K, T> component) {
        return new EntryComponent<>(name, part.attribute(), key -> component.apply(key.value(part)), null, false);
    }

    /**
     * A component that has an attribute: its own, or that of an index's key in which it stands alone.
     *
     * @param attribute its stored name
     * @param codec of that attribute, for values that are there
     */
    public static <T> EntryComponent<T> stored(String name, String attribute, AttributeCodec<T> codec) {
        return new EntryComponent<>(name, attribute, null, codec, false);
    }

    /**
     * A component that has no attribute.
     *
     * @param codec as its {@code VirtualComponent} has it
     */
    public static <T> EntryComponent<T> virtual(String name, AttributeCodec<T> codec) {
        return stored(name, virtual(name), codec);
    }

    /** The same, where a record may be without it. */
    public EntryComponent<T> optional() {
        return new EntryComponent<>(name, attribute, inKey, codec, true);
    }

    /** The component. */
    public String name() {
        return name;
    }

    /** The attribute that it is written to; of a component that has none, its name in braces. */
    public String attribute() {
        return attribute;
    }

    /** Whether a record may be without it. */
    public boolean isOptional() {
        return optional;
    }

    /** Whether it stands in the primary key, which no update changes. */
    public boolean isKey() {
        return inKey != null;
    }

    /** Whether it has no attribute. */
    public boolean isVirtual() {
        return attribute.equals(virtual(name));
    }

    private static String virtual(String name) {
        return "{" + name + "}";
    }

    @Nullable
    Function<ItemKey, T> inKey() {
        return inKey;
    }

    @Nullable
    AttributeCodec<T> codec() {
        return codec;
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
