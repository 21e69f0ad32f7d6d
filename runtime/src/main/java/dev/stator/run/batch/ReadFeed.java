package dev.stator.run.batch;

import dev.stator.operation.GetOperation;
import dev.stator.run.flow.BatchFeed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

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
    private final int window;
    private final List<Ask> asks = new ArrayList<>();
    private final Map<Id, ReadEntry> entries = new HashMap<>();
    private final Queue<ReadEntry> eventual = new ArrayDeque<>();
    private final Queue<ReadEntry> consistent = new ArrayDeque<>();

    private record Id(ItemId item, boolean consistent) {}

    /** One given operation, and the key it shares with its equals. */
    record Ask(GetOperation<?, ?> operation, ReadEntry entry) {}

    /** @param window reads on until there are so many different keys */
    ReadFeed(Iterator<? extends GetOperation<?, ?>> source, int window) {
        this.source = source;
        this.window = window;
    }

    @Override
    public List<ReadEntry> take() {
        while (Math.max(eventual.size(), consistent.size()) < MOST && hasRoom() && source.hasNext()) {
            add(Objects.requireNonNull(source.next(), "The source of a batch get holds null"));
        }
        Queue<ReadEntry> queue = eventual.size() >= consistent.size() ? eventual : consistent;
        List<ReadEntry> chunk = new ArrayList<>(Math.min(MOST, queue.size()));
        while (chunk.size() < MOST && !queue.isEmpty()) {
            chunk.add(queue.remove());
        }
        return chunk;
    }

    private boolean hasRoom() {
        return entries.size() < window && asks.size() < (long) MOST_EQUAL * window;
    }

    private void add(GetOperation<?, ?> operation) {
        ReadEntry asked = new ReadEntry(operation);
        ReadEntry known = entries.putIfAbsent(new Id(asked.id(), asked.consistent()), asked);
        asks.add(new Ask(operation, known == null ? asked : known));
        if (known == null) {
            (asked.consistent() ? consistent : eventual).add(asked);
        }
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
