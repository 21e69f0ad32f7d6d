package dev.stator.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the items of one record are told from those of other records in the same table: by all of some marks. Immutable.
 *
 * @param marks none where all items are of the record
 */
public record Membership(List<Mark> marks) {
    /** Of a record that has a table to itself. */
    public static final Membership ALL = new Membership(List.of());

    /** Copies the list. */
    public Membership {
        marks = List.copyOf(marks);
    }

    /** By marks of which an item of the record has all. */
    public static Membership of(Mark... marks) {
        return new Membership(List.of(marks));
    }

    /** Whether an item with these attributes is of the record. */
    public boolean has(Map<String, AttributeValue> item) {
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).isOn(item)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all its marks are in {@code attributes}, so that these tell. */
    public boolean isToldBy(Collection<String> attributes) {
        return marks.stream().allMatch(mark -> attributes.contains(mark.attribute()));
    }

    /** Those of its marks whose attributes pass {@code told}. */
    public Membership of(Predicate<String> told) {
        return new Membership(
                marks.stream().filter(mark -> told.test(mark.attribute())).toList());
    }

    /** For people: what items are told by. */
    @Override
    public String toString() {
        return marks.stream().map(Mark::toString).collect(Collectors.joining(" and "));
    }

    /** A text that an attribute of S holds in items of a record, and in no others. */
    public sealed interface Mark {
        /** An attribute that begins with {@code text}. */
        static Mark begins(String attribute, String text) {
            return new Beginning(attribute, text);
        }

        /** An attribute that is one of {@code texts}: the one that is written, and those that were. */
        static Mark is(String attribute, String... texts) {
            return new Word(attribute, Set.of(texts));
        }

        /** The attribute's stored name. */
        String attribute();

        /** Whether {@code item} has it. */
        boolean isOn(Map<String, AttributeValue> item);
    }

    /** An attribute that begins with {@code text}. */
    public record Beginning(String attribute, String text) implements Mark {
        @Override
        public boolean isOn(Map<String, AttributeValue> item) {
            String value = stored(item, attribute);
            return value != null && value.startsWith(text);
        }

        @Override
        public String toString() {
            return attribute + " that begins with \"" + text + "\"";
        }
    }

    /** An attribute that is one of {@code texts}. */
    public record Word(String attribute, Set<String> texts) implements Mark {
        /** Copies the set. */
        public Word {
            texts = Set.copyOf(texts);
        }

        @Override
        public boolean isOn(Map<String, AttributeValue> item) {
            String value = stored(item, attribute);
            return value != null && texts.contains(value);
        }

        @Override
        public String toString() {
            return attribute + " in " + new TreeSet<>(texts);
        }
    }

    private static @Nullable String stored(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? null : value.s();
    }
}
