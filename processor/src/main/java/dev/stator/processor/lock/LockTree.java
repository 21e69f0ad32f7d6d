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
 * @param schema the tables
 */
record LockTree(
        SortedMap<String, LockedAttribute> attributes, SortedMap<String, LockedType> classes, LockedSchema schema) {
    static final LockTree EMPTY = new LockTree(new TreeMap<>(), new TreeMap<>(), LockedSchema.EMPTY);

    LockTree {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /** The same with other tables. */
    LockTree with(LockedSchema tables) {
        return new LockTree(attributes, classes, tables);
    }

    private static SortedSet<String> sorted(Set<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /**
     * A frozen attribute. It has several formats or types where two branches were merged: stored items may be as either
     * had it.
     *
     * @param types of its component, classes by the names they are stored under
     * @param classes names of the records and enums that its values may mention
     */
    record LockedAttribute(SortedSet<String> formats, SortedSet<String> types, SortedSet<String> classes) {
        LockedAttribute(Set<String> formats, Set<String> types, Set<String> classes) {
            this(sorted(formats), sorted(types), sorted(classes));
        }
    }

    /**
     * A class that stored values rely on.
     *
     * @param members by name: components with what is known of them, constants and permitted types with nothing
     */
    record LockedType(LockedKind kind, SortedMap<String, LockedMember> members) {
        LockedType(LockedKind kind, Map<String, LockedMember> members) {
            this(kind, Collections.unmodifiableSortedMap(new TreeMap<>(members)));
        }
    }

    /**
     * A component, constant or permitted type.
     *
     * @param types of a component, one but for merged branches; of others none
     * @param removed whether it is in stored values only
     */
    record LockedMember(SortedSet<String> types, boolean removed) {
        LockedMember(Set<String> types, boolean removed) {
            this(sorted(types), removed);
        }

        /** Of a type; of none if that is empty. */
        LockedMember(String type, boolean removed) {
            this(type.isEmpty() ? Set.of() : Set.of(type), removed);
        }
    }
}
