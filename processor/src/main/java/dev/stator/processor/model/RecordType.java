package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record and the attributes it is stored as: an entity's, one inside another, or what an index holds.
 *
 * @param name the class
 * @param type the type as used: the class, or the class with type arguments
 * @param visibility how far the record is visible
 * @param nullMarked whether its components are non-null where nothing else is said (JSpecify)
 * @param attributes one for each component, in order, but for the one that holds the rest; of embedded records those
 *     that they have
 * @param rest the component that holds what is stored besides, if it has one
 * @param withNulls whether null is stored as NULL, not as absence
 * @param sensitive whether it holds values that no text must show, itself or in what it holds
 */
public record RecordType(
        ClassName name,
        TypeName type,
        Visibility visibility,
        boolean nullMarked,
        List<EntityAttribute> attributes,
        Optional<RestPlace> rest,
        boolean withNulls,
        boolean sensitive)
        implements ItemType {
    public RecordType {
        attributes = List.copyOf(attributes);
    }

    /** What is there for each component, in their order. */
    public <C> List<C> components(
            Function<EntityAttribute, C> attribute, Function<EmbeddedRecord, C> embedded, Function<RestPlace, C> held) {
        List<C> components = new ArrayList<>();
        List<EmbeddedRecord> records = embedded();
        int next = 0;
        for (int at = 0; at < attributes.size(); at++) {
            if (attributes.get(at).within().isEmpty()) {
                components.add(attribute.apply(attributes.get(at)));
            } else {
                EmbeddedRecord record = records.get(next++);
                components.add(embedded.apply(record));
                at += record.attributes().size() - 1;
            }
        }
        rest.ifPresent(component -> components.add(component.place(), held.apply(component)));
        return components;
    }

    /** The records that are embedded in it, in the order of their components, but none that those embed. */
    public List<EmbeddedRecord> embedded() {
        Map<String, List<EntityAttribute>> records = new LinkedHashMap<>();
        attributes.stream()
                .filter(attribute -> !attribute.within().isEmpty())
                .forEach(attribute -> records.computeIfAbsent(
                                attribute.within().get(0).component(), component -> new ArrayList<>())
                        .add(attribute));
        return records.values().stream()
                .map(inside -> new EmbeddedRecord(inside.get(0).within().get(0), inside, visibility, nullMarked))
                .toList();
    }

    /**
     * Of an attribute in an embedded record that may be absent, one that is there wherever that record is.
     *
     * @param attribute one of its own
     * @param levels how many of the records that it is in count, outermost first
     */
    public Optional<EntityAttribute> witness(EntityAttribute attribute, int levels) {
        List<Embedding> within = attribute.within();
        int depth = levels;
        while (depth > 0 && !within.get(depth - 1).mayBeAbsent()) {
            depth--;
        }
        List<Embedding> absent = within.subList(0, depth);
        return depth == 0
                ? Optional.empty()
                : attributes.stream()
                        .filter(each -> each.startsIn(absent))
                        .filter(each -> each.inside(absent.size()).isAlwaysStored())
                        .findFirst();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRecord(this);
    }
}
