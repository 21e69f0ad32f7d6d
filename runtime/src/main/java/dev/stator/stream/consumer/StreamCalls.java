package dev.stator.stream.consumer;

import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.consumer.internal.ShardInfo;
import dev.stator.table.TableException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The requests of a consumer. Errors are the client's; reading a shard alone repeats nothing. */
final class StreamCalls {
    /** DynamoDB takes 10 {@code DescribeStream} a second, from all readers of the account together. */
    static final Duration DESCRIBE_PAUSE = Duration.ofMillis(200);

    /** Who starts a consumer waits. */
    private static final Duration SHORT = Duration.ofMinutes(1);

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final DynamoDbStreamsClient client;
    private final ConsumerEvents events;
    private final AtomicLong nextDescribe = new AtomicLong(System.nanoTime());

    StreamCalls(DynamoDbStreamsClient client, ConsumerEvents events) {
        this.client = client;
        this.events = events;
    }

    /**
     * The stream that a table has now, or had last.
     *
     * @throws TableException if it never had one, or not in the last 24 hours
     */
    String latestStream(String table) throws InterruptedException {
        List<Stream> streams = new ArrayList<>();
        @Nullable String last = null;
        do {
            String start = last;
            ListStreamsResponse page = patiently(
                    "ListStreams",
                    SHORT,
                    () -> client.listStreams(ListStreamsRequest.builder()
                            .tableName(table)
                            .exclusiveStartStreamArn(start)
                            .build()));
            streams.addAll(page.streams());
            last = page.lastEvaluatedStreamArn();
        } while (last != null);
        return streams.stream()
                .max(Comparator.comparing(Stream::streamLabel)) // the time at which it was enabled
                .map(Stream::streamArn)
                .orElseThrow(() -> new TableException(
                        table,
                        "it has no stream, so there are no changes to follow: enable one with"
                                + " table().stream(StreamViewType.NEW_AND_OLD_IMAGES).ensure()",
                        null));
    }

    /** All of a stream, page by page, slowly. */
    StreamListing list(String streamArn) throws InterruptedException {
        List<ShardInfo> shards = new ArrayList<>();
        @Nullable String last = null;
        while (true) {
            StreamDescription page = describe(streamArn, last, FOR_EVER);
            for (Shard shard : page.shards()) {
                shards.add(info(shard));
            }
            last = page.lastEvaluatedShardId();
            if (last == null) {
                boolean disabled = page.streamStatus() == StreamStatus.DISABLED;
                return new StreamListing(page.streamViewType(), disabled, shards);
            }
        }
    }

    /** Which images a stream has. */
    StreamViewType view(String streamArn) throws InterruptedException {
        return describe(streamArn, null, SHORT).streamViewType();
    }

    private StreamDescription describe(String streamArn, @Nullable String last, Duration patience)
            throws InterruptedException {
        long pause = nextDescribe.get() - System.nanoTime();
        if (pause > 0) {
            TimeUnit.NANOSECONDS.sleep(pause);
        }
        nextDescribe.set(System.nanoTime() + DESCRIBE_PAUSE.toNanos());
        return patiently(
                "DescribeStream",
                patience,
                () -> client.describeStream(DescribeStreamRequest.builder()
                                .streamArn(streamArn)
                                .exclusiveStartShardId(last)
                                .build())
                        .streamDescription());
    }

    private <R> R patiently(String operation, Duration patience, Supplier<R> call) throws InterruptedException {
        RetryDelay wait = new RetryDelay();
        long begin = System.nanoTime();
        while (true) {
            try {
                return call.get();
            } catch (RuntimeException e) {
                if (StreamFault.of(e) != StreamFault.PASSING || System.nanoTime() - begin > patience.toNanos()) {
                    throw e;
                }
                Duration pause = wait.next();
                events.retry(Level.DEBUG, operation, null, pause, e);
                Thread.sleep(pause.toMillis());
            }
        }
    }

    private static ShardInfo info(Shard shard) {
        boolean closed = shard.sequenceNumberRange() != null
                && shard.sequenceNumberRange().endingSequenceNumber() != null;
        return new ShardInfo(shard.shardId(), shard.parentShardId(), closed);
    }

    /** An iterator at the next record that will be written. */
    String latestIterator(String streamArn, String shardId) throws InterruptedException {
        return patiently(
                "GetShardIterator",
                FOR_EVER,
                () -> iterator(GetShardIteratorRequest.builder()
                        .streamArn(streamArn)
                        .shardId(shardId)
                        .shardIteratorType(ShardIteratorType.LATEST)));
    }

    /** An iterator behind a checkpoint. */
    String iterator(String streamArn, String shardId, Checkpoint checkpoint) {
        GetShardIteratorRequest.Builder request =
                GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shardId);
        return iterator(
                checkpoint instanceof Checkpoint.After after
                        ? request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(after.sequenceNumber())
                        : request.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
    }

    private String iterator(GetShardIteratorRequest.Builder request) {
        return client.getShardIterator(request.build()).shardIterator();
    }

    GetRecordsResponse records(String iterator, int limit) {
        return client.getRecords(
                GetRecordsRequest.builder().shardIterator(iterator).limit(limit).build());
    }
}
