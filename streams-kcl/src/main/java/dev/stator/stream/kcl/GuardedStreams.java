package dev.stator.stream.kcl;

import dev.stator.stream.consumer.TrimmedDataException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/**
 * The client that the adapter reads with. The adapter either passes over trimmed data without a word, or asks for it
 * for ever; and a shard that vanishes while it is read counts as read to its end, whatever is set. So data that is gone
 * is noticed here and never reaches it.
 *
 * <p>If the policy is to fail, the shard stands still: it answers as if nothing new were there, neither ending nor
 * moving, until the worker has ended. If it is to go on, reading continues with the oldest record left, or with the end
 * of a shard that is gone as a whole.
 */
final class GuardedStreams implements DynamoDbStreamsClient {
    private static final Set<String> GONE = Set.of("TrimmedDataAccessException", "ResourceNotFoundException");

    /** Iterators of our own: DynamoDB's hold the stream's ARN and so begin otherwise. */
    private static final String STANDING = "stator:standing:";

    private static final String ENDED = "stator:ended:";

    /** What an iterator is for: they are opaque, and requests for records have nothing else. */
    private record Reading(String streamArn, String shardId, String after, boolean unread) {}

    /** Far more than a worker has shards; those of shards that went to others are forgotten first. */
    private static final int ITERATORS = 10_000;

    private final DynamoDbStreamsClient client;
    private final boolean goesOn;
    private final WorkerEvents told;
    private final Consumer<TrimmedDataException> fail;

    @SuppressWarnings("serial") // Never serialized.
    private final Map<String, Reading> readings = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > ITERATORS;
        }
    };

    /**
     * @param goesOn whether to read on where data is gone
     * @param fail called, where it does not go on
     */
    GuardedStreams(
            DynamoDbStreamsClient client, boolean goesOn, WorkerEvents told, Consumer<TrimmedDataException> fail) {
        this.client = client;
        this.goesOn = goesOn;
        this.told = told;
        this.fail = fail;
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        boolean horizon = request.shardIteratorType() == ShardIteratorType.TRIM_HORIZON;
        Reading reading = new Reading(
                request.streamArn(),
                request.shardId(),
                Optional.ofNullable(request.sequenceNumber()).orElse(request.shardIteratorTypeAsString()),
                horizon);
        try {
            return remembered(client.getShardIterator(request), reading);
        } catch (AwsServiceException e) {
            if (!isGone(e)) {
                throw e;
            }
            return iterator(horizon ? goneUnread(reading) : lost(reading, e));
        }
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        String iterator = request.shardIterator();
        if (iterator.startsWith(STANDING)) {
            return GetRecordsResponse.builder()
                    .records(List.of())
                    .nextShardIterator(iterator)
                    .build();
        }
        if (iterator.startsWith(ENDED)) {
            return GetRecordsResponse.builder().records(List.of()).build();
        }
        Optional<Reading> known = reading(iterator);
        try {
            GetRecordsResponse response = client.getRecords(request);
            known.ifPresent(reading -> follow(iterator, response, reading));
            return response;
        } catch (AwsServiceException e) {
            if (!isGone(e)) {
                throw e;
            }
            Reading reading = known.orElseThrow(() -> expired(e));
            String next = reading.unread() ? goneUnread(reading) : lost(reading, e);
            return getRecords(request.toBuilder().shardIterator(next).build());
        }
    }

    /** @return the iterator to go on with */
    private String lost(Reading reading, AwsServiceException cause) {
        TrimmedDataException loss =
                new TrimmedDataException(reading.streamArn(), reading.shardId(), reading.after(), cause);
        told.trimmed(loss, goesOn);
        if (goesOn) {
            return oldestLeft(reading);
        }
        fail.accept(loss);
        return STANDING + reading.shardId();
    }

    private String oldestLeft(Reading reading) {
        // If that is gone too, the answer is the end of the shard.
        return getShardIterator(GetShardIteratorRequest.builder()
                        .streamArn(reading.streamArn())
                        .shardId(reading.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON)
                        .build())
                .shardIterator();
    }

    private String goneUnread(Reading reading) {
        told.goneUnread(reading.shardId());
        return ENDED + reading.shardId();
    }

    private static boolean isGone(AwsServiceException e) {
        // By code: DynamoDB Local has not always the type.
        return e.awsErrorDetails() != null && GONE.contains(e.awsErrorDetails().errorCode());
    }

    private static GetShardIteratorResponse iterator(String iterator) {
        return GetShardIteratorResponse.builder().shardIterator(iterator).build();
    }

    private GetShardIteratorResponse remembered(GetShardIteratorResponse response, Reading reading) {
        if (response.shardIterator() != null) {
            synchronized (readings) {
                readings.values().removeIf(other -> other.shardId().equals(reading.shardId()));
                readings.put(response.shardIterator(), reading);
            }
        }
        return response;
    }

    private Optional<Reading> reading(String iterator) {
        synchronized (readings) {
            return Optional.ofNullable(readings.get(iterator));
        }
    }

    /** Makes the adapter ask for a new iterator, which says what shard it is for. */
    private static ExpiredIteratorException expired(AwsServiceException cause) {
        return ExpiredIteratorException.builder()
                .message("Forgotten iterator: " + cause.getMessage())
                .awsErrorDetails(cause.awsErrorDetails().toBuilder()
                        .errorCode("ExpiredIteratorException")
                        .build())
                .statusCode(cause.statusCode())
                .cause(cause)
                .build();
    }

    private void follow(String iterator, GetRecordsResponse response, Reading reading) {
        String after = response.records().isEmpty()
                ? reading.after()
                : response.records()
                        .get(response.records().size() - 1)
                        .dynamodb()
                        .sequenceNumber();
        synchronized (readings) {
            readings.remove(iterator);
            if (response.nextShardIterator() != null) {
                readings.put(
                        response.nextShardIterator(),
                        new Reading(reading.streamArn(), reading.shardId(), after, false));
            }
        }
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        return client.describeStream(request);
    }

    @Override
    public ListStreamsResponse listStreams(ListStreamsRequest request) {
        return client.listStreams(request);
    }

    @Override
    public DynamoDbStreamsServiceClientConfiguration serviceClientConfiguration() {
        return client.serviceClientConfiguration();
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    /** The client is its owner's. */
    @Override
    public void close() {}
}
