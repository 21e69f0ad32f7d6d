package dev.stator.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The key of a table or an index. Only a global index has more than one part of a kind.
 *
 * @param hash what DynamoDB hashes, at least one part
 * @param range what it sorts by
 */
public record Key(List<Part> hash, List<Part> range) {
    public Key {
        hash = List.copyOf(hash);
        range = List.copyOf(range);
    }

    /** Hash key first. */
    public List<Part> parts() {
        return Stream.concat(hash.stream(), range.stream()).toList();
    }

    /** What its parts are made of, hash key first. */
    public List<EntityAttribute> attributes() {
        return attributes(parts());
    }

    /** What some parts are made of. */
    public static List<EntityAttribute> attributes(List<Part> parts) {
        return parts.stream().flatMap(part -> part.attributes().stream()).toList();
    }

    /** One attribute of a key, and where its value comes from. */
    public sealed interface Part {
        /** Name of the stored attribute. */
        String name();

        /** S, N or B. */
        StoredAs storedAs();

        /** The components that its value is made of. */
        List<EntityAttribute> attributes();

        <R> R accept(Visitor<R> visitor);

        /** One method for each case. A lambda as long as there is one: a second case names every place to complete. */
        interface Visitor<R> {
            R visitAttribute(EntityAttribute attribute);
        }

        /** A component, as it is. */
        record OfAttribute(EntityAttribute attribute) implements Part {
            @Override
            public String name() {
                return attribute.name();
            }

            @Override
            public StoredAs storedAs() {
                return attribute.mapping().storedAs();
            }

            @Override
            public List<EntityAttribute> attributes() {
                return List.of(attribute);
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visitAttribute(attribute);
            }
        }
    }
}
