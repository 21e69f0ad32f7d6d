package dev.stator.expression;

import dev.stator.codec.Member;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.CodecException;
import dev.stator.error.Excerpt;
import dev.stator.expression.tree.ItemPath;
import dev.stator.schema.KeyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a value stands in an item: an attribute, and from there into maps, records and lists, as in
 * {@code authors[2].name}. Two paths with the same elements are equal.
 */
@SuppressWarnings("exports") // users have no use for what expressions ask of it
public final class Path implements ItemPath {
    private static final int ALL = Integer.MAX_VALUE;

    private final List<Element> elements;

    /** True for an element of a list or map, where a value stored as absent takes its place as NULL. */
    private final boolean placeholder;

    /** How many elements may be shown: those behind a sensitive attribute may be keys of a map. */
    private final int shown;

    /** True for an attribute of a key, which DynamoDB never stores as NULL. */
    private final boolean key;

    private final @Nullable Path witness;

    /** Where the value stood before a component was renamed; each has no former ones itself. */
    private final List<Path> former;

    private Path(List<Element> elements, boolean placeholder, int shown, boolean key) {
        this(elements, placeholder, shown, key, null, List.of());
    }

    private Path(
            List<Element> elements,
            boolean placeholder,
            int shown,
            boolean key,
            @Nullable Path witness,
            List<Path> former) {
        this.elements = elements;
        this.former = former;
        this.placeholder = placeholder;
        this.shown = shown;
        this.key = key;
        this.witness = witness;
    }

    /** To the attribute of a key. */
    public static Path of(KeyPart<?> part) {
        return new Path(List.of(new Name(part.attribute())), false, part.sensitive() ? 1 : ALL, true);
    }

    /** One step of a path. */
    public sealed interface Element {}

    /**
     * An attribute of an item or record, or a key of a map.
     *
     * @param name the stored name
     */
    public record Name(String name) implements Element {
        /** Refuses null. */
        public Name {
            Objects.requireNonNull(name, "name of an attribute");
        }

        // As a record's would, which starts much of the JDK when it is first called.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name same && name.equals(same.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /**
     * An element of a list.
     *
     * @param index from 0
     */
    public record Index(int index) implements Element {
        /** Refuses a negative index. */
        public Index {
            if (index < 0) {
                throw new IllegalArgumentException("index " + index + " of a list: the first element is at(0)");
            }
        }
    }

    /** The attribute {@code name} of an item. */
    public static Path of(String name) {
        return new Path(List.of(new Name(name)), false, ALL, false);
    }

    /** The attribute of a member of an item's record, under whatever name it is stored. */
    public static Path of(Member<?> member) {
        return of(member.name()).formerly(member.former().toArray(String[]::new));
    }

    /** In place of a path, for the component {@code name} that has no attribute: {@code {name}}. */
    static Path ofComponent(String name) {
        return of("{" + name + "}");
    }

    /** The attribute {@code name} of the record stored here. */
    @Override
    public Path attribute(String name) {
        return then(new Name(name), false);
    }

    /** The value of key {@code key} of the map stored here. */
    @Override
    public Path key(String key) {
        return then(new Name(key), true);
    }

    /**
     * The element {@code index} of the list stored here, from 0.
     *
     * @throws IllegalArgumentException if {@code index} is negative
     */
    @Override
    public Path index(int index) {
        return then(new Index(index), true);
    }

    /**
     * The same, of an attribute of an embedded record that may be absent.
     *
     * @param other an attribute of the record that is there wherever it is
     */
    public Path beside(Path other) {
        return new Path(elements, placeholder, shown, key, other, former);
    }

    @Override
    public Optional<Path> witness() {
        return Optional.ofNullable(witness);
    }

    /**
     * The same, to an attribute that was stored under other names before: what is compared or read is the value under
     * any of them, and what is written takes them away.
     */
    @Override
    public Path formerly(String... names) {
        if (names.length == 0) {
            return this;
        }
        List<Path> all = new ArrayList<>(former);
        for (Path place : places()) {
            for (String name : names) {
                List<Element> steps = new ArrayList<>(place.elements);
                steps.set(steps.size() - 1, new Name(name));
                all.add(new Path(List.copyOf(steps), placeholder, shown, key));
            }
        }
        return new Path(elements, placeholder, shown, key, witness, List.copyOf(all));
    }

    @Override
    public List<Path> places() {
        return former.isEmpty()
                ? List.of(this)
                : Stream.concat(
                                Stream.of(new Path(elements, placeholder, shown, key, witness, List.of())),
                                former.stream())
                        .toList();
    }

    @Override
    public boolean isRenamed() {
        return !former.isEmpty();
    }

    /** Where the value stood before its own attribute was renamed: what is written here is taken away there. */
    List<Path> former() {
        return former;
    }

