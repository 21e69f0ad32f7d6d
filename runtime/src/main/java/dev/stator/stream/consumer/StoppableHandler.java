package dev.stator.stream.consumer;

import dev.stator.stream.Change;
import dev.stator.stream.ChangeHandler;
import java.util.List;

/**
 * Stands before the handler while one thread hands out records. Once it is shut, no record passes; a wait between two
 * attempts is cut short, a handler at work is not.
 *
 * @param <T> the entity
 */
final class StoppableHandler<T> implements ChangeHandler<T> {
    private final BatchHandler<T> handler;

    // Guarded by this.
    private final Thread thread = Thread.currentThread();
    private boolean shut;
    private boolean atWork;
    private boolean over;

    StoppableHandler(BatchHandler<T> handler) {
        this.handler = handler;
    }

    @Override
    public void onChange(Change<T> change) throws Exception {
        onBatch(List.of(change));
    }

    void onBatch(List<Change<T>> changes) throws Exception {
        begin();
        try {
            handler.onBatch(changes);
        } finally {
            end();
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (shut) {
            throw new InterruptedException("The consumer stops");
        }
        atWork = true;
    }

    private synchronized void end() {
        atWork = false;
        isStopped();
    }

    /**
     * Whether the consumer stops, so that what was thrown says nothing of a change. It interrupts only after that: any
     * other interruption is the own one of what was called, and is over with it.
     */
    synchronized boolean isStopped() {
        if (!shut) {
            Thread.interrupted();
        }
        return shut;
    }

    /** No more records pass. */
    synchronized void shut() {
        shut = true;
        if (!atWork && !over) {
            thread.interrupt();
        }
    }

    /** The thread has no more records: it is not interrupted after this, nor is it still. */
    synchronized void leave() {
        over = true;
        Thread.interrupted();
    }
}
