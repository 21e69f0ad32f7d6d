package dev.stator.stream;

import dev.stator.error.ThrottledException;
import dev.stator.session.CheckReturnValue;
import dev.stator.stream.PagedElements.Page;
import dev.stator.stream.StreamReadException.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The streams of all tables of an account in a region, whatever they hold; {@link ChangeReader} reads those of an
 * entity. Each method is one request, and none waits or tries again: that is left to the client, and to consumers.
 * Immutable; it neither changes nor closes the client.
 *
 * @see ChangeReader
 */
@CheckReturnValue
public final class Streams {
    /** The greatest that {@code GetRecords} takes. */
    static final int MOST_RECORDS = 1000;

    private static final Set<String> THROTTLING =
            Set.of("ThrottlingException", "LimitExceededException", "ProvisionedThroughputExceededException");

    /** The greatest that {@code ListStreams} and {@code DescribeStream} take, and what they give unasked. */
    private static final int MOST_LISTED = 100;

    private final DynamoDbStreamsClient client;
    private final @Nullable Integer pageSize;

    private Streams(DynamoDbStreamsClient client, @Nullable Integer pageSize) {
        this.client = client;
        this.pageSize = pageSize;
    }

    /** Those that {@code client} reaches. */
    public static Streams of(DynamoDbStreamsClient client) {
        return new Streams(Objects.requireNonNull(client, "client"), null);
    }

    /**
     * With so many streams, or shards of one, in a response; 100 otherwise. It changes what a request brings, not what
     * is listed in all.
     *
     * @param most 1 to 100
     */
    public Streams pageSize(int most) {
        if (most < 1 || most > MOST_LISTED) {
            throw new IllegalArgumentException("pageSize(" + most + "): DynamoDB lists 1 to 100 at once");
        }
        return new Streams(client, most);
    }

    /**
     * All streams ({@code ListStreams}). A request for 100 is sent when one is wanted that no earlier response held,
     * never before.
     */
    public Stream<ListedStream> list() {
        return pages(null, null);
    }

    /**
     * Those of {@link #list()} that come after one, in DynamoDB's order: a list goes on where another ended. DynamoDB
     * Local may turn a page around, so that the last of a page is not the one to go on from.
     */
    public Stream<ListedStream> listAfter(String streamArn) {
        return pages(null, Objects.requireNonNull(streamArn, "streamArn"));
    }

    /** Those of {@link #list(String)} that come after one. */
    public Stream<ListedStream> listAfter(String streamArn, String table) {
        return pages(Objects.requireNonNull(table, "table"), Objects.requireNonNull(streamArn, "streamArn"));
    }

    /** The streams of a table, by its name in DynamoDB: the enabled one, and those disabled within 24 hours. */
    public Stream<ListedStream> list(String table) {
        return pages(Objects.requireNonNull(table, "table"), null);
    }

    private Stream<ListedStream> pages(@Nullable String table, @Nullable String first) {
        return PagedElements.stream(last -> {
            ListStreamsResponse page = call(
                    "ListStreams",
                    table == null ? "streams" : "the streams of table " + table,
                    () -> client.listStreams(ListStreamsRequest.builder()
                            .tableName(table)
                            .exclusiveStartStreamArn(last == null ? first : last)
                            .limit(pageSize)
                            .build()));
            List<ListedStream> streams = page.streams().stream()
                    .map(stream -> new ListedStream(stream.streamArn(), stream.tableName(), stream.streamLabel()))
                    .toList();
            return new Page<>(streams, page.lastEvaluatedStreamArn());
        });
    }

    /** A stream and its shards ({@code DescribeStream}); empty if there is none of that ARN. */
    public Optional<DescribedStream> describe(String streamArn) {
        return described(streamArn, null);
    }

    /** {@link #describe(String)}, with those of its shards only that come after one, in DynamoDB's order. */
    public Optional<DescribedStream> describeAfter(String streamArn, String shardId) {
        return described(streamArn, Objects.requireNonNull(shardId, "shardId"));
    }

