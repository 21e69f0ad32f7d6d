package dev.stator.it.lost;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Set;

/** Without a version. */
@Table("parts")
record Part(@HashKey String id, String name, long count, Set<String> tags, List<String> log) {
    static Part of(String id) {
        return new Part(id, "old", 0, Set.of("a"), List.of("made"));
    }

    Part named(String other) {
        return new Part(id, other, count, tags, log);
    }

    Part counted(long other) {
        return new Part(id, name, other, tags, log);
    }

    Part tagged(String... other) {
        return new Part(id, name, count, Set.of(other), log);
    }

    Part logged(String... entries) {
        return new Part(id, name, count, tags, List.of(entries));
    }
}
