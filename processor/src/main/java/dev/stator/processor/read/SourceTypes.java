package dev.stator.processor.read;

import java.util.HashSet;
import java.util.Set;

/**
 * The top-level types that the compiler has seen as source, by qualified name.
 *
 * @param users what users and other processors wrote
 * @param generated what we wrote
 * @param pending what we are to write, and the compiler has not seen as source yet; of an earlier compilation there may
 *     be a class file of that name
 * @param listed the records of tables of several
 */
public record SourceTypes(Set<String> users, Set<String> generated, Set<String> pending, Set<String> listed) {
    /** None yet. */
    public SourceTypes() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    /** Notes a type that the compiler shows as source. */
    public void seen(String name) {
        pending.remove(name);
        if (!generated.contains(name)) {
            users.add(name);
        }
    }

    /** Notes a type that a root in source will give. */
    public void expect(String name) {
        if (!contains(name)) {
            pending.add(name);
        }
    }

    /** Notes a record that a table of several holds. */
    public void list(String name) {
        listed.add(name);
    }

    /** Whether it was seen, or written by us. */
    public boolean contains(String name) {
        return users.contains(name) || generated.contains(name);
    }

    boolean isPending(String name) {
        return pending.contains(name);
    }
}
