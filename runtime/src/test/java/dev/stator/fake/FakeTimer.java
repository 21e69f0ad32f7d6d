package dev.stator.fake;

import dev.stator.session.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Time that passes only when it is slept off, or by hand. Keeps the waits. */
public final class FakeTimer implements Timer {
    /** How long threads slept. */
    public final List<Duration> slept = new ArrayList<>();
    /** How long was waited without a thread. */
    public final List<Duration> paused = new ArrayList<>();

    private final List<Alarm> alarms = new ArrayList<>();
    private long now;
    private boolean prompt;

    private record Alarm(long due, CompletableFuture<@Nullable Void> future) {}

    /** Pauses are over as soon as they begin, and time has passed. */
    public static FakeTimer prompt() {
        FakeTimer timing = new FakeTimer();
        timing.prompt = true;
        return timing;
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration wait) {
        slept.add(wait);
        now += wait.toNanos();
    }

    @Override
    public synchronized CompletableFuture<@Nullable Void> after(Duration wait) {
        paused.add(wait);
        CompletableFuture<@Nullable Void> future = new CompletableFuture<>();
        if (prompt) {
            now += wait.toNanos();
            future.complete(null);
        } else {
            alarms.add(new Alarm(now + wait.toNanos(), future));
        }
        return future;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        List<Alarm> due;
        synchronized (this) {
            now += time.toNanos();
            due = alarms.stream().filter(alarm -> alarm.due() <= now).toList();
            alarms.removeAll(due);
        }
        due.forEach(alarm -> alarm.future().complete(null));
    }
}
