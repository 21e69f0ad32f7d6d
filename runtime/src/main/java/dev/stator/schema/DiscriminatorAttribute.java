package dev.stator.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attribute that says which record an item is.
 *
 * @param attribute its stored name
 * @param word what a record writes
 * @param former what it wrote before, and still reads
 */
public record DiscriminatorAttribute(String attribute, String word, List<String> former) {
    /** Copies the list. */
    public DiscriminatorAttribute {
        former = List.copyOf(former);
    }

    /** All that it reads. */
    public List<String> words() {
        return Stream.concat(Stream.of(word), former.stream()).toList();
    }

    /** Whether {@code item} says that it is of this record. */
    public boolean isOn(Map<String, AttributeValue> item) {
        @Nullable AttributeValue stored = item.get(attribute);
        return stored != null && stored.s() != null && words().contains(stored.s());
    }
}