    /** The same, to a value that no text must show: neither it, nor the names that lead on from here. */
    public Path sensitive() {
        return isSensitive()
                ? this
                : new Path(
                        elements,
                        placeholder,
                        elements.size(),
                        key,
                        witness,
                        former.stream().map(Path::sensitive).toList());
    }

    /** Whether no text must show the value. */
    @Override
    public boolean isSensitive() {
        return shown != ALL;
    }

    /** The steps, outermost first; never empty. */
    public List<Element> elements() {
        return elements;
    }

    /** The attribute, where this is the path of a whole one; empty of a part of one. */
    public Optional<String> wholeAttribute() {
        return elements.size() == 1 ? Optional.of(((Name) elements.get(0)).name()) : Optional.empty();
    }

    @Override
    public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
        Optional<AttributeValue> here = inOnePlace(item);
        if (former.isEmpty()
                || here.filter(value -> !StoredValues.isNull(value)).isPresent()) {
            return here;
        }
        return former.stream()
                .flatMap(place -> place.inOnePlace(item).stream())
                .filter(value -> !StoredValues.isNull(value))
                .findFirst()
                .or(() -> here);
    }

    private Optional<AttributeValue> inOnePlace(Map<String, AttributeValue> item) {
        @Nullable AttributeValue value = AttributeValue.fromM(item);
        for (Element element : elements) {
            if (element instanceof Name step) {
                value = value.m().get(step.name());
            } else if (element instanceof Index step) {
                List<AttributeValue> list = value.l();
                value = step.index() < list.size() ? list.get(step.index()) : null;
            }
            if (value == null) {
                return Optional.empty();
            }
        }
        return Optional.of(value);
    }

    /** The last step. */
    Element last() {
        return elements.get(elements.size() - 1);
    }

    /** To what has the last step in it; empty for an attribute of the item. */
    @Override
    public Optional<Path> parent() {
        if (elements.size() == 1) {
            return Optional.empty();
        }
        Path holder = holder();
        return Optional.of(new Path(
                holder.elements,
                false,
                shown,
                false,
                null,
                former.stream()
                        .map(Path::holder)
                        .filter(other -> !other.equals(holder))
                        .distinct()
                        .toList()));
    }

    private Path holder() {
        return new Path(elements.subList(0, elements.size() - 1), false, shown, false);
    }

    /** Whether it leads last to an element of a list or an entry of a map, which keep their place as NULL. */
    @Override
    public boolean placeholder() {
        return placeholder;
    }

    @Override
    public boolean isKey() {
        return key;
    }

    @Override
    public void tell(Steps steps) {
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element instanceof Name step) {
                steps.name(step.name(), i == 0);
            } else if (element instanceof Index step) {
                steps.index(step.index());
            }
        }
    }

    /** {@code error}, of a value that stands here; of a sensitive one, it tells the way as far as that may be shown. */
    @Override
    public CodecException locate(CodecException error) {
        CodecException located = error;
        for (int i = Math.min(shown, elements.size()) - 1; i >= 0; i--) {
            Element element = elements.get(i);
            if (element instanceof Name step) {
                located = located.under(step.name());
            } else if (element instanceof Index step) {
                located = located.under(step.index());
            }
        }
        return located;
    }

    private Path then(Element element, boolean inside) {
        List<Element> longer = new ArrayList<>(elements.size() + 1);
        longer.addAll(elements);
        longer.add(element);
        return new Path(
                List.copyOf(longer),
                inside,
                shown,
                false,
                null,
                former.stream().map(place -> place.then(element, inside)).toList());
    }

    /**
     * Whether DynamoDB refuses both paths in one update or projection: they are equal, one leads through the other, or
     * one takes for a list what the other takes for a map.
     */
    public boolean overlaps(Path other) {
        int common = Math.min(elements.size(), other.elements.size());
        for (int i = 0; i < common; i++) {
            Element mine = elements.get(i);
            Element others = other.elements.get(i);
            if (!mine.equals(others)) {
                return mine.getClass() != others.getClass();
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Path path && elements.equals(path.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    /** As in {@code authors[2].name}; names behind a sensitive attribute are {@code ***}. */
    public String text() {
        return text(name -> name);
    }

    /** The same for messages: names of entries may be very long. */
    @Override
    public String toString() {
        return text(Excerpt::of);
    }

    private String text(UnaryOperator<String> shownAs) {
        if (elements.size() == 1 && elements.get(0) instanceof Name name) {
            return shownAs.apply(name.name());
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element instanceof Name name) {
                text.append(i == 0 ? "" : ".").append(i < shown ? shownAs.apply(name.name()) : "***");
            } else if (element instanceof Index index) {
                text.append('[').append(index.index()).append(']');
            }
        }
        return text.toString();
    }
}
