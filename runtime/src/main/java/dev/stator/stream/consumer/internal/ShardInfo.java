package dev.stator.stream.consumer.internal;

import org.jspecify.annotations.Nullable;

/**
 * A shard as DynamoDB lists it.
 *
 * @param parent the shard that this one continues; null: none, or one from before the stream's memory
 * @param closed whether it takes no more records
 */
public record ShardInfo(String id, @Nullable String parent, boolean closed) {}
