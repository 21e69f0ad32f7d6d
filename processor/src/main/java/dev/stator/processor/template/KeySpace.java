package dev.stator.processor.template;

import dev.stator.processor.template.KeyTemplate.Part;
import dev.stator.processor.template.TextSpan.Bound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the records of a table have in one key, the table's or that of an index.
 *
 * @param <R> what stands for a record
 * @param entries one for each record that has this key
 */
public record KeySpace<R>(List<Entry<R>> entries) {
    public KeySpace {
        entries = List.copyOf(entries);
    }

    /**
     * What one record has there.
     *
     * @param hash one for each attribute of the hash key; as many for each record
     * @param range one for each attribute of the range key; as many for each record
     */
    public record Entry<R>(R record, List<TemplateText> hash, List<TemplateText> range) {
        public Entry {
            hash = List.copyOf(hash);
            range = List.copyOf(range);
        }

        /** The components in the hash key, whose values every query knows. */
        private Set<String> given() {
            return hash.stream()
                    .flatMap(text -> text.template().parts().stream())
                    .map(Part::component)
                    .collect(Collectors.toSet());
        }
    }

    /** A key that two records have. */
    public record CommonKey(List<String> hash, List<String> range) {
        public CommonKey {
            hash = List.copyOf(hash);
            range = List.copyOf(range);
        }

