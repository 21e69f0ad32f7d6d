package dev.stator.processor.lock;

import dev.stator.processor.model.EntityTable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of attributes that no component of a record inside an item reads any more.
 *
 * @param known by the name of each record that keeps what it does not know, the names of what it knows
 */
record Unread(Map<String, Set<String>> known) {
    Unread {
        known = Collections.unmodifiableMap(new HashMap<>(known));
    }

    static Unread of(EntityTable table) {
        Map<String, Set<String>> known = new HashMap<>();
        table.entities()
                .forEach(entity -> entity.records()
                        .filter(record -> record.rest().isPresent())
                        .forEach(record -> known.computeIfAbsent(
                                        FormReader.name(record.type()), type -> new LinkedHashSet<>())
                                .addAll(entity.known(record))));
        return new Unread(known);
    }

    /** Whether the record of a type reads the attribute as a part of its rest, and writes it back. */
    boolean isKept(String type, String attribute) {
        Set<String> own = known.get(type);
        return own != null && !own.contains(attribute);
    }
}
