package dev.stator.it.limit;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Table("notes")
@Gsi(name = "by-topic", hashKey = "topic", rangeKey = "title")
@Lsi(name = "by-title", rangeKey = "title")
record Note(
        @HashKey String author,
        @RangeKey String id,
        Optional<String> topic,
        Optional<String> title,
        String body,
        Set<String> tags,
        List<String> log,
        List<Level> levels) {

    /** Nests as deep as it likes. */
    record Level(List<Level> levels) {}

    static Note of(String author, String id) {
        return new Note(author, id, Optional.empty(), Optional.empty(), "", Set.of(), List.of(), List.of());
    }

    Note topic(String value) {
        return new Note(author, id, Optional.of(value), title, body, tags, log, levels);
    }

    Note title(String value) {
        return new Note(author, id, topic, Optional.of(value), body, tags, log, levels);
    }

    Note body(String value) {
        return new Note(author, id, topic, title, value, tags, log, levels);
    }

    /** With so many lists and maps inside each other. */
    Note nested(int containers) {
        List<Level> inner = List.of();
        for (int i = 1; i < containers; i += 2) {
            inner = List.of(new Level(inner));
        }
        return new Note(author, id, topic, title, body, tags, log, inner);
    }
}
