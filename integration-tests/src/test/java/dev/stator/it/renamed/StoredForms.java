package dev.stator.it.renamed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as one program after the other may have left them. */
final class StoredForms {
    static final Map<String, List<String>> FORMER = Map.ofEntries(
            Map.entry("title", List.of("headline", "name")),
            Map.entry("subtitle", List.of("sub")),
            Map.entry("likes", List.of("hearts")),
            Map.entry("stars", List.of("marks")),
            Map.entry("state", List.of("status")),
            Map.entry("tags", List.of("labels")),
            Map.entry("lines", List.of("rows")),
            Map.entry("place", List.of("address")),
            Map.entry("homes", List.of("houses")),
            Map.entry("city", List.of("town")),
            Map.entry("zip", List.of("postcode")),
            Map.entry("text", List.of("letter")),
            Map.entry("number", List.of("digit")));

    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private final Random random;
    private final boolean nulls;

    /** @param nulls whether NULL may stand where nothing is */
    StoredForms(Random random, boolean nulls) {
        this.random = random;
        this.nulls = nulls;
    }

    PlainNote note(String id) {
        return new PlainNote(
                id,
                random.nextBoolean() ? one("a", "ab", "b") : null,
                one("none", "a", "ab"),
                random.nextInt(4),
                random.nextInt(5),
                random.nextBoolean() ? Optional.of(state()) : Optional.empty(),
                random.nextBoolean() ? List.of() : List.of(state(), state()),
                Set.copyOf(some("a", "b", "c")),
                some("a", "b", "none"),
                random.nextBoolean() ? place() : null,
                random.nextBoolean() ? List.of() : List.of(place(), place()),
                random.nextBoolean() ? Map.of() : Map.of("x", place()),
                random.nextBoolean() ? null : sign());
    }

    private PlainNote.PlainState state() {
        return List.of(PlainNote.PlainState.values()).get(random.nextInt(2));
    }

    PlainNote.PlainPlace place() {
        return new PlainNote.PlainPlace(
                one("a", "b"), random.nextBoolean() ? Optional.of(one("1", "2")) : Optional.empty());
    }

    private PlainNote.PlainSign sign() {
        return random.nextBoolean()
                ? new PlainNote.PlainLetter(one("a", "b"))
                : new PlainNote.PlainDigit(random.nextInt(2));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private List<String> some(String... of) {
        return IntStream.range(0, of.length)
                .filter(i -> random.nextBoolean())
                .mapToObj(i -> of[i])
                .toList();
    }

    /** A form of an item that is stored under present names: each attribute under some of its names. */
    Map<String, AttributeValue> form(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> form = new LinkedHashMap<>();
        item.forEach((name, value) -> put(name, inside(value), form));
        if (nulls) {
            absent(item).forEach(name -> put(name, null, form));
        }
        return form;
    }

    /** What the record of {@code item} may lack. */
    private static List<String> absent(Map<String, AttributeValue> item) {
        List<String> optional = item.containsKey("id")
                ? List.of("title", "subtitle", "stars", "state", "tags", "lines", "place", "homes")
                : item.containsKey("city") ? List.of("zip") : List.of();
        return optional.stream().filter(name -> !item.containsKey(name)).toList();
    }

    private void put(String name, @Nullable AttributeValue value, Map<String, AttributeValue> form) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(FORMER.getOrDefault(name, List.of()));
        int certain = random.nextInt(names.size());
        for (int i = 0; i < names.size(); i++) {
            if (value != null && (i == certain || random.nextInt(4) == 0)) {
                form.put(names.get(i), value);
            } else if (nulls && names.size() > 1 && random.nextInt(3) == 0) {
                form.put(names.get(i), NULL);
            }
        }
    }

    private AttributeValue inside(AttributeValue value) {
        if (value.hasM()) {
            return AttributeValue.fromM(form(value.m()));
        }
        if ("OPEN".equals(value.s()) && random.nextBoolean()) {
            return AttributeValue.fromS(random.nextBoolean() ? "NEW" : "FRESH");
        }
        return value.hasL()
                ? AttributeValue.fromL(value.l().stream().map(this::inside).toList())
                : value;
    }
}
