package dev.stator.it.operation;

import dev.stator.Stator;
import dev.stator.it.fault.SharedEngine;
import dev.stator.it.operation.Entry.Visit;
import dev.stator.testing.DynamoDbLocal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Databases for the tests of this package, and entries to put into them. */
final class Entries {
    static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    private Entries() {}

    /** An empty one, for one class of tests. */
    static DynamoDbLocal engine() {
        return SharedEngine.isolated();
    }

    /** A fresh table. */
    static EntryDao dao(DynamoDbLocal engine) {
        engine.reset();
        EntryDao dao = new EntryDao(Stator.create(engine.client(), engine.asyncClient()));
        dao.table().create();
        return dao;
    }

    /** Ada's entry that was posted so many seconds into the day and has as many likes. */
    static Entry entry(int number) {
        return entry("ada", number);
    }

    static Entry entry(String author, int number) {
        return new Entry(
                author,
                time(number),
                number % 2 == 0 ? "even" : "odd",
                number,
                number / 2.0,
                new BigDecimal(number + ".25"),
                "pt",
                number % 3 == 0 ? "porto" : "faro",
                number == 0 ? Set.of() : Set.of("t" + number, "all"),
                List.of("a" + number, "b", "c", "d"),
                List.of(new Visit("rome", 1), new Visit(null, 2), new Visit("oslo", 3)),
                Map.of("main", new Visit("home", number)),
                number % 5 == 0 ? null : "sub" + number,
                number % 4 == 0 ? "final" : "draft");
    }

    static Instant time(int number) {
        return DAY.plusSeconds(number);
    }
}
