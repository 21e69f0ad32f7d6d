package dev.stator.table;

import dev.stator.schema.KeyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * The key of a table or an index. Reads as {@code author (HASH, S), postedAt (RANGE, S)}.
 *
 * @param hash its hash key; a global index has up to four attributes, all else one
 * @param range its range key, likewise; empty without one
 */
public record KeyShape(List<KeyAttribute> hash, List<KeyAttribute> range) {
    /** Copies the lists. */
    public KeyShape {
        hash = List.copyOf(hash);
        range = List.copyOf(range);
    }

    static KeyShape declared(List<KeyPart<?>> hash, List<KeyPart<?>> range) {
        return new KeyShape(attributes(hash), attributes(range));
    }

    private static List<KeyAttribute> attributes(List<KeyPart<?>> parts) {
        return parts.stream()
                .map(part -> new KeyAttribute(part.attribute(), part.type()))
                .toList();
    }

    static KeyShape found(List<KeySchemaElement> elements, Map<String, dev.stator.schema.KeyType> types) {
        List<KeyAttribute> hash = new ArrayList<>();
        List<KeyAttribute> range = new ArrayList<>();
        for (KeySchemaElement element : elements) {
            String name = element.attributeName();
            (element.keyType() == KeyType.HASH ? hash : range).add(new KeyAttribute(name, types.get(name)));
        }
        return new KeyShape(hash, range);
    }

    List<KeyAttribute> attributes() {
        return Stream.concat(hash.stream(), range.stream()).toList();
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        hash.forEach(attribute -> parts.add(attribute.as("HASH")));
        range.forEach(attribute -> parts.add(attribute.as("RANGE")));
        return String.join(", ", parts);
    }
}
