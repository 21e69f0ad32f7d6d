package dev.stator.stream.consumer;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a consumer is doing at one moment.
 *
 * @param name the consumer's
 * @param owner this process, as the checkpoint store knows it
 * @param state what it is doing
 * @param streamArn the stream; empty before it is started
 * @param shards those that the stream has, while it is read or was read last
 * @param failure why it failed
 */
public record ConsumerStatus(
        String name,
        String owner,
        ConsumerState state,
        Optional<String> streamArn,
        List<ShardStatus> shards,
        Optional<Throwable> failure) {
    /** Copies {@code shards}. */
    public ConsumerStatus {
        shards = List.copyOf(shards);
    }

    /** The greatest lag of its shards. A stream keeps changes for 24 hours: raise an alarm long before. */
    public Optional<Duration> lag() {
        return shards.stream()
                .filter(shard -> shard.state() == ShardStatus.State.READING)
                .flatMap(shard -> shard.lag().stream())
                .max(Comparator.naturalOrder());
    }
}
