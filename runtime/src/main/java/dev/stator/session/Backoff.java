package dev.stator.session;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * How long to wait before asking DynamoDB again, where it had no capacity or another writer came first: exponential,
 * with full jitter. The n-th wait is drawn evenly from zero to {@code first * 2^(n-1)}, at most {@code longest}, so
 * that many who were refused together do not come back together. Where a batch was done in part, so that DynamoDB
 * takes some though not all, the bound halves in place of doubling. No time is too long. Immutable.
 *
 * <pre>{@code
 * Stator.builder().client(client).backoff(Backoff.standard().patience(Duration.ofSeconds(10))).build();
 * }</pre>
 */
@CheckReturnValue
public final class Backoff {
    private static final Backoff STANDARD = new Backoff(
            Duration.ofMillis(50),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Timer.system(),
            () -> ThreadLocalRandom.current().nextDouble());

    private final Duration first;
    private final Duration longest;
    private final Duration patience;
    private final Timer timer;
    private final DoubleSupplier random;

    private Backoff(Duration first, Duration longest, Duration patience, Timer timer, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.patience = patience;
        this.timer = timer;
        this.random = random;
    }

    /** Waits of up to 50 ms at first and never more than 10 s; gives up after one minute without progress. */
    public static Backoff standard() {
        return STANDARD;
    }

    /** The bound of the first wait. */
    public Backoff first(Duration bound) {
        return new Backoff(Durations.positive("first", bound), longest, patience, timer, random);
    }

    /** The bound of every wait. */
    public Backoff longest(Duration bound) {
        return new Backoff(first, Durations.positive("longest", bound), patience, timer, random);
    }

    /** For how long to try without progress before giving up. */
    public Backoff patience(Duration time) {
        return new Backoff(first, longest, Durations.positive("patience", time), timer, random);
    }

    /** With another clock, and with {@code random} giving numbers from 0 to 1; for tests. */
    public Backoff timed(Timer other, DoubleSupplier draws) {
        return new Backoff(
                first,
                longest,
                patience,
                Objects.requireNonNull(other, "timer"),
                Objects.requireNonNull(draws, "random"));
    }

    /** The clock that waits are taken from. */
    public Timer timer() {
        return timer;
    }

    /** Begins: the patience counts from now. */
    public Waits begin() {
        return begin(null);
    }

    /**
     * {@link #begin()}, and whatever the progress, gives up {@code limit} after now.
     *
     * @param limit null: as long as the patience lasts
     */
    public Waits begin(@Nullable Duration limit) {
        return new Waits(
                this,
                timer.nanoTime(),
                limit == null
                        ? Long.MAX_VALUE
                        : Durations.positive("deadline", limit).toNanos());
    }

    /** The bound of wait number {@code number}, from 1. */
    private long bound(int number) {
        double grown = first.toNanos() * Math.pow(2, number - 1.0);
        return (long) Math.min((double) longest.toNanos(), grown);
    }

    /** The waits of one thing that is tried again and again. Not thread-safe. */
    @CheckReturnValue
    public static final class Waits {
        private final Backoff backoff;
        private final long begin;
        private final long limit;
        private long lastProgress;
        private int number;

        private Waits(Backoff backoff, long begin, long limit) {
            this.backoff = backoff;
            this.begin = begin;
            this.limit = limit;
            this.lastProgress = backoff.timer.nanoTime();
        }

        /** Waits with the same end, begun anew: for another part of the same work. */
        public Waits another() {
            return new Waits(backoff, begin, limit);
        }

        /**
         * Something was done: the patience counts from now, and the bound of the next wait is half that of the last
         * one, though no less than the first.
         */
        public void progress() {
            lastProgress = backoff.timer.nanoTime();
            number = Math.max(0, number - 2);
        }

        /** Time is up. */
        public boolean over() {
            return remaining() <= 0;
        }

        /**
         * How long to wait before the next try; longer from call to call without progress, and never past the end, so
         * that the last try is at the end itself. Empty: time is up, give up.
         */
        public Optional<Duration> next() {
            long remaining = remaining();
            if (remaining <= 0) {
                return Optional.empty();
            }
            number++;
            long drawn = (long) (backoff.random.getAsDouble() * backoff.bound(number));
            return Optional.of(Duration.ofNanos(Math.min(drawn, remaining)));
        }

        /**
         * Waits for {@link #next()} on the calling thread.
         *
         * @return false if time is up; then there was no wait
         * @throws AbortedException if the thread is interrupted, as the SDK's clients do; it stays interrupted
         */
        public boolean pause() {
            Optional<Duration> wait = next();
            wait.ifPresent(backoff::sleep);
            return wait.isPresent();
        }

        /** {@link #pause()} without a thread that waits. */
        public CompletableFuture<Boolean> pauseAsync() {
            return next().map(wait -> backoff.timer.after(wait).thenApply(nothing -> true))
                    .orElseGet(() -> CompletableFuture.completedFuture(false));
        }

        /** As much of a wait for something else as there is time before the deadline. */
        public Duration within(Duration wait) {
            long left = Math.max(0, limit - (backoff.timer.nanoTime() - begin));
            return Duration.ofNanos(Math.min(wait.toNanos(), left));
        }

        /**
         * A wait for something else is over: the patience counts from now.
         *
         * @return false if the deadline is past
         */
        public boolean resumed() {
            lastProgress = backoff.timer.nanoTime();
            return lastProgress - begin < limit;
        }

        private long remaining() {
            long now = backoff.timer.nanoTime();
            return Math.min(backoff.patience.toNanos() - (now - lastProgress), limit - (now - begin));
        }
    }

    /**
     * Waits on the calling thread.
     *
     * @throws AbortedException if the thread is interrupted, as the SDK's clients do; it stays interrupted
     */
    public void sleep(Duration wait) {
        try {
            timer.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Interrupted while waiting " + wait + " to ask DynamoDB again", e);
        }
    }
}
