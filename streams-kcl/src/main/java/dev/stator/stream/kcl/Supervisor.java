package dev.stator.stream.kcl;

import dev.stator.session.Backoff;
import dev.stator.session.Durations;
import dev.stator.stream.kcl.WorkerStatus.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an engine running: the Kinesis Client Library ends by itself where it cannot begin, as when two workers start
 * their application for the first time at once, or where a table is not there yet. A new one is built then, after a
 * pause.
 */
final class Supervisor {
    /** A run that lasted this long was a good one: the next pause is short again. */
    private static final Duration GOOD_RUN = Duration.ofMinutes(10);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Function<StopSignal, WorkerEngine> engines;
    private final Duration jitter;
    private final Backoff backoff;
    private final ShardBoard board;
    private final WorkerEvents told;

    private final StopSignal ending = new StopSignal();
    private final CountDownLatch over = new CountDownLatch(1);

    private volatile State state = State.NEW;
    private volatile int restarts;
    private volatile @Nullable Throwable failure;
    /** The end of shards is asked for run by run: what is left of one that gave up must not go on beside the next. */
    private @Nullable StopSignal run;

    /** The next to run, or the one that runs. */
    private @Nullable WorkerEngine engine;

    private boolean running;

    /**
     * @param engines builds an engine whose shards end when they are asked to
     * @param jitter the first run begins after a random part of it
     * @param backoff the pauses before others; its patience does not matter
     */
    Supervisor(
            Function<StopSignal, WorkerEngine> engines,
            Duration jitter,
            Backoff backoff,
            ShardBoard board,
            WorkerEvents told) {
        this.engines = engines;
        this.jitter = jitter;
        this.backoff = backoff.patience(Duration.ofDays(36_500));
        this.board = board;
        this.told = told;
    }

    /** Begins, on a thread of its own. An engine that cannot be built throws here. */
    synchronized void start(String name) {
        if (state != State.NEW) {
            throw new IllegalStateException("start() was called before; a worker runs once. Build another one.");
        }
        build();
        state = State.RUNNING;
        new Thread(this::work, name).start();
    }

    private void work() {
        try {
            ending.pause(part(jitter));
            Backoff.Waits waits = backoff.begin();
            while (!ending.isAsked()) {
                long began = System.nanoTime();
                Optional<Throwable> cause = runOnce();
                if (ending.isAsked()) {
                    break;
                }
                if (System.nanoTime() - began > GOOD_RUN.toNanos()) {
                    waits = backoff.begin();
                }
                restart(cause, waits.next().orElse(Duration.ZERO));
            }
        } catch (Throwable e) {
            // Without this thread nothing is looked after, so nobody may believe that it is.
            failed(e);
        } finally {
            finish();
        }
    }

    /** @return why it ended, if that is known */
    private Optional<Throwable> runOnce() {
        try {
            begin().run();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        } finally {
            endShards();
            synchronized (this) {
                running = false;
            }
        }
    }

    private synchronized WorkerEngine begin() {
        WorkerEngine next = engine;
        if (next == null || ending.isAsked()) {
            throw new IllegalStateException("The worker ends before this run began");
        }
        running = true;
        return next;
    }

    private void restart(Optional<Throwable> cause, Duration pause) throws InterruptedException {
        synchronized (this) {
            if (ending.isAsked()) {
                return;
            }
            state = State.RESTARTING;
            restarts++;
            cause.ifPresent(e -> failure = e);
        }
        told.restart(restarts, pause, cause);
        ending.pause(pause);
        synchronized (this) {
            if (!ending.isAsked()) {
                build();
                state = State.RUNNING;
            }
        }
    }

    private synchronized void build() {
        StopSignal shards = new StopSignal();
        board.clear();
        engine = engines.apply(shards);
        run = shards;
    }

    private synchronized Optional<WorkerEngine> runningEngine() {
        return running ? Optional.ofNullable(engine) : Optional.empty();
    }

    private synchronized void endShards() {
        if (run != null) {
            run.ask();
        }
    }

    private synchronized void finish() {
        if (state != State.FAILED) {
            state = State.STOPPED;
        }
        over.countDown();
    }

    private static Duration part(Duration most) {
        return Duration.ofNanos(
                (long) (most.toNanos() * ThreadLocalRandom.current().nextDouble()));
    }

    /** Ends with a failure; returns at once. */
    void fail(Throwable cause) {
        if (!failed(cause)) {
            return;
        }
        aside(() -> {
            endShards();
            endEngine(Duration.ofMinutes(1));
        });
    }

    private synchronized boolean failed(Throwable cause) {
        if (ending.isAsked()) {
            return false;
        }
        state = State.FAILED;
        failure = cause;
        ending.ask();
        return true;
    }

    /**
     * Ends gracefully, and not so when {@code limit} is over.
     *
     * @return whether all that was in hand is finished
     */
    boolean stop(Duration limit) {
        synchronized (this) {
            if (state == State.NEW) {
                finish();
                return true;
            }
            if (!ending.isAsked()) {
                state = State.STOPPING;
                ending.ask();
            }
        }
        endShards();
        return endEngine(limit);
    }

    private boolean endEngine(Duration limit) {
        long begin = System.nanoTime();
        long most = Durations.bounded(limit).toNanos();
        Optional<WorkerEngine> last = runningEngine();
        CompletableFuture<Boolean> graceful =
                last.map(WorkerEngine::endGracefully).orElseGet(() -> CompletableFuture.completedFuture(true));
        try {
            while (System.nanoTime() - begin < most) {
                if (graceful.isDone() || board.onlyWaitingAtEnd()) {
                    break;
                }
                if (over.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            if (!graceful.isDone()) {
                // It may have to wait for an engine that is just beginning.
                aside(() -> last.ifPresent(WorkerEngine::end));
            }
            return over.await(most - (System.nanoTime() - begin), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Not in the common pool, whose threads may all be needed by the adapter to read with. */
    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "stator-worker-end");
        thread.setDaemon(true);
        thread.start();
    }

    void await() throws InterruptedException {
        over.await();
    }

    /** Whether it has ended, at the latest when {@code limit} is over. */
    boolean await(Duration limit) throws InterruptedException {
        return over.await(Durations.bounded(limit).toNanos(), TimeUnit.NANOSECONDS);
    }

    WorkerStatus status() {
        return new WorkerStatus(state, restarts, board.list(), Optional.ofNullable(failure));
    }
}
