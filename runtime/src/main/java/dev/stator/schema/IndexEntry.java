package dev.stator.schema;

import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a record writes into an item only for an index: the attributes of its key that are no components of their own.
 * They are written all or none: none where the record is without a component that they are made of, or a condition does
 * not hold. {@code IndexEntry.of("GSI1").attribute(OF_STATE, STATE).attribute(BY_PRIORITY, values -> ..., PRIORITY,
 * CREATED_AT)}. Immutable: each method gives another one.
 *
 * @param index its name in DynamoDB
 * @param attributes what is written
 * @param conditions what must be there besides
 */
public record IndexEntry(String index, List<Derived<?>> attributes, List<EntryCondition> conditions) {
    /** Copies the lists. */
    public IndexEntry {
        attributes = List.copyOf(attributes);
        conditions = List.copyOf(conditions);
    }

    /** Of an index, with no attributes yet. */
    public static IndexEntry of(String index) {
        return new IndexEntry(index, List.of(), List.of());
    }

    /** With an attribute that holds one component. */
    public <T> IndexEntry attribute(KeyPart<T> part, EntryComponent<T> component) {
        return attribute(part, values -> values.get(component), component);
    }

    /**
     * With an attribute that holds several components, or none.
     *
     * @param value makes what {@code part} holds of the components
     * @param components all that {@code value} asks for
     */
    public <K> IndexEntry attribute(KeyPart<K> part, Function<EntryValues, K> value, EntryComponent<?>... components) {
        List<Derived<?>> more = new ArrayList<>(attributes);
        more.add(new Derived<>(part, value, List.of(components)));
        return new IndexEntry(index, more, conditions);
    }

    /** Only where {@code component} is there, though no attribute is made of it. */
    public IndexEntry when(EntryComponent<?> component) {
        return condition(new EntryCondition(component, false));
    }

    /** Only where {@code component} is true. */
    public IndexEntry whenTrue(EntryComponent<Boolean> component) {
        return condition(new EntryCondition(component, true));
    }

    private IndexEntry condition(EntryCondition condition) {
        List<EntryCondition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new IndexEntry(index, attributes, more);
    }

    /** All that decides what is written, each once. */
    public List<EntryComponent<?>> components() {
        return Stream.concat(
                        attributes.stream().flatMap(attribute -> attribute.components().stream()),
                        conditions.stream().map(EntryCondition::component))
                .<EntryComponent<?>>map(component -> component)
                .distinct()
                .toList();
    }

    /** The attribute of a stored name; empty if it is not among them. */
    Optional<Derived<?>> attribute(String name) {
        for (Derived<?> attribute : attributes) {
            if (attribute.name().equals(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** For people: the components by which {@code attribute} is there, and what it is; empty if there are none. */
    String deciding(Derived<?> attribute) {
        return (isAlwaysThere() ? attribute.components() : components())
                .stream().map(EntryComponent::name).collect(Collectors.joining(", "));
    }

    /** Whether {@code item} has all of its attributes. */
    public boolean isIn(Map<String, AttributeValue> item) {
        return attributes.stream().allMatch(attribute -> item.containsKey(attribute.name()));
    }

    /** Whether all records have it: they are without none of its components. */
    public boolean isAlwaysThere() {
        return conditions.isEmpty() && components().stream().noneMatch(EntryComponent::isOptional);
    }

    /**
     * An attribute of a key.
     *
     * @param part how it is stored
     * @param value what it holds
     * @param components what that is made of
     */
    public record Derived<K>(KeyPart<K> part, Function<EntryValues, K> value, List<EntryComponent<?>> components) {
        /** Copies the list. */
        public Derived {
            components = List.copyOf(components);
        }

        String name() {
            return part.attribute();
        }

        /**
         * What is stored.
         *
         * @throws EncodingException naming the attribute, if it cannot be part of a key
         */
        public AttributeValue of(EntryValues values) {
            return part.encode(value.apply(values));
        }
    }

    /**
     * A component that no attribute is made of.
     *
     * @param isTrue whether it must be true, not only there
     */
    public record EntryCondition(EntryComponent<?> component, boolean isTrue) {}
}
