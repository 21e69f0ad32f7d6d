package dev.stator.processor.lock;

import dev.stator.processor.model.FrozenClass.Kind;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is locked.
 *
 * @param attributes by name: {@code blog.Post.layout}, the record's binary name and the attribute's
 * @param classes by frozen name
 */
record FrozenLock(SortedMap<String, LockedAttribute> attributes, SortedMap<String, LockedClass> classes) {
    static final FrozenLock EMPTY = new FrozenLock(new TreeMap<>(), new TreeMap<>());

    FrozenLock {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /**
     * A frozen attribute.
     *
     * @param type of its component, classes by their frozen names
     * @param classes frozen names of the records and enums that its values may mention
     */
    record LockedAttribute(String format, String type, SortedSet<String> classes) {
        LockedAttribute(String format, String type, Set<String> classes) {
            this(format, type, Collections.unmodifiableSortedSet(new TreeSet<>(classes)));
        }
    }

    /**
     * A class that frozen values rely on.
     *
     * @param facts by name: components with what is known of them, constants and permitted types with nothing
     */
    record LockedClass(Kind kind, SortedMap<String, LockedFact> facts) {
        LockedClass(Kind kind, Map<String, LockedFact> facts) {
            this(kind, Collections.unmodifiableSortedMap(new TreeMap<>(facts)));
        }
    }

    /**
     * A component, constant or permitted type.
     *
     * @param type of a component; else empty
     * @param removed whether it is in stored values only
     */
    record LockedFact(String type, boolean removed) {}
}
