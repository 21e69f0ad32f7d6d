package dev.stator.run.batch;

import dev.stator.operation.BatchSource;
import dev.stator.operation.BatchWrite;
import dev.stator.run.flow.BatchFeed;
import dev.stator.run.item.ItemId;
import dev.stator.run.item.SenderCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads puts and deletes and gives them out so that for each key the last one wins: one that waits is replaced by the
 * next of its key, and while one is under way the next of its key waits. What waits for that is of keys that are under
 * way, so it never is more than that.
 */
final class WriteFeed implements BatchFeed<WriteEntry> {
    /** Requests that BatchWriteItem takes. */
    private static final int MOST = 25;

    /** Read for one chunk at most, so that few keys that come again and again are written now and then. */
    private static final int LOOKAHEAD = 10_000;

    /** Writes that are given out for each request under way, from the first of them that is not done. */
    private static final int AHEAD = 450;

    private final SenderCheck sender;
    private final BatchSource<BatchWrite> source;
    private final WriteReport<BatchWrite> report;
    private final long start;
    private final int window;
    private @Nullable Iterator<? extends BatchWrite> elements;
    private final Map<ItemId, WriteEntry> ready = new LinkedHashMap<>();
    private final Map<ItemId, WriteEntry> waiting = new LinkedHashMap<>();

    /** Each with its number among those that were given out. */
    private final Map<ItemId, Long> underWay = new LinkedHashMap<>();

    private long given;
    private @Nullable BatchWrite refused;
    private @Nullable Throwable unreadable;
    private boolean broken;
    private boolean read;
    private long superseded;

    /**
     * Of {@code source} from offset {@code start} on.
     *
     * @param concurrency requests under way at once
     */
    WriteFeed(
            SenderCheck sender,
            BatchSource<BatchWrite> source,
            WriteReport<BatchWrite> report,
            long start,
            int concurrency) {
        this.sender = sender;
        this.source = source;
        this.report = report;
        this.start = start;
        this.window = (int) Math.min(Integer.MAX_VALUE, (long) AHEAD * concurrency);
    }

    /** None while one that is under way keeps too many from being over that were given out after it. */
    @Override
    public List<WriteEntry> take() {
        if (!underWay.isEmpty() && given - underWay.values().iterator().next() > window) {
            return List.of();
        }
        for (int seen = 0; ready.size() < MOST && seen < LOOKAHEAD && hasNext(); seen++) {
            add(next());
        }
        List<WriteEntry> chunk = new ArrayList<>(Math.min(MOST, ready.size()));
        long size = 0;
        Iterator<WriteEntry> entries = ready.values().iterator();
        while (chunk.size() < MOST && entries.hasNext()) {
            WriteEntry entry = entries.next();
            size += entry.size();
            if (size > WireSize.LIMIT && !chunk.isEmpty()) {
                break;
            }
            chunk.add(entry);
            underWay.put(entry.id(), given++);
            entries.remove();
        }
        return chunk;
    }

    /** A source that threw is not asked again. */
    private boolean hasNext() {
        if (broken || read) {
            return false;
        }
        broken = true;
        if (elements == null) {
            elements = source.from(start);
        }
        read = !elements.hasNext();
        broken = false;
        return !read;
    }

    private BatchWrite next() {
        broken = true;
        BatchWrite operation = Objects.requireNonNull(
                Objects.requireNonNull(elements).next(), "The source of a batch write holds null");
        broken = false;
        return operation;
    }

    private void add(BatchWrite operation) {
        long offset = report.offsets().take();
        refused = operation;
        sender.check(operation);
        WriteEntry entry = entry(operation, offset);
        refused = null;
        if (entry == null) {
            return;
        }
        Map<ItemId, WriteEntry> place = underWay.containsKey(entry.id()) ? waiting : ready;
        WriteEntry earlier = place.get(entry.id());
        if (earlier == null) {
            place.put(entry.id(), entry);
        } else {
            place.put(entry.id(), entry.replacing(earlier));
            report.offsets().over(offset);
            superseded++;
        }
    }

    /** Null: it is refused, and others go on. */
    private @Nullable WriteEntry entry(BatchWrite operation, long offset) {
        try {
            return WriteEntry.of(operation, offset);
        } catch (RuntimeException e) {
            if (!report.goesOnAfter(e)) {
                throw e;
            }
            report.refuse(offset, operation, e, false);
            return null;
        }
    }

    @Override
    public void settled(List<WriteEntry> chunk) {
        for (WriteEntry entry : chunk) {
            underWay.remove(entry.id());
            WriteEntry next = waiting.remove(entry.id());
            if (next != null) {
                ready.put(next.id(), next);
            }
        }
    }

    long superseded() {
        return superseded;
    }

    /** Whether the source has no more; after {@link #notDone}. */
    boolean read() {
        return read;
    }

    /** Why the rest of the source is not known; after {@link #notDone}. */
    @Nullable
    Throwable unreadable() {
        return unreadable;
    }

    /**
     * What is not done after the end: of each key the last, then one that cannot be stored, then the rest of a source
     * that is in memory anyway.
     *
     * @param left of what was given out
     */
    List<BatchWrite> notDone(Collection<WriteEntry> left) {
        Map<ItemId, WriteEntry> last = new LinkedHashMap<>();
        left.forEach(entry -> last.put(entry.id(), entry));
        ready.forEach((id, entry) -> {
            if (last.put(id, entry) != null) {
                superseded++;
            }
        });
        List<BatchWrite> operations = new ArrayList<>();
        last.values().forEach(entry -> operations.add(entry.operation()));
        if (refused != null) {
            operations.add(refused);
        }
        try {
            while (source.held() && hasNext()) {
                operations.add(next());
            }
        } catch (Throwable e) { // users also throw what nobody declares
            unreadable = e;
        }
        return operations;
    }
}
