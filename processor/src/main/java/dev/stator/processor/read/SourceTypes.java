package dev.stator.processor.read;

import java.util.Set;

/**
 * The top-level types that the compiler has seen as source, by qualified name.
 *
 * @param users what users and other processors wrote
 * @param generated what we wrote
 */
public record SourceTypes(Set<String> users, Set<String> generated) {
    boolean contains(String name) {
        return users.contains(name) || generated.contains(name);
    }
}