        @Override
        public String toString() {
            return Stream.concat(hash.stream(), range.stream())
                    .map(text -> "\"" + text + "\"")
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * How far a query knows the range key, from the left.
     *
     * @param whole how many attributes it knows as a whole
     * @param pieces how many pieces of the next one
     */
    public record Known(int whole, int pieces) {}

    /** What a record has here; empty if it has not this key. */
    public Optional<Entry<R>> entry(R record) {
        return entries.stream().filter(entry -> entry.record().equals(record)).findFirst();
    }

    private Entry<R> of(R record) {
        return entry(record).orElseThrow(() -> new IllegalArgumentException(record + " has no such key"));
    }

    /** A shortest key that both make; empty if they make none. A component that stands twice counts as two. */
    public Optional<CommonKey> common(R one, R other) {
        Entry<R> first = of(one);
        Entry<R> second = of(other);
        return common(first.hash(), second.hash())
                .flatMap(hash -> common(first.range(), second.range()).map(range -> new CommonKey(hash, range)));
    }

    private static Optional<List<String>> common(List<TemplateText> some, List<TemplateText> others) {
        List<String> common = new ArrayList<>();
        for (int index = 0; index < some.size(); index++) {
            KeyTexts.of(some.get(index)).common(KeyTexts.of(others.get(index))).ifPresent(common::add);
        }
        return common.size() == some.size() ? Optional.of(common) : Optional.empty();
    }

    /** Whether what their keys begin with, or are where they are always the same, tells two records. */
    public boolean areToldByBeginnings(R one, R other) {
        return differ(of(one).hash(), of(other).hash())
                || differ(of(one).range(), of(other).range());
    }

    private static boolean differ(List<TemplateText> some, List<TemplateText> others) {
        for (int index = 0; index < some.size(); index++) {
            if (!some.get(index).mayBegin(others.get(index))
                    && !others.get(index).mayBegin(some.get(index))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the same values make the same hash key of both. */
    public boolean shareHashKey(R one, R other) {
        List<TemplateText> some = of(one).hash();
        List<TemplateText> others = of(other).hash();
        for (int index = 0; index < some.size(); index++) {
            if (!some.get(index).isLike(others.get(index))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is known of a range key whose first parts are given.
     *
     * @param given how many parts, of those that the hash key does not give by itself
     */
    public Known known(R record, int given) {
        Entry<R> entry = of(record);
        Set<String> fromHash = entry.given();
        int left = given;
        for (int whole = 0; whole < entry.range().size(); whole++) {
            TemplateText text = entry.range().get(whole);
            for (int piece = 0; piece < text.pieces().size(); piece++) {
                if (text.pieces().get(piece) instanceof Part part && !fromHash.contains(part.component())) {
                    if (left == 0) {
                        return new Known(whole, piece);
                    }
                    left--;
                }
            }
        }
        return new Known(entry.range().size(), 0);
    }

    /** The other records that can have items under a hash key of this one. */
    public List<R> neighbours(R record) {
        List<TemplateText> hash = of(record).hash();
        return others(record, other -> common(hash, other.hash()).isPresent());
    }

    /**
     * The other records that can have items among those that a query of this one asks for, by its hash key and the
     * first parts of its range key: with {@code =} if that is all, else with {@code begins_with}. Where there are none,
     * the query brings items of this record only.
     *
     * @param given as for {@link #known}
     */
    public List<R> rivals(R record, int given) {
        return rivals(record, known(record, given), false);
    }

    /**
     * The same of a query with {@code BETWEEN} on the part behind those given: from the text before it on, up to the
     * least that is above all that begin so.
     */
    public List<R> rivalsBetween(R record, int given) {
        return rivals(record, known(record, given), true);
    }

    private List<R> rivals(R record, Known known, boolean between) {
        Entry<R> entry = of(record);
        return others(
                record,
                other -> common(entry.hash(), other.hash()).isPresent()
                        && common(
                                        entry.range().subList(0, known.whole()),
                                        other.range().subList(0, known.whole()))
                                .isPresent()
                        && (known.whole() == entry.range().size()
                                || meets(
                                        entry.range().get(known.whole()),
                                        known.pieces(),
                                        between,
                                        KeyTexts.of(other.range().get(known.whole())))));
    }

    private static boolean meets(TemplateText asked, int pieces, boolean between, KeyTexts other) {
        return KeyTexts.beginnings(asked, pieces).meets(other)
                || (between && KeyTexts.successors(asked, pieces).meets(other));
    }

    /**
     * What brings the items of some records by one query of a hash key that all of them make alike: least of all, but
     * if nothing else is under that hash key, nothing.
     *
     * @param members all have this key
     */
    public TextSpan<R> span(List<R> members) {
        List<Bound<R>> bounds =
                members.stream().flatMap(member -> bound(member).stream()).toList();
        boolean others = members.stream().anyMatch(member -> !members.containsAll(neighbours(member)));
        if (!others || bounds.size() < members.size()) {
            return new TextSpan.All<>();
        }
        String shared =
                bounds.stream().map(Bound::literal).reduce(KeySpace::shared).orElse("");
        TextSpan<R> beginning = new TextSpan.Beginning<>(shared);
        if (!shared.isEmpty() && strangers(members, beginning).isEmpty()) {
            return beginning;
        }
        List<Bound<R>> ordered = bounds.stream()
                .sorted(Comparator.comparing(
                        bound -> bound.literal().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .toList();
        Bound<R> last = ordered.get(ordered.size() - 1);
        Bound<R> high = ordered.stream()
                .filter(bound -> last.literal().startsWith(bound.literal()))
                .findFirst()
                .orElse(last);
        TextSpan<R> between = new TextSpan.Between<>(alone(ordered.get(0), bounds), alone(high, bounds));
        return KeyTexts.successor(high.literal()).isEmpty() ? new TextSpan.All<>() : between;
    }

    /** The records that are none of some, but may have items among those that a query of them brings. */
    public List<R> strangers(List<R> members, TextSpan<R> span) {
        return entries.stream()
                .filter(entry -> !members.contains(entry.record()))
                .filter(entry -> members.stream()
                        .anyMatch(member ->
                                common(of(member).hash(), entry.hash()).isPresent()))
                .filter(entry -> entry.range().isEmpty()
                        || span.meets(KeyTexts.of(entry.range().get(0))))
                .map(Entry::record)
                .toList();
    }

    private Optional<Bound<R>> bound(R record) {
        Entry<R> entry = of(record);
        if (entry.range().isEmpty() || entry.range().get(0).beginning().isEmpty()) {
            return Optional.empty();
        }
        TemplateText text = entry.range().get(0);
        Known known = known(record, 0);
        int pieces = known.whole() > 0 ? text.pieces().size() : known.pieces();
        return Optional.of(new Bound<>(record, text.beginning(), pieces));
    }

    /** Cut to its literal where another begins so too, and may be on either side of what follows. */
    private static <R> Bound<R> alone(Bound<R> bound, List<Bound<R>> all) {
        boolean isAlone = all.stream()
                .allMatch(other -> other.equals(bound) || !other.literal().startsWith(bound.literal()));
        return isAlone ? bound : new Bound<>(bound.record(), bound.literal(), 1);
    }

    /** What both begin with. */
    private static String shared(String one, String other) {
        int length = 0;
        int next = 0;
        while (next <= other.length() && one.startsWith(other.substring(0, next))) {
            length = next;
            next = length < other.length() ? other.offsetByCodePoints(length, 1) : length + 1;
        }
        return other.substring(0, length);
    }

    private List<R> others(R record, Predicate<Entry<R>> test) {
        return entries.stream()
                .filter(entry -> !entry.record().equals(record))
                .filter(test)
                .map(Entry::record)
                .toList();
    }
}
