package dev.stator.stream.consumer;

import dev.stator.session.Durations;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.checkpoint.Lease;
import dev.stator.stream.checkpoint.PositionRefusedException;
import dev.stator.stream.checkpoint.StaleOwnerException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * A consumer from its start to its end: stands by until it owns the checkpoints, reads as long as it does, and stands
 * by again if it loses them.
 *
 * @param <T> the entity
 */
final class ConsumerRun<T> {
    /** So often does who stands by look, while a lease lasts. */
    private static final int LOOKS = 10;

    private final ConsumerSettings<T> settings;
    private final String streamArn;
    private final Thread coordinator;
    private final List<Thread> workers = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    // Guarded by this.
    private ConsumerState state = ConsumerState.STANDBY;
    private boolean stopping;
    private boolean interruptible = true;
    private @Nullable Throwable failure;

    /** The term there is, or was last. */
    private volatile @Nullable LeasedShards term;

    private volatile @Nullable Ownership ownership;

    ConsumerRun(ConsumerSettings<T> settings, String streamArn) {
        this.settings = settings;
        this.streamArn = streamArn;
        this.coordinator = settings.threads().newThread(this::coordinate);
        coordinator.setName("stator-" + settings.name());
    }

    void start() {
        coordinator.start();
    }

    private void coordinate() {
        ConsumerEnd ending;
        try {
            ending = own();
        } catch (InterruptedException | AbortedException e) {
            ending = ConsumerEnd.STOPPED; // only a stop interrupts
        } catch (Throwable e) {
            ending = ConsumerEnd.failed(e);
        }
        if (ending.kind() == ConsumerEnd.Kind.FAILED && ending.cause() != null) {
            settings.events().error("stopped by an error", ending.cause());
        }
        end(ending);
    }

    private ConsumerEnd own() throws InterruptedException {
        while (true) {
            enter(ConsumerState.STANDBY);
            Optional<ConsumerEnd> ending = acquire();
            if (ending.isPresent()) {
                return ending.get();
            }
        }
    }

    /** Waits for the lease and reads while it lasts; empty: it was lost. */
    private Optional<ConsumerEnd> acquire() throws InterruptedException {
        Duration pause = settings.ttl().dividedBy(LOOKS);
        while (!isStopping()) {
            long asked = System.nanoTime();
            Optional<Lease> lease = tryAcquire();
            if (lease.isPresent()) {
                ConsumerEnd ending = read(lease.get(), asked);
                if (ending.kind() != ConsumerEnd.Kind.LOST) {
                    return Optional.of(ending);
                }
                Throwable cause = ending.cause();
                settings.events().warn("another process took over; this one stands by: " + cause);
                if (cause != null) {
                    settings.events().tell(listener -> listener.onOwnershipLost(cause));
                }
                return Optional.empty();
            }
            Thread.sleep(Math.max(1, pause.toMillis()));
        }
        return Optional.of(ConsumerEnd.STOPPED);
    }

    private Optional<Lease> tryAcquire() {
        try {
            return settings.store().acquire(settings.name(), settings.owner(), settings.ttl());
        } catch (RuntimeException | Error e) {
            ErrorPolicy.throwIfFatal(e);
            if (e instanceof PositionRefusedException || Ownership.isHopeless(e)) {
                throw e;
            }
            Duration pause = settings.ttl().dividedBy(LOOKS);
            settings.events().retry(Level.WARNING, "checkpoint store: acquire", null, pause, e);
            return Optional.empty();
        }
    }

    /** Reads until it is over. Whatever happens, no thread is left at work, and the lease is given back. */
    private ConsumerEnd read(Lease lease, long asked) throws InterruptedException {
        Ownership mine = new Ownership(settings, lease, asked, this::lost);
        ownership = mine;
        mine.begin();
        try {
            StreamListing listing = settings.calls().list(streamArn);
            LeasedShards current =
                    new LeasedShards(ConsumerStart.of(settings, mine, streamArn, listing), settings.sideBySide());
            begin(current, mine);
            look(current, mine, listing);
            return current.ending().orElseThrow();
        } catch (StaleOwnerException e) {
            return ConsumerEnd.lost(e);
        } finally {
            setInterruptible(false);
            join();
            mine.release();
            setInterruptible(true);
        }
    }

    private void begin(LeasedShards current, Ownership mine) {
        term = current;
        mine.lost().ifPresent(this::lost);
        if (isStopping()) {
            current.end(ConsumerEnd.STOPPED);
        }
        enter(ConsumerState.RUNNING);
    }

