package dev.stator.stream;

import dev.stator.stream.PagedElements.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A stream as DynamoDB describes it ({@code DescribeStream}), at the moment it was asked. */
public final class DescribedStream {
    private final Streams streams;
    private final StreamDescription raw;

    DescribedStream(Streams streams, StreamDescription raw) {
        this.streams = streams;
        this.raw = raw;
    }

    /** Its ARN. */
    public String arn() {
        return raw.streamArn();
    }

    /** The name of the table in DynamoDB. */
    public String table() {
        return raw.tableName();
    }

    /** The time at which it was enabled, as text. */
    public String label() {
        return raw.streamLabel();
    }

    /** Whether it is written to. A disabled stream can be read for 24 hours more. */
    public StreamStatus status() {
        return raw.streamStatus();
    }

    /** Which images its records have. */
    public StreamViewType view() {
        return raw.streamViewType();
    }

    /** When it was asked for. */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(raw.creationRequestDateTime());
    }

    /** The attributes of the table's primary key, hash key first. */
    public List<String> key() {
        return raw.keySchema().stream().map(KeySchemaElement::attributeName).toList();
    }

    /**
     * Its shards, parents and children in no order that can be relied on; those after one, where it was asked so. A
     * hundred at most, or a {@linkplain Streams#pageSize page}, are described already; a request is sent for more when
     * they are wanted, never before.
     */
    public Stream<StreamShard> shards() {
        return PagedElements.stream(last -> last == null ? page(raw) : page(streams.description(arn(), last)));
    }

    private static Page<StreamShard> page(StreamDescription description) {
        return new Page<>(
                description.shards().stream()
                        .map(shard -> shard(description.streamArn(), shard))
                        .toList(),
                description.lastEvaluatedShardId());
    }

    private static StreamShard shard(String streamArn, Shard shard) {
        @Nullable SequenceNumberRange range = shard.sequenceNumberRange();
        return new StreamShard(
                streamArn,
                shard.shardId(),
                Optional.ofNullable(shard.parentShardId()),
                Optional.ofNullable(range).map(SequenceNumberRange::startingSequenceNumber),
                Optional.ofNullable(range).map(SequenceNumberRange::endingSequenceNumber));
    }

    /** As the SDK has it, with its first page of shards. */
    public StreamDescription raw() {
        return raw;
    }

    @Override
    public String toString() {
        return "Stream " + arn() + " (" + status() + ", " + view() + ")";
    }
}
