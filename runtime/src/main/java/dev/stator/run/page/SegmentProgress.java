package dev.stator.run.page;

import dev.stator.run.page.ScanCheckpoint.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far each segment of one run has come. Its methods may be called from any thread. */
public final class SegmentProgress {
    private final int segments;
    private final Map<Integer, Optional<Map<String, AttributeValue>>> open;
    private final Deque<Start> resumed = new ArrayDeque<>();
    private int begun;

    /** Goes on from {@code state} with a scan over so many segments. */
    public SegmentProgress(int segments, State state) {
        this.segments = segments;
        this.begun = state.begun();
        this.open = new TreeMap<>(state.open());
        open.forEach((segment, key) -> resumed.add(new Start(segment, key.orElse(null))));
    }

    /**
     * Where a segment is to be read on.
     *
     * @param key the last one read; null: at its beginning
     */
    public record Start(int segment, @Nullable Map<String, AttributeValue> key) {}

    /**
     * Takes the next segment to read: first those that an earlier run left off, then fresh ones. Null: none is left.
     */
    public synchronized @Nullable Start begin() {
        Start start = resumed.poll();
        if (start != null) {
            return start;
        }
        if (begun == segments) {
            return null;
        }
        open.put(begun, Optional.empty());
        return new Start(begun++, null);
    }

    /** A page is finished; {@code key} is its last one, null if the segment is done. */
    public synchronized void finished(int segment, @Nullable Map<String, AttributeValue> key) {
        if (key == null) {
            open.remove(segment);
        } else {
            open.put(segment, Optional.of(key));
        }
    }

    /** How far all have come. */
    public synchronized State state() {
        return new State(begun, new TreeMap<>(open));
    }

    /** Whether all segments are done. */
    public synchronized boolean over() {
        return begun == segments && open.isEmpty();
    }

    /** How many segments are done. */
    public synchronized int done() {
        return begun - open.size();
    }
}