    /** Follows the lineage of the shards until it is over. */
    private void look(LeasedShards current, Ownership mine, StreamListing first) throws InterruptedException {
        RetryDelay soon = new RetryDelay();
        try {
            StreamListing listing = first;
            boolean more = true;
            while (more) {
                for (String shard : current.listed(listing)) {
                    mine.delete(streamArn, shard);
                }
                if (workers().isEmpty()) {
                    work(current, mine);
                }
                if (!current.hasLooseEnds()) {
                    soon.reset();
                }
                more = current.waitForLook(current.hasLooseEnds() ? soon.next() : settings.discovery());
                listing = more ? settings.calls().list(streamArn) : listing;
            }
        } catch (InterruptedException | AbortedException e) {
            current.end(ConsumerEnd.STOPPED); // only a stop interrupts
        } catch (StaleOwnerException e) {
            current.end(ConsumerEnd.lost(e));
        } catch (Throwable e) { // an Error too: nothing else ends the workers
            current.end(ConsumerEnd.failed(e));
        }
    }

    private void work(LeasedShards current, Ownership mine) {
        ShardWorker<T> worker = new ShardWorker<>(settings, streamArn, mine, current, current.iterators());
        List<Thread> started = new ArrayList<>();
        for (int i = 1; i <= settings.sideBySide(); i++) {
            Thread thread = settings.threads().newThread(worker);
            thread.setName("stator-" + settings.name() + "-" + i);
            started.add(thread);
        }
        synchronized (this) {
            workers.addAll(started);
        }
        started.forEach(Thread::start);
    }

    private synchronized List<Thread> workers() {
        return List.copyOf(workers);
    }

    private void join() throws InterruptedException {
        for (Thread worker : workers()) {
            worker.join();
        }
        synchronized (this) {
            workers.clear();
        }
    }

    private void lost(StaleOwnerException e) {
        LeasedShards current = term;
        if (current != null) {
            current.end(ConsumerEnd.lost(e));
        }
    }

    /** Whether a stop may interrupt the coordinator; one that did before is forgotten. */
    private synchronized void setInterruptible(boolean may) {
        interruptible = may;
        Thread.interrupted();
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void enter(ConsumerState next) {
        synchronized (this) {
            if (state == next || stopping) {
                return;
            }
            state = next;
        }
        settings.events().tell(listener -> listener.onState(next));
    }

    private void end(ConsumerEnd ending) {
        ConsumerState last = switch (ending.kind()) {
            case DRAINED -> ConsumerState.DRAINED;
            case FAILED -> ConsumerState.FAILED;
            case STOPPED, LOST -> ConsumerState.STOPPED;
        };
        synchronized (this) {
            failure = ending.kind() == ConsumerEnd.Kind.FAILED ? ending.cause() : null;
            state = last;
        }
        try {
            settings.events().tell(listener -> listener.onState(last));
        } finally {
            ended.countDown();
        }
    }

    /** Asks it to stop, and returns at once. */
    void stop() {
        synchronized (this) {
            if (stopping || state.isEnd()) {
                return;
            }
            stopping = true;
            state = ConsumerState.STOPPING;
        }
        try {
            settings.events().tell(listener -> listener.onState(ConsumerState.STOPPING));
        } finally {
            LeasedShards current = term;
            if (current != null) {
                current.end(ConsumerEnd.STOPPED);
            }
            synchronized (this) {
                if (interruptible) {
                    coordinator.interrupt();
                }
            }
        }
    }

    /** Interrupts handlers too. What they have in hand is not kept as handled. */
    void abandon() {
        Ownership mine = ownership;
        if (mine != null) {
            mine.end();
        }
        workers().forEach(Thread::interrupt);
    }

    boolean isEnded() {
        return ended.getCount() == 0;
    }

    /** Whether the calling thread is one that {@link #await} would wait for. */
    boolean isOwnThread() {
        synchronized (this) {
            return Thread.currentThread() == coordinator || workers.contains(Thread.currentThread());
        }
    }

    boolean await(Duration timeout) throws InterruptedException {
        return ended.await(Durations.bounded(timeout).toNanos(), TimeUnit.NANOSECONDS);
    }

    void await() throws InterruptedException {
        ended.await();
    }

    synchronized ConsumerState state() {
        return state;
    }

    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    String streamArn() {
        return streamArn;
    }

    Optional<LeasedShards> term() {
        return Optional.ofNullable(term);
    }
}
