package dev.stator.run.batch;

import dev.stator.operation.GetOperation;
import dev.stator.run.flow.BatchFeed;
import dev.stator.run.item.ItemAnswer;
import dev.stator.run.item.ItemId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Function;

/**
 * Reads keys and gives each out once. A request is consistent or not for all its keys of a table, so that the two kinds
 * go into requests of their own.
 */
final class ReadFeed implements BatchFeed<ReadEntry> {
    /** Keys that BatchGetItem takes. */
    static final int MOST = 100;

    /** How often a key may be given, on average, before what is held counts as enough. */
    private static final int MOST_EQUAL = 10;

    private final Iterator<? extends GetOperation<?, ?>> source;
    private final Function<GetOperation<?, ?>, ItemAnswer<?>> answers;
    private final int window;
    private final List<Ask> asks = new ArrayList<>();
    private final Keys eventual = new Keys();
    private final Keys consistent = new Keys();

    /** Of one kind of reading: those that were given, and those of them that wait. */
    private static final class Keys {
        private final Map<ItemId, ReadEntry> entries = new HashMap<>();
        private final Queue<ReadEntry> waiting = new ArrayDeque<>();
    }

    /** One given operation, and the key and the reading that it shares with its equals. */
    record Ask(GetOperation<?, ?> operation, ReadEntry entry, Reading<?> reading) {}

    /**
     * @param answers how an operation reads its item
     * @param window reads on until there are so many different keys
     */
    ReadFeed(
            Iterator<? extends GetOperation<?, ?>> source,
            Function<GetOperation<?, ?>, ItemAnswer<?>> answers,
            int window) {
        this.source = source;
        this.answers = answers;
        this.window = window;
    }

    @Override
    public List<ReadEntry> take() {
        while (Math.max(eventual.waiting.size(), consistent.waiting.size()) < MOST && hasRoom() && source.hasNext()) {
            add(Objects.requireNonNull(source.next(), "The source of a batch get holds null"));
        }
        Queue<ReadEntry> queue = (eventual.waiting.size() >= consistent.waiting.size() ? eventual : consistent).waiting;
        List<ReadEntry> chunk = new ArrayList<>(Math.min(MOST, queue.size()));
        while (chunk.size() < MOST && !queue.isEmpty()) {
            ReadEntry entry = queue.remove();
            entry.send();
            chunk.add(entry);
        }
        return chunk;
    }

    private boolean hasRoom() {
        return eventual.entries.size() + consistent.entries.size() < window && asks.size() < (long) MOST_EQUAL * window;
    }

    private void add(GetOperation<?, ?> operation) {
        ReadEntry asked = new ReadEntry(operation);
        ItemAnswer<?> answer = answers.apply(operation);
        Keys keys = asked.consistent() ? consistent : eventual;
        ReadEntry known = keys.entries.get(asked.id());
        Reading<?> reading = known == null ? null : known.reading(answer);
        if (known == null || reading == null) {
            keys.entries.put(asked.id(), asked);
            keys.waiting.add(asked);
            known = asked;
            reading = Objects.requireNonNull(asked.reading(answer));
        }
        asks.add(new Ask(operation, known, reading));
    }

    @Override
    public void settled(List<ReadEntry> chunk) {}

    /** What was read from the source, in its order. */
    List<Ask> asks() {
        return asks;
    }

    /** Whether the source has no more. */
    boolean read() {
        return !source.hasNext();
    }
}
