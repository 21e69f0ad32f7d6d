package dev.stator.run.flow;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that any number of threads bring news for, done by one of them at a time. Who brings news counts it; the one who
 * finds the counter at zero works until it is there again. So nothing runs side by side, and no stack grows.
 */
final class Drain {
    private final Runnable work;

    /** From one on, so that no news is worked off before the begin. */
    private final AtomicInteger news = new AtomicInteger(1);

    /** @param work does all there is to do by now; if it throws, it is not called again */
    Drain(Runnable work) {
        this.work = work;
    }

    /** Works for the first time. */
    void begin() {
        workOff();
    }

    /** There is something to do. */
    void tell() {
        if (news.getAndIncrement() == 0) {
            workOff();
        }
    }

    private void workOff() {
        int seen = 1;
        do {
            work.run();
            seen = news.addAndGet(-seen);
        } while (seen != 0);
    }
}
