package dev.stator.stream;

/**
 * A place in a shard, good for 15 minutes. The place itself lasts as a sequence number: see
 * {@link ShardPosition#after}.
 *
 * @param streamArn the ARN of the stream
 * @param shardId the ID of the shard
 * @param value what DynamoDB calls the iterator
 */
public record ShardIterator(String streamArn, String shardId, String value) {
    ShardIterator with(String nextValue) {
        return new ShardIterator(streamArn, shardId, nextValue);
    }
}
