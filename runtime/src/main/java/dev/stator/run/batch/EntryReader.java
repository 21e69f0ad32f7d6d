package dev.stator.run.batch;

import dev.stator.error.DecodingException;
import dev.stator.run.item.ItemAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the items of one batch get, each once however often it was asked for. */
final class EntryReader<R> {
    private final ItemAnswer<R> answer;
    private final Map<ReadEntry, Optional<R>> known = new HashMap<>();

    EntryReader(ItemAnswer<R> answer) {
        this.answer = answer;
    }

    /** @throws DecodingException if the item cannot be read, and nobody takes it */
    Optional<R> read(ReadEntry entry) {
        return known.computeIfAbsent(entry, asked -> answer.of(asked.item()));
    }
}
