package dev.stator.stream.kcl;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether work shall end, and pauses that are over when it shall. */
final class StopSignal {
    private final CountDownLatch asked = new CountDownLatch(1);

    void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits for {@code time}, or until the end is asked for. */
    void pause(Duration time) throws InterruptedException {
        boolean ignored = asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
