package dev.stator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The key of a table or an index, as DynamoDB knows it. Reads as {@code author (HASH, S), postedAt (RANGE, S)}.
 *
 * @param hash its hash key; a global index has up to four attributes, all else one
 * @param range its range key, likewise; empty without one
 */
public record KeySchema(List<KeyAttribute> hash, List<KeyAttribute> range) {
    /** Copies the lists. */
    public KeySchema {
        hash = List.copyOf(hash);
        range = List.copyOf(range);
    }

    /** The attributes, of the hash key first. */
    public List<KeyAttribute> attributes() {
        return Stream.concat(hash.stream(), range.stream()).toList();
    }

    /** The attributes' names, of the hash key first. */
    public List<String> names() {
        return attributes().stream().map(KeyAttribute::name).toList();
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        hash.forEach(attribute -> parts.add(attribute.as("HASH")));
        range.forEach(attribute -> parts.add(attribute.as("RANGE")));
        return String.join(", ", parts);
    }
}
