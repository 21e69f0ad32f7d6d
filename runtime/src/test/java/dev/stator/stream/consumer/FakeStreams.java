package dev.stator.stream.consumer;

import dev.stator.blog.Blog;
import dev.stator.blog.Post;
import dev.stator.blog.PostCodec;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream of posts that splits, throttles, trims and forgets as a test says. */
final class FakeStreams implements DynamoDbStreamsClient {
    static final String ARN = "arn:aws:dynamodb:eu-west-1:1:table/posts/stream/2026-01-01T00:00:00.000";
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, FakeShard> shards = new LinkedHashMap<>();
    private final Map<String, Deque<RuntimeException>> faults = new HashMap<>();

    /** When each call came, in nanoseconds, by operation and, where there is one, shard. */
    final Map<String, List<Long>> calls = new HashMap<>();

    List<String> arns = List.of(ARN);
    StreamViewType view = StreamViewType.NEW_AND_OLD_IMAGES;
    int mostRecords = 1000;
    int mostShards = 100;
    private boolean disabled;
    private long sequence = 1000;
    private int age;

    private static final class FakeShard {
        final String id;
        final @Nullable String parent;
        final List<Record> records = new ArrayList<>();
        boolean closed;
        boolean hidden;
        boolean gone;
        int trimmed;

        FakeShard(String id, @Nullable String parent) {
            this.id = id;
            this.parent = parent;
        }
    }

    synchronized FakeStreams shard(String id, @Nullable String parent) {
        shards.put(id, new FakeShard(id, parent));
        return this;
    }

    /** A change of {@code author}, with {@code number} likes after it. */
    synchronized String put(String shard, String author, long number) {
        return put(shard, author, number, TIME);
    }

    synchronized String put(String shard, String author, long number, Instant created) {
        FakeShard into = known(shard);
        if (into.closed) {
            throw new IllegalStateException(shard + " is closed");
        }
        sequence += 3;
        Map<String, AttributeValue> item =
                PostCodec.INSTANCE.toItem(new Post(author, TIME, "Title", number, Set.of(), Map.of(), null, "draft"));
        into.records.add(Record.builder()
                .eventID("event-" + sequence)
                .eventName("INSERT")
                .dynamodb(StreamRecord.builder()
                        .keys(Blog.SCHEMA.table().key(item))
                        .newImage(item)
                        .sequenceNumber(Long.toString(sequence))
                        .approximateCreationDateTime(created)
                        .sizeBytes(100L)
                        .build())
                .build());
        return Long.toString(sequence);
    }

    private FakeShard known(String id) {
        return Objects.requireNonNull(shards.get(id), id);
    }

    /** A record that cannot be read. */
    synchronized void putUnreadable(String shard) {
        put(shard, "unreadable", 0);
        List<Record> records = known(shard).records;
        Record last = records.remove(records.size() - 1);
        records.add(last.toBuilder().eventName("TRUNCATE").build());
    }

    synchronized void close(String shard) {
        known(shard).closed = true;
    }

    synchronized void split(String shard, String... children) {
        close(shard);
        for (String child : children) {
            shard(child, shard);
        }
    }

    /** Left out of listings. */
    synchronized void hide(String shard, boolean hidden) {
        known(shard).hidden = hidden;
    }

    /** Its first {@code count} records are older than 24 hours. */
    synchronized void trim(String shard, int count) {
        known(shard).trimmed = count;
    }

    /** It is not there any more. */
    synchronized void remove(String shard) {
        known(shard).gone = true;
    }

    synchronized void disable() {
        shards.values().forEach(shard -> shard.closed = true);
        disabled = true;
    }

    /** Iterators given out so far are older than 15 minutes. */
    synchronized void expireIterators() {
        age++;
    }

    /** The next calls of {@code operation} fail. */
    synchronized void fail(String operation, RuntimeException... errors) {
        faults.computeIfAbsent(operation, name -> new ArrayDeque<>()).addAll(List.of(errors));
    }

