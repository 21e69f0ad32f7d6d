package dev.stator.run.flow;

import java.util.List;

/**
 * What a batch has to send. Called by one thread at a time, not always the same one.
 *
 * @param <X> what is sent: a write or a key
 */
public interface BatchFeed<X> {
    /** As much as one request takes, of nothing that is under way; empty if there is nothing now. */
    List<X> take();

    /** These are no longer under way. */
    void settled(List<X> chunk);
}
