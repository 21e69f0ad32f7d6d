package dev.stator.enhanced;

import dev.stator.enhanced.Sheet.Line;
import dev.stator.enhanced.Sheet.Part;
import dev.stator.enhanced.Sheet.Place;
import dev.stator.enhanced.Sheet.Shape;
import dev.stator.enhanced.Sheet.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sheets of which each thing is there or not. */
final class RandomSheet {
    private final Random random;

    RandomSheet(long seed) {
        this.random = new Random(seed);
    }

    Sheet sheet() {
        return new Sheet(
                "author" + random.nextInt(4),
                Instant.ofEpochSecond(random.nextInt(1_000_000), random.nextInt(1_000_000_000)),
                word(),
                random.nextInt(100),
                Optional.ofNullable(orNull(() -> random.nextBoolean() ? State.OPEN : State.CLOSED)),
                orNull(this::word),
                random.nextBoolean() ? "plain" : word(),
                random.nextBoolean(),
                set(this::word),
                set(() -> random.nextInt(1000)),
                list(this::word),
                list(this::line),
                map(this::line),
                orNull(this::line),
                Optional.ofNullable(orNull(this::shape)),
                orNull(this::place),
                list(() -> Duration.ofMillis(random.nextInt(10_000))),
                word(),
                orNull(this::word),
                Duration.ofHours(1 + random.nextInt(10)),
                null,
                null,
                0);
    }

    private Line line() {
        return new Line(orNull(this::word), random.nextInt(10), list(this::part), Optional.ofNullable(orNull(() ->
                (double) random.nextInt(50))));
    }

    private Part part() {
        return new Part(word(), set(this::word));
    }

    private Shape shape() {
        return random.nextBoolean()
                ? new Shape.Circle(random.nextInt(10))
                : new Shape.Box(random.nextInt(10), list(this::part));
    }

    private Place place() {
        return new Place(word(), orNull(this::word), set(this::word));
    }

    private String word() {
        return "w" + random.nextInt(50);
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextBoolean() ? null : value.get();
    }

    private <T> List<T> list(Supplier<T> value) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }

    private <T> Set<T> set(Supplier<T> value) {
        return new LinkedHashSet<>(list(value));
    }

    private <T> Map<String, T> map(Supplier<T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        list(value).forEach(each -> map.put(word(), each));
        return map;
    }
}