    static AwsServiceException error(String code, int status) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("scripted")
                        .build())
                .build();
    }

    synchronized int count(String call) {
        return calls.getOrDefault(call, List.of()).size();
    }

    /** The shortest time between two calls, in milliseconds. */
    synchronized long shortestPause(String call) {
        List<Long> times = calls.getOrDefault(call, List.of());
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < times.size(); i++) {
            shortest = Math.min(shortest, times.get(i) - times.get(i - 1));
        }
        return shortest / 1_000_000;
    }

    private void called(String operation, @Nullable String shard) {
        String name = shard == null ? operation : operation + " " + shard;
        calls.computeIfAbsent(name, key -> new ArrayList<>()).add(System.nanoTime());
        Deque<RuntimeException> errors = faults.getOrDefault(operation, new ArrayDeque<>());
        if (!errors.isEmpty()) {
            throw errors.removeFirst();
        }
    }

    @Override
    public synchronized ListStreamsResponse listStreams(ListStreamsRequest request) {
        called("ListStreams", null);
        return ListStreamsResponse.builder()
                .streams(arns.stream()
                        .map(arn -> Stream.builder()
                                .tableName("posts")
                                .streamArn(arn)
                                .streamLabel(arn.substring(arn.lastIndexOf('/') + 1))
                                .build())
                        .toList())
                .build();
    }

    @Override
    public synchronized DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        called("DescribeStream", null);
        List<FakeShard> listed = shards.values().stream()
                .filter(shard -> !shard.hidden && !shard.gone)
                .toList();
        int begin = begin(listed, request);
        int end = Math.min(listed.size(), begin + mostShards);
        String last = end < listed.size() ? listed.get(end - 1).id : null;
        return DescribeStreamResponse.builder()
                .streamDescription(description -> description
                        .streamArn(request.streamArn())
                        .streamViewType(view)
                        .streamStatus(disabled ? StreamStatus.DISABLED : StreamStatus.ENABLED)
                        .shards(listed.subList(begin, end).stream()
                                .map(FakeStreams::described)
                                .toList())
                        .lastEvaluatedShardId(last))
                .build();
    }

    private static int begin(List<FakeShard> listed, DescribeStreamRequest request) {
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i).id.equals(request.exclusiveStartShardId())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Shard described(FakeShard shard) {
        return Shard.builder()
                .shardId(shard.id)
                .parentShardId(shard.parent)
                .sequenceNumberRange(SequenceNumberRange.builder()
                        .startingSequenceNumber("1")
                        .endingSequenceNumber(shard.closed ? "999999" : null)
                        .build())
                .build();
    }

    private FakeShard there(String id) {
        FakeShard shard = shards.get(id);
        if (shard == null || shard.gone) {
            throw error("ResourceNotFoundException", 400);
        }
        return shard;
    }

    @Override
    public synchronized GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        called("GetShardIterator", request.shardId());
        FakeShard shard = there(request.shardId());
        int index = switch (request.shardIteratorType()) {
            case TRIM_HORIZON -> shard.trimmed;
            case LATEST -> shard.records.size();
            case AFTER_SEQUENCE_NUMBER -> after(shard, Long.parseLong(request.sequenceNumber()));
            default -> throw new IllegalArgumentException(request.shardIteratorTypeAsString());
        };
        return GetShardIteratorResponse.builder()
                .shardIterator(iterator(shard, index))
                .build();
    }

    private static int after(FakeShard shard, long sequenceNumber) {
        int index = 0;
        while (index < shard.records.size() && number(shard.records.get(index)) <= sequenceNumber) {
            index++;
        }
        return index;
    }

    private static long number(Record record) {
        return Long.parseLong(record.dynamodb().sequenceNumber());
    }

    private String iterator(FakeShard shard, int index) {
        return shard.id + " " + index + " " + age;
    }

    @Override
    public synchronized GetRecordsResponse getRecords(GetRecordsRequest request) {
        String[] iterator = request.shardIterator().split(" ", -1);
        called("GetRecords", iterator[0]);
        FakeShard shard = there(iterator[0]);
        if (Integer.parseInt(iterator[2]) != age) {
            throw error("ExpiredIteratorException", 400);
        }
        int index = Integer.parseInt(iterator[1]);
        if (index < shard.trimmed) {
            throw error("TrimmedDataAccessException", 400);
        }
        int end = Math.min(shard.records.size(), index + Math.min(mostRecords, request.limit()));
        boolean over = shard.closed && end == shard.records.size();
        return GetRecordsResponse.builder()
                .records(shard.records.subList(index, end))
                .nextShardIterator(over ? null : iterator(shard, end))
                .build();
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