    private Optional<DescribedStream> described(String streamArn, @Nullable String shardId) {
        try {
            return Optional.of(new DescribedStream(this, description(streamArn, shardId)));
        } catch (StreamReadException e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** @param last a shard: the description holds those behind it; null: from the first on */
    StreamDescription description(String streamArn, @Nullable String last) {
        return call(
                "DescribeStream",
                "stream " + streamArn,
                () -> client.describeStream(DescribeStreamRequest.builder()
                                .streamArn(streamArn)
                                .exclusiveStartShardId(last)
                                .limit(pageSize)
                                .build())
                        .streamDescription());
    }

    /**
     * A place in a shard ({@code GetShardIterator}).
     *
     * @throws StreamReadException if the shard is not there, or not any more, or its record has been trimmed
     */
    public ShardIterator iterator(StreamShard shard, ShardPosition from) {
        return iterator(shard.streamArn(), shard.id(), from);
    }

    /** {@link #iterator(StreamShard, ShardPosition)} of a shard that was kept by its names. */
    public ShardIterator iterator(String streamArn, String shardId, ShardPosition from) {
        String value = call(
                "GetShardIterator",
                "shard " + shardId + " of stream " + streamArn,
                () -> client.getShardIterator(GetShardIteratorRequest.builder()
                                .streamArn(streamArn)
                                .shardId(shardId)
                                .shardIteratorType(from.type())
                                .sequenceNumber(from.sequenceNumber())
                                .build())
                        .shardIterator());
        return new ShardIterator(streamArn, shardId, value);
    }

    /**
     * The next records of a shard ({@code GetRecords}), up to 1000 or 1 MB.
     *
     * @throws StreamReadException if the iterator has expired or the records have been trimmed
     * @throws ThrottledException if it was asked too often: at most four or five times a second for each shard
     */
    public RecordPage records(ShardIterator iterator) {
        return records(iterator, MOST_RECORDS);
    }

    /**
     * {@link #records(ShardIterator)}, fewer at once.
     *
     * @param limit 1 to 1000
     */
    public RecordPage records(ShardIterator iterator, int limit) {
        if (limit < 1 || limit > MOST_RECORDS) {
            throw new IllegalArgumentException("records(.., " + limit + "): DynamoDB gives 1 to 1000 at once");
        }
        GetRecordsResponse page = call(
                "GetRecords",
                "shard " + iterator.shardId() + " of stream " + iterator.streamArn(),
                () -> client.getRecords(GetRecordsRequest.builder()
                        .shardIterator(iterator.value())
                        .limit(limit)
                        .build()));
        return new RecordPage(
                page.records(), Optional.ofNullable(page.nextShardIterator()).map(iterator::with));
    }

    /** The code tells what an error means: the types are not the same in all engines. */
    private static <R> R call(String operation, String what, Supplier<R> request) {
        try {
            return request.get();
        } catch (AwsServiceException e) {
            @Nullable AwsErrorDetails details = e.awsErrorDetails();
            String code = details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
            switch (code) {
                case "ExpiredIteratorException" ->
                    throw new StreamReadException(
                            Reason.ITERATOR_EXPIRED,
                            "The iterator in " + what + " is older than 15 minutes: get another with"
                                    + " ShardPosition.after(the last sequence number handled)",
                            e);
                case "TrimmedDataAccessException" ->
                    throw new StreamReadException(
                            Reason.TRIMMED,
                            "Records of " + what
                                    + " are older than 24 hours and gone. ShardPosition.trimHorizon() goes on"
                                    + " with what is left",
                            e);
                case "ResourceNotFoundException" ->
                    throw new StreamReadException(
                            Reason.NOT_FOUND,
                            "There is no " + what + ", or not any more: shards go 24 hours after their last record",
                            e);
                default ->
                    throw e.isThrottlingException() || THROTTLING.contains(code)
                            ? new ThrottledException(operation, List.of(), e)
                            : e;
            }
        }
    }
}
