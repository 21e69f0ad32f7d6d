package dev.stator.stream.consumer;

import dev.stator.stream.consumer.internal.ShardInfo;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A stream and all its shards.
 *
 * @param disabled whether nothing more will be written to it
 */
record StreamListing(StreamViewType view, boolean disabled, List<ShardInfo> shards) {}
