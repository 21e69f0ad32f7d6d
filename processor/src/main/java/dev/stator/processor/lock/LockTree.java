package dev.stator.processor.lock;

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
 * @param classes by the name they are stored under
 */
record LockTree(SortedMap<String, LockedAttribute> attributes, SortedMap<String, LockedType> classes) {
    static final LockTree EMPTY = new LockTree(new TreeMap<>(), new TreeMap<>());

    LockTree {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /**
     * An attribute.
     *
     * @param type of its component, classes by the names they are stored under
     * @param classes names of the records and enums that its values may mention
     */
    record LockedAttribute(String format, String type, SortedSet<String> classes) {
        LockedAttribute(String format, String type, Set<String> classes) {
            this(format, type, Collections.unmodifiableSortedSet(new TreeSet<>(classes)));
        }
    }

    /**
     * A class that stored values rely on.
     *
     * @param members by name: components with what is known of them, constants and permitted types with nothing
     */
    record LockedType(Kind kind, SortedMap<String, LockedMember> members) {
        LockedType(Kind kind, Map<String, LockedMember> members) {
            this(kind, Collections.unmodifiableSortedMap(new TreeMap<>(members)));
        }
    }

    /** What a class is declared as. */
    enum Kind {
        RECORD,
        ENUM,
        SEALED
    }

    /**
     * A component, constant or permitted type.
     *
     * @param type of a component; else empty
     * @param removed whether it is in stored values only
     */
    record LockedMember(String type, boolean removed) {}
}
