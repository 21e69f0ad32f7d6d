package dev.stator.run.batch;

import java.util.TreeSet;

/**
 * Which elements of a source are over: all before {@link #low()}, and some behind it. Elements are taken in their
 * order and may be over in any. Its methods may be called from any thread.
 */
final class SourceOffsets {
    private final TreeSet<Long> open = new TreeSet<>();
    private final long start;
    private long taken;

    SourceOffsets(long start) {
        this.start = start;
        this.taken = start;
    }

    /** The next element is taken: its offset. */
    synchronized long take() {
        open.add(taken);
        return taken++;
    }

    /** An element is over. */
    synchronized void over(long offset) {
        open.remove(offset);
    }

    /** The first that is not over. */
    synchronized long low() {
        return open.isEmpty() ? taken : open.first();
    }

    /** How many were taken from the first on that is not over. */
    synchronized long spread() {
        return taken - low();
    }

    /** How many were taken and are not over. */
    synchronized int open() {
        return open.size();
    }

    /** How many are over. */
    synchronized long settled() {
        return taken - start - open.size();
    }
}
