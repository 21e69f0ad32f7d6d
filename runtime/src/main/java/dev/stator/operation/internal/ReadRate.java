package dev.stator.operation.internal;

import dev.stator.session.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Keeps the requests of one run to so many read units a second. What a page costs is known only when it is there, so a
 * request may be sent while nothing is owed, is charged with what the last page cost, and is settled with what it did cost;
 * the debt of a page is waited off before the next request. Units that are not used are kept for one second. Its methods may be called from
 * any thread.
 */
public final class ReadRate {
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
    public ReadRate(double perSecond, Timer timer) {
        this.perSecond = perSecond;
        this.timer = timer;
        this.counted = timer.nanoTime();
    }

    /**
     * A request that may be sent after a wait.
     *
     * @param charged units charged for it before its cost is known
     */
    public record Turn(double charged, long waitNanos) {}

    /** Charges the next request. */
    public synchronized Turn turn() {
        long now = timer.nanoTime();
        balance = Math.min(perSecond, balance + (now - counted) / SECOND * perSecond);
        counted = now;
        long wait = balance >= 0 ? 0 : (long) Math.ceil(-balance / perSecond * SECOND);
        balance -= lastCost;
        return new Turn(lastCost, wait);
    }

    /** Puts what the request cost in the place of what it was charged. */
    public synchronized void settle(Turn turn, double units) {
        balance += turn.charged() - units;
        lastCost = units;
    }

    /** Takes the charge of a request back that brought nothing. */
    public synchronized void cancel(Turn turn) {
        balance += turn.charged();
    }

    /** Blocks this thread until the request may be sent. */
    public void sleep(Turn turn) {
        if (turn.waitNanos() == 0) {
            return;
        }
        try {
            timer.sleep(Duration.ofNanos(turn.waitNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("The thread was interrupted while it waited for maxReadUnitsPerSecond", e);
        }
    }

    /** Completes when the request may be sent; cancelled by {@link #halt()}. */
    public CompletableFuture<@Nullable Void> pause(Turn turn) {
        if (turn.waitNanos() == 0) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<@Nullable Void> pause = timer.after(Duration.ofNanos(turn.waitNanos()));
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
