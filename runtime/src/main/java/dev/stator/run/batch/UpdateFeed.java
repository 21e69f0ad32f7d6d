package dev.stator.run.batch;

import dev.stator.operation.UpdateEachOperation;
import dev.stator.operation.WriteOperation;
import dev.stator.run.flow.BatchFeed;
import dev.stator.run.item.ItemId;
import dev.stator.run.item.SenderCheck;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads elements and gives out their writes one by one, those of a key in their order: while one is under way, the
 * others of its key wait. No element is read that is further behind the first that is not over than a crash may repeat.
 */
final class UpdateFeed<S> implements BatchFeed<UpdateEntry<S>> {
    /** Elements that are read for each request under way, from the first on that is not over. */
    private static final int AHEAD = 10;

    private final UpdateEachOperation<S> operation;
    private final SenderCheck sender;
    private final WriteReport<S> report;
    private final long window;
    private @Nullable Iterator<? extends S> elements;
    private final Queue<UpdateEntry<S>> ready = new ArrayDeque<>();
    private final Map<ItemId, Queue<UpdateEntry<S>>> waiting = new HashMap<>();
    private final Set<ItemId> underWay = new HashSet<>();
    private boolean broken;
    private boolean read;

    UpdateFeed(UpdateEachOperation<S> operation, SenderCheck sender, WriteReport<S> report) {
        this.operation = operation;
        this.sender = sender;
        this.report = report;
        this.window = (long) AHEAD * operation.settings().concurrency();
    }

    @Override
    public List<UpdateEntry<S>> take() {
        while (ready.isEmpty() && report.offsets().spread() < window && hasNext()) {
            add(next());
        }
        UpdateEntry<S> entry = ready.poll();
        return entry == null ? List.of() : List.of(entry);
    }

    /** A source that threw is not asked again. */
    private boolean hasNext() {
        if (broken || read) {
            return false;
        }
        broken = true;
        if (elements == null) {
            elements = operation.source().from(operation.sourced().start());
        }
        read = !elements.hasNext();
        broken = false;
        return !read;
    }

    private S next() {
        broken = true;
        S element = Objects.requireNonNull(
                Objects.requireNonNull(elements).next(), "The source of an update of each holds null");
        broken = false;
        return element;
    }

    private void add(S element) {
        long offset = report.offsets().take();
        UpdateEntry<S> entry = entry(offset, element);
        if (entry == null) {
            report.offsets().over(offset);
        } else if (underWay.add(entry.id())) {
            ready.add(entry);
        } else {
            waiting.computeIfAbsent(entry.id(), id -> new ArrayDeque<>()).add(entry);
        }
    }

    /** Null: there is nothing to write, or it is refused and others go on. */
    private @Nullable UpdateEntry<S> entry(long offset, S element) {
        try {
            WriteOperation<?, ?> write = operation.writes().apply(element);
            if (write == null) {
                return null;
            }
            sender.checkWrite(write);
            return UpdateEntry.of(offset, element, write);
        } catch (RuntimeException e) {
            if (!report.goesOnAfter(e)) {
                throw e;
            }
            report.refuse(offset, element, e, false);
            return null;
        }
    }

    @Override
    public void settled(List<UpdateEntry<S>> chunk) {
        for (UpdateEntry<S> entry : chunk) {
            Queue<UpdateEntry<S>> next = waiting.get(entry.id());
            if (next == null) {
                underWay.remove(entry.id());
            } else {
                ready.add(next.remove());
                if (next.isEmpty()) {
                    waiting.remove(entry.id());
                }
            }
        }
    }

    /** Whether the source has no more. */
    boolean read() {
        return read;
    }
}
