package dev.stator.stream.consumer;

import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.consumer.internal.FirstStart;
import dev.stator.stream.consumer.internal.ShardGraph;
import dev.stator.stream.consumer.internal.ShardInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Where a new owner begins.
 *
 * @param checkpoints by shard
 * @param iterators those taken already, by shard
 * @param isFirst whether there were no checkpoints
 */
record ConsumerStart(Map<String, Checkpoint> checkpoints, Map<String, String> iterators, boolean isFirst) {

    /** Looks at what was kept, and keeps what a first start begins with. */
    static ConsumerStart of(ConsumerSettings<?> settings, Ownership ownership, String streamArn, StreamListing listing)
            throws InterruptedException {
        Map<String, Map<String, Checkpoint>> kept = ownership.load();
        Map<String, Checkpoint> ours = kept.getOrDefault(streamArn, Map.of());
        if (!ours.isEmpty()) {
            return resumed(settings, streamArn, listing, ours);
        }
        boolean another = !kept.isEmpty();
        for (String old : kept.keySet()) {
            settings.events()
                    .warn("the stream is " + streamArn + " now, and was " + old
                            + " before; the new one is read from its beginning");
            settings.events().tell(listener -> listener.onNewStream(old, streamArn));
            forgetIfGone(settings, ownership, old, kept.getOrDefault(old, Map.of()));
        }
        return another || settings.startAt() == StartAt.TRIM_HORIZON
                ? first(ownership, streamArn, FirstStart.atHorizon(listing.shards()), Map.of())
                : latest(settings, ownership, streamArn, listing);
    }

    private static ConsumerStart resumed(
            ConsumerSettings<?> settings, String streamArn, StreamListing listing, Map<String, Checkpoint> kept) {
        if (kept.values().stream().allMatch(Checkpoint.END::equals) && ShardGraph.isSevered(kept, listing.shards())) {
            Map.Entry<String, Checkpoint> any = kept.entrySet().iterator().next();
            if (settings.onTrim() == OnTrim.FAIL) {
                throw new TrimmedDataException(
                        streamArn, any.getKey(), "its end: none of the shards that followed it is left", null);
            }
            settings.events()
                    .warn("all shards that were read, and those that followed them, are gone;"
                            + " what is left is read from its beginning");
            settings.events().tell(listener -> listener.onTrimmed(any.getKey(), any.getValue()));
        }
        return new ConsumerStart(kept, Map.of(), false);
    }

    /** A stream can be read for 24 hours after it was disabled. */
    private static void forgetIfGone(
            ConsumerSettings<?> settings, Ownership ownership, String streamArn, Map<String, Checkpoint> shards)
            throws InterruptedException {
        try {
            settings.calls().list(streamArn);
        } catch (ResourceNotFoundException e) {
            for (String shard : shards.keySet()) {
                ownership.delete(streamArn, shard);
            }
        }
    }

    /** The iterators are taken at once, so that what is written while shards wait for their turn is read. */
    private static ConsumerStart latest(
            ConsumerSettings<?> settings, Ownership ownership, String streamArn, StreamListing listing)
            throws InterruptedException {
        Map<String, Checkpoint> begin =
                FirstStart.atLatest(listing.shards(), settings.clock().instant());
        Map<String, String> iterators = new HashMap<>();
        for (ShardInfo shard : listing.shards()) {
            if (begin.get(shard.id()) instanceof Checkpoint.Since) {
                iterators.put(shard.id(), settings.calls().latestIterator(streamArn, shard.id()));
            }
        }
        return first(ownership, streamArn, begin, iterators);
    }

    private static ConsumerStart first(
            Ownership ownership, String streamArn, Map<String, Checkpoint> begin, Map<String, String> iterators)
            throws InterruptedException {
        for (Map.Entry<String, Checkpoint> shard : begin.entrySet()) {
            ownership.save(streamArn, shard.getKey(), shard.getValue());
        }
        return new ConsumerStart(new LinkedHashMap<>(begin), iterators, true);
    }
}
