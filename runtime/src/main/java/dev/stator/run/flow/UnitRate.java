package dev.stator.run.flow;

import dev.stator.session.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the requests of one run to so many read or write units a second. What a request costs is known only when its
 * answer is there, so it may be sent while nothing is owed, is charged with what is expected, and is settled with what
 * it did cost; the debt is waited off before the next request. Units that are not used are kept for one second. Its
 * methods may be called from any thread.
 */
public final class UnitRate {
    private static final double SECOND = 1e9;

    private final double perSecond;
    private final Timer timer;

    // Guarded by this.
    private final List<CompletableFuture<?>> pauses = new ArrayList<>();
    private double balance;
    private double lastCost;
    private long counted;
    private boolean halted;

    /** Begins with nothing owed and nothing saved. */
    public UnitRate(double perSecond, Timer timer) {
        this.perSecond = perSecond;
        this.timer = timer;
        this.counted = timer.nanoTime();
    }

    /** A request that may be sent after a wait. Its cost is known once; only the first word on it counts. */
    public final class Turn {
        private final double charged;
        private final long waitNanos;
        private boolean known;

        private Turn(double charged, long waitNanos) {
            this.charged = charged;
            this.waitNanos = waitNanos;
        }

        /** How long to wait before it is sent. */
        public long waitNanos() {
            return waitNanos;
        }

        /** Puts what the request cost in the place of what it was charged. */
        public void settle(double units) {
            synchronized (UnitRate.this) {
                if (!known) {
                    known = true;
                    balance += charged - units;
                    lastCost = units;
                }
            }
        }

        /** Takes the charge of a request back that brought nothing. */
        public void cancel() {
            synchronized (UnitRate.this) {
                if (!known) {
                    known = true;
                    balance += charged;
                }
            }
        }
    }

    /** Charges the next request with what the last one cost. */
    public synchronized Turn turn() {
        return turn(lastCost);
    }

    /** Charges the next request with what it is expected to cost. */
    public synchronized Turn turn(double expected) {
        long now = timer.nanoTime();
        balance = Math.min(perSecond, balance + (now - counted) / SECOND * perSecond);
        counted = now;
        long wait = balance >= 0 ? 0 : (long) Math.ceil(-balance / perSecond * SECOND);
        balance -= expected;
        return new Turn(expected, wait);
    }

    /** Completes when the request may be sent, by {@code wait}; cancelled by {@link #halt()}. */
    public CompletableFuture<@Nullable Void> pause(
            Turn turn, Function<Duration, CompletableFuture<@Nullable Void>> wait) {
        if (turn.waitNanos() == 0) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<@Nullable Void> pause = wait.apply(Duration.ofNanos(turn.waitNanos()));
        synchronized (this) {
            if (halted) {
                return CompletableFuture.failedFuture(new CancellationException("halted"));
            }
            pauses.removeIf(CompletableFuture::isDone);
            pauses.add(pause);
        }
        return pause;
    }

    /** Ends all pauses, those to come too. */
    public void halt() {
        List<CompletableFuture<?>> waiting;
        synchronized (this) {
            halted = true;
            waiting = List.copyOf(pauses);
        }
        waiting.forEach(pause -> pause.cancel(false));
    }
}
