package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a record makes a key, as written: {@code @Key}.
 *
 * @param index the index whose key it is; empty for the table's own
 * @param hash the template of the hash key
 * @param range the template of the range key
 * @param when the component that says whether the item is in the index
 * @param escape whether parts are escaped
 */
public record KeyModel(
        Optional<WrittenName> index,
        Optional<TemplateModel> hash,
        Optional<TemplateModel> range,
        Optional<WrittenName> when,
        boolean escape,
        Site site) {
    /** Whether it is the key of the table. */
    public boolean isPrimary() {
        return index.isEmpty();
    }

    /** Whether it is the key of an index. */
    public boolean isOf(IndexModel other) {
        return index.filter(name -> name.name().equals(other.name())).isPresent();
    }

    /** Those that are written, hash key first. */
    public List<TemplateModel> templates() {
        return Stream.of(hash, range).flatMap(Optional::stream).toList();
    }
}
