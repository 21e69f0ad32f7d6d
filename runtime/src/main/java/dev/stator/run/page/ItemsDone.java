package dev.stator.run.page;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes how many items of a page are done, and has checkpoints cover them, until the page is done as a whole. Its
 * methods may be called from any thread.
 */
final class ItemsDone implements LongConsumer {
    private final CheckpointSaver saver;
    private final int segment;
    private final List<Map<String, AttributeValue>> keys;

    // Guarded by this.
    private long done;
    private boolean over;

    /**
     * Of a page of which nothing is done.
     *
     * @param keys the position of each item
     */
    ItemsDone(CheckpointSaver saver, int segment, List<Map<String, AttributeValue>> keys) {
        this.saver = saver;
        this.segment = segment;
        this.keys = keys;
    }

    @Override
    public synchronized void accept(long items) {
        if (items < 0 || items > keys.size()) {
            throw new IllegalArgumentException("itemsDone(" + items + "): the page has " + keys.size() + " items");
        }
        if (over || items <= done) {
            return;
        }
        done = items;
        saver.finished(segment, keys.get((int) items - 1));
    }

    /** The page is done as a whole: what is still said of its items comes too late. */
    synchronized void close() {
        over = true;
    }
}
