package dev.stator.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A record whose attributes are those of the one around it.
 *
 * @param attributes its attributes, as the record around it has them, at least one
 */
public record EmbeddedRecord(
        Embedding embedding, List<EntityAttribute> attributes, Visibility visibility, boolean nullMarked) {
    public EmbeddedRecord {
        attributes = List.copyOf(attributes);
    }

    /** The record with its attributes, by the names that they have around it. */
    public RecordType record() {
        return new RecordType(
                embedding.name(),
                embedding.type(),
                visibility,
                nullMarked,
                attributes.stream().map(EntityAttribute::inside).toList(),
                Optional.empty(),
                false,
                false); // The record around it keeps what was read to itself.
    }

    /** The names of all its attributes, those that they had before too. */
    public List<String> names() {
        return attributes.stream().flatMap(EntityAttribute::names).toList();
    }
}
