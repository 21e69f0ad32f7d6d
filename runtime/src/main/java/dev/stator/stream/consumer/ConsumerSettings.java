package dev.stator.stream.consumer;

import dev.stator.stream.ChangeDecoder;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.checkpoint.CheckpointStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer was built with.
 *
 * @param batched whether the handler takes several changes at once
 * @param streamArn null: the table's latest stream
 */
record ConsumerSettings<T>(
        String name,
        String owner,
        ChangeDecoder<T> decoder,
        StreamCalls calls,
        ConsumerEvents events,
        BatchHandler<T> handler,
        boolean batched,
        ErrorPolicy<T> onError,
        CheckpointStore store,
        Duration ttl,
        StartAt startAt,
        OnTrim onTrim,
        @Nullable String streamArn,
        int sideBySide,
        Duration leastPause,
        Duration mostPause,
        Duration discovery,
        Duration checkpointEvery,
        int pageSize,
        ThreadFactory threads,
        InstantSource clock) {}
