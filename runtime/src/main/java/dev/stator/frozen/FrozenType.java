package dev.stator.frozen;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The type of a frozen attribute, and the classes that its values may hold, each under the name by which it is stored.
 * Generated code says what they are; a format that serializes no other class cannot be made to load one by altered
 * bytes. Immutable; equal if all of it is.
 *
 * @param <T> the Java type
 */
public final class FrozenType<T> {
    private final String javaType;
    private final Class<? super T> root;
    private final SortedMap<String, Class<?>> classes;

    private FrozenType(String javaType, Class<? super T> root, SortedMap<String, Class<?>> classes) {
        this.javaType = javaType;
        this.root = root;
        this.classes = classes;
    }

    /**
     * A type with no class yet that would need a name.
     *
     * @param javaType its name in error messages, with type arguments and full names: {@code
     * java.util.List<blog.Block>}; a format may hold to it what it reads
     * @param root its erasure, of which every thawed value must be an instance; of a primitive type, its wrapper
     */
    public static <T> FrozenType<T> of(String javaType, Class<? super T> root) {
        if (root.isPrimitive()) {
            throw new IllegalArgumentException(
                    "FrozenType of " + javaType + ": no value is an instance of " + root + "; give its wrapper class");
        }
        return new FrozenType<>(
                Objects.requireNonNull(javaType, "javaType"), root, Collections.unmodifiableSortedMap(new TreeMap<>()));
    }

    /**
     * The same with one class more that values may hold.
     *
     * @param name under which it is stored: its binary name when it was first frozen
     * @throws IllegalArgumentException if there is a class of that name already, or the class has another name
     */
    public FrozenType<T> with(String name, Class<?> type) {
        for (Map.Entry<String, Class<?>> known : classes.entrySet()) {
            if (known.getKey().equals(name) || known.getValue() == type) {
                throw new IllegalArgumentException(
                        "FrozenType of " + javaType + ": " + type + " under the name \"" + name
                                + "\", but it has " + known.getValue() + " under the name \"" + known.getKey()
                                + "\"; each class has one name of its own");
            }
        }
        SortedMap<String, Class<?>> more = new TreeMap<>(classes);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(type, "type"));
        return new FrozenType<>(javaType, root, Collections.unmodifiableSortedMap(more));
    }

    /** Its name in error messages. */
    public String javaType() {
        return javaType;
    }

    /** The class of which every value is an instance. */
    public Class<? super T> root() {
        return root;
    }

    /**
     * The classes that values may hold, by the names under which they are stored, in the order of these. Unmodifiable.
     */
    public SortedMap<String, Class<?>> classes() {
        return classes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrozenType<?> type
                && type.root == root
                && type.javaType.equals(javaType)
                && type.classes.equals(classes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(javaType, root, classes);
    }

    /** The Java type. */
    @Override
    public String toString() {
        return javaType;
    }
}
