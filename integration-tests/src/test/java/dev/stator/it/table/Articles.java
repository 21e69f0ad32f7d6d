package dev.stator.it.table;

import java.time.Instant;

/** Articles to put into tables. */
final class Articles {
    private Articles() {}

    static Article article(int number) {
        return new Article(
                "ada",
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                "title " + number % 7,
                number,
                number / 2.0,
                "pt",
                number % 2 == 0 ? "porto" : "faro",
                "text");
    }
}
