package dev.stator.processor.model.declared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a table as names of attributes. What an item has there its record says.
 *
 * @param hash the attribute of the hash key; there in a valid table
 * @param indexes secondary indexes in the order written, which name attributes
 */
public record NamedKeys(Optional<WrittenName> hash, Optional<WrittenName> range, List<IndexModel> indexes) {
    public NamedKeys {
        indexes = List.copyOf(indexes);
    }

    /** Of the table's key, hash key first. */
    public List<WrittenName> attributes() {
        return Stream.of(hash, range).flatMap(Optional::stream).toList();
    }

    /** The index of a name. */
    public Optional<IndexModel> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }
}
