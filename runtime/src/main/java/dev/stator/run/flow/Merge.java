package dev.stator.run.flow;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the chunks of several lanes one behind the other as they arrive. A lane that has brought a chunk asks for
 * nothing before that chunk is worked off, so there are never more chunks than lanes. One thread at a time.
 */
final class Merge<P, X> {
    private final Lanes<P, Chunk<P, X>> lanes;
    private final Deque<P> goingOn = new ArrayDeque<>();
    private Iterator<X> ready = Collections.emptyIterator();
    private @Nullable Chunk<P, X> current;
    private @Nullable Throwable failure;
    private @Nullable P fresh;
    private boolean opened;
    private int busy;
    private int underway;

    Merge(Lanes<P, Chunk<P, X>> lanes) {
        this.lanes = lanes;
        this.opened = !lanes.oneFirst();
    }

    /** Whether an element is at hand. */
    boolean hasElement() {
        if (ready.hasNext()) {
            return true;
        }
        workedOff();
        return false;
    }

    X element() {
        return ready.next();
    }

    /** What ends the reading, once the elements before it are handed out. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Whether a request may be sent. */
    boolean mayAsk() {
        if (failure != null) {
            return false;
        }
        if (!goingOn.isEmpty()) {
            return true;
        }
        if (fresh == null && busy < (opened ? lanes.width() : 1)) {
            fresh = lanes.starts().get();
        }
        return fresh != null;
    }

    /** Where the request begins that {@link #mayAsk} allows. It counts as sent. */
    P ask() {
        underway++;
        P position = goingOn.poll();
        if (position != null) {
            return position;
        }
        position = fresh;
        if (position == null) {
            throw new IllegalStateException("nothing to ask for");
        }
        fresh = null;
        busy++;
        return position;
    }

    /** Whether an answer is still to come. */
    boolean awaits() {
        return underway > 0;
    }

    /** Takes an answer, when no element is at hand. */
    void take(ChunkResult<P, X> arrival) {
        underway--;
        opened = true;
        Chunk<P, X> chunk = arrival.chunk();
        if (chunk == null) {
            failure = arrival.failure();
            return;
        }
        current = chunk;
        ready = chunk.elements().iterator();
    }

    /** Drops what is at hand. */
    void clear() {
        ready = Collections.emptyIterator();
        current = null;
        goingOn.clear();
    }

    private void workedOff() {
        Chunk<P, X> chunk = current;
        if (chunk == null) {
            return;
        }
        current = null;
        ready = Collections.emptyIterator();
        if (chunk.failure() != null) {
            failure = chunk.failure();
        } else if (chunk.next() != null) {
            goingOn.add(chunk.next());
        } else {
            busy--;
        }
    }
}
