package dev.stator.stream.consumer;

import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.consumer.internal.ShardGraph;
import dev.stator.stream.consumer.internal.ShardSchedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of a consumer share while it owns its checkpoints: the shards, whose turn it is, and whether it is
 * over. Every method is atomic; none waits for DynamoDB.
 */
final class LeasedShards {
    private static final long LONG = Duration.ofMinutes(1).toNanos();
    private static final long NANOS = 1_000_000;

    private final ShardGraph graph;
    private final ShardSchedule turns;
    private final ConsumerStart opening;
    private final Map<String, Duration> lags = new HashMap<>();
    private final Set<StoppableHandler<?>> gates = new HashSet<>();
    private @Nullable ConsumerEnd ending;
    private boolean look;
    private boolean disabled;
    private @Nullable Throwable stopper;

    LeasedShards(ConsumerStart opening, int sideBySide) {
        this.graph = new ShardGraph(opening.checkpoints());
        this.turns = new ShardSchedule(sideBySide);
        this.opening = opening;
    }

    /** Whether this process began without checkpoints. */
    boolean isFirst() {
        return opening.isFirst();
    }

    /** Iterators that were taken at the beginning, by shard. */
    Map<String, String> iterators() {
        return opening.iterators();
    }

    /**
     * Takes a listing.
     *
     * @return shards whose checkpoints serve nobody any more
     */
    synchronized List<String> listed(StreamListing listing) {
        List<String> gone = graph.listed(listing.shards());
        gone.forEach(lags::remove);
        disabled = listing.disabled();
        joinReadable();
        if (listing.disabled() && graph.isDrained()) {
            end(ConsumerEnd.DRAINED);
        }
        return gone;
    }

    private void joinReadable() {
        long now = System.nanoTime();
        graph.readable().forEach(shard -> turns.join(shard, now));
        if (stopper != null && graph.isStuck() && !hasLooseEnds()) {
            end(ConsumerEnd.failed(stopper));
        }
        notifyAll();
    }

    /** Waits for a shard to be due; empty: it is over. */
    synchronized Optional<String> take() throws InterruptedException {
        while (ending == null) {
            long now = System.nanoTime();
            Optional<String> shard = turns.take(now);
            if (shard.isPresent()) {
                return shard;
            }
            wait(millis(turns.untilDue(now).orElse(LONG)));
        }
        return Optional.empty();
    }

    private static long millis(long nanos) {
        return Math.max(1, Math.min(LONG, nanos) / NANOS);
    }

    /** How far a shard is read, as it was kept. */
    synchronized Checkpoint checkpoint(String shard) {
        return graph.checkpoint(shard);
    }

    /** A checkpoint was kept. */
    synchronized void moved(String shard, Checkpoint checkpoint) {
        graph.moved(shard, checkpoint);
    }

    /** The shard in hand is to be read again, after a while. */
    synchronized void again(String shard, long due, @Nullable Duration lag) {
        if (lag != null) {
            lags.put(shard, lag);
        }
        turns.again(shard, due);
        notifyAll();
    }

    /** The shard in hand is read to its end, and that was kept. */
    synchronized void ended(String shard) {
        graph.moved(shard, Checkpoint.END);
        turns.leave(shard);
        lags.remove(shard);
        if (graph.children(shard).isEmpty()) {
            look = true;
        }
        joinReadable();
    }

    /** The shard in hand is read no further. */
    synchronized void stopped(String shard, Throwable cause) {
        graph.stopped(shard);
        turns.leave(shard);
        stopper = new ConsumerFailedException(
                "Shard " + shard + " is stopped by its error policy, and no other shard can be read", cause);
        joinReadable();
    }

    /** It is over. What ended it first counts. */
    synchronized void end(ConsumerEnd how) {
        if (ending == null) {
            ending = how;
        }
        gates.forEach(StoppableHandler::shut);
        notifyAll();
    }

    synchronized Optional<ConsumerEnd> ending() {
        return Optional.ofNullable(ending);
    }

    /** Records are about to be handed out through {@code gate}. */
    synchronized void enter(StoppableHandler<?> gate) {
        gates.add(gate);
        if (ending != null) {
            gate.shut();
        }
    }

    synchronized void leave(StoppableHandler<?> gate) {
        gates.remove(gate);
        gate.leave();
    }

    /**
     * Waits until it is time to list shards again: after {@code interval}, or when a shard has ended whose children are
     * not known.
     *
     * @return false: it is over
     */
    synchronized boolean waitForLook(Duration interval) throws InterruptedException {
        long begin = System.nanoTime();
        while (ending == null && !look) {
            long left = interval.toNanos() - (System.nanoTime() - begin);
            if (left <= 0) {
                break;
            }
            wait(millis(left));
        }
        look = false;
        return ending == null;
    }

    /** A shard is at its end, and nothing is known yet to follow it. */
    synchronized boolean hasLooseEnds() {
        return !disabled && !graph.withoutChildren().isEmpty();
    }

    synchronized Map<String, Checkpoint> checkpoints() {
        Map<String, Checkpoint> checkpoints = new HashMap<>();
        graph.shards().forEach(shard -> checkpoints.put(shard.id(), shard.checkpoint()));
        return checkpoints;
    }

    synchronized List<ShardStatus> shards() {
        List<ShardStatus> shards = new ArrayList<>();
        for (ShardGraph.Shard shard : graph.shards()) {
            ShardStatus.State state = switch (shard.state()) {
                case WAITING -> ShardStatus.State.WAITING;
                case READABLE -> ShardStatus.State.READING;
                case STOPPED -> ShardStatus.State.STOPPED;
                case DONE -> ShardStatus.State.DONE;
            };
            shards.add(new ShardStatus(
                    shard.id(), shard.parent(), state, shard.checkpoint(), Optional.ofNullable(lags.get(shard.id()))));
        }
        return shards;
    }
}
