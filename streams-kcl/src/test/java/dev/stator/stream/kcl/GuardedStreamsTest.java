package dev.stator.stream.kcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.dynamodbv2.streamsadapter.AmazonDynamoDBStreamsAdapterClient;
import com.amazonaws.services.dynamodbv2.streamsadapter.AmazonDynamoDBStreamsAdapterClient.SkipRecordsBehavior;
import dev.stator.stream.consumer.TrimmedDataException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

class GuardedStreamsTest {
    private static final String TRIMMED = "TrimmedDataAccessException";
    private static final String NOT_FOUND = "ResourceNotFoundException";

    private final ScriptedStreams dynamoDb = new ScriptedStreams();
    private final Heard heard = new Heard();
    private final List<TrimmedDataException> failures = new ArrayList<>();

    private GuardedStreams guarded(boolean goesOn) {
        return new GuardedStreams(dynamoDb, goesOn, new WorkerEvents(heard), failures::add);
    }

    private static GetShardIteratorRequest after(String sequenceNumber) {
        return GetShardIteratorRequest.builder()
                .streamArn("arn")
                .shardId("shard-1")
                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                .sequenceNumber(sequenceNumber)
                .build();
    }

    private static GetShardIteratorRequest horizon() {
        return GetShardIteratorRequest.builder()
                .streamArn("arn")
                .shardId("shard-1")
                .shardIteratorType(ShardIteratorType.TRIM_HORIZON)
                .build();
    }

    private static GetShardIteratorResponse iterator(String iterator) {
        return GetShardIteratorResponse.builder().shardIterator(iterator).build();
    }

    private static GetRecordsResponse page(@Nullable String next, Record... records) {
        return GetRecordsResponse.builder()
                .records(records)
                .nextShardIterator(next)
                .build();
    }

    private static GetRecordsResponse read(GuardedStreams streams, String iterator) {
        return streams.getRecords(
                GetRecordsRequest.builder().shardIterator(iterator).limit(1000).build());
    }

    /** The shard says neither that it goes on nor that it is over. */
    private static void assertStandsStill(GuardedStreams streams, String iterator) {
        String at = iterator;
        for (int i = 0; i < 3; i++) {
            GetRecordsResponse response = read(streams, at);
            assertThat(response.records()).isEmpty();
            assertThat(response.nextShardIterator()).isNotNull();
            at = response.nextShardIterator();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TRIMMED, NOT_FOUND})
    void aCheckpointThatIsGoneFailsAndTheShardStandsStill(String code) {
        dynamoDb.fails(code);
        GuardedStreams streams = guarded(false);

        String iterator = streams.getShardIterator(after("111")).shardIterator();

        assertStandsStill(streams, iterator);
        assertThat(dynamoDb.requests).hasSize(1);
        assertThat(heard.lines()).containsExactly("trimmed shard-1, fails");
        assertThat(failures).singleElement().satisfies(loss -> {
            assertThat(loss.streamArn()).isEqualTo("arn");
            assertThat(loss).hasMessageContaining("shard-1").hasMessageContaining("111");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {TRIMMED, NOT_FOUND})
    void recordsThatVanishWhileReadingFailAndTheShardStandsStill(String code) {
        dynamoDb.answers(iterator("i1")).answers(page("i2", Records.number(1))).fails(code);
        GuardedStreams streams = guarded(false);
        streams.getShardIterator(after("111"));
        read(streams, "i1");

        GetRecordsResponse response = read(streams, "i2");

        assertThat(response.records()).isEmpty();
        assertStandsStill(streams, response.nextShardIterator());
        assertThat(failures)
                .singleElement()
                .satisfies(loss -> assertThat(loss).hasMessageContaining(Records.sequence(1)));
    }

    @Test
    void goingOnReadsFromTheOldestRecordLeft() {
        dynamoDb.fails(TRIMMED).answers(iterator("oldest")).answers(page("i2", Records.number(7)));
        GuardedStreams streams = guarded(true);

        String iterator = streams.getShardIterator(after("111")).shardIterator();

        assertThat(read(streams, iterator).records()).containsExactly(Records.number(7));
        assertThat(dynamoDb.requests.get(1)).isEqualTo(horizon());
        assertThat(heard.lines()).containsExactly("trimmed shard-1, goes on");
        assertThat(failures).isEmpty();
    }

    @Test
    void goingOnReadsFromTheOldestRecordLeftWhileReading() {
        dynamoDb.answers(iterator("i1"))
                .answers(page("i2", Records.number(1)))
                .fails(TRIMMED)
                .answers(iterator("oldest"))
                .answers(page("i3", Records.number(7)));
        GuardedStreams streams = guarded(true);
        streams.getShardIterator(after("111"));
        read(streams, "i1");

        assertThat(read(streams, "i2")).isEqualTo(page("i3", Records.number(7)));

        assertThat(dynamoDb.requests.get(4))
                .isEqualTo(GetRecordsRequest.builder()
                        .shardIterator("oldest")
                        .limit(1000)
                        .build());
        assertThat(heard.lines()).containsExactly("trimmed shard-1, goes on");
    }

    @Test
    void goingOnEndsAShardThatIsGoneAsAWhole() {
        dynamoDb.fails(NOT_FOUND).fails(NOT_FOUND);
        GuardedStreams streams = guarded(true);

        String iterator = streams.getShardIterator(after("111")).shardIterator();

        assertThat(read(streams, iterator)).isEqualTo(page(null));
        assertThat(heard.lines()).containsExactly("trimmed shard-1, goes on");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aShardThatNobodyReadIsNoLoss(boolean goesOn) {
        dynamoDb.fails(TRIMMED).answers(iterator("i1")).fails(TRIMMED);
        GuardedStreams streams = guarded(goesOn);

        // The service refuses the iterator; DynamoDB Local gives one and refuses the records.
        assertThat(read(streams, streams.getShardIterator(horizon()).shardIterator()))
                .isEqualTo(page(null));
        assertThat(read(streams, streams.getShardIterator(horizon()).shardIterator()))
                .isEqualTo(page(null));

        assertThat(heard.lines()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredIteratorException", "LimitExceededException", "ThrottlingException"})
    void whatElseGoesWrongIsTheAdaptersBusiness(String code) {
        dynamoDb.fails(code).answers(iterator("i1")).fails(code);
        GuardedStreams streams = guarded(false);

        assertThatThrownBy(() -> streams.getShardIterator(after("111"))).hasMessageContaining(code);
        streams.getShardIterator(after("111"));
        assertThatThrownBy(() -> read(streams, "i1")).isInstanceOf(AwsServiceException.class);

        assertThat(failures).isEmpty();
    }

    @Test
    void aForgottenIteratorIsAskedForAnew() {
        dynamoDb.fails(TRIMMED);

        assertThatThrownBy(() -> read(guarded(false), "of another life")).isInstanceOf(ExpiredIteratorException.class);
    }

    @Test
    void theAdapterTakesWhatAStandingShardAnswers() {
        dynamoDb.fails(TRIMMED);
        var adapter = new AmazonDynamoDBStreamsAdapterClient(guarded(false), Region.US_EAST_1);
        adapter.setSkipRecordsBehavior(SkipRecordsBehavior.KCL_RETRY);

        String iterator = adapter.getShardIterator(
                        software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest.builder()
                                .streamName("arn")
                                .shardId("shard-1")
                                .shardIteratorType(
                                        software.amazon.awssdk.services.kinesis.model.ShardIteratorType
                                                .AFTER_SEQUENCE_NUMBER)
                                .startingSequenceNumber("111")
                                .build())
                .join()
                .shardIterator();
        var response = adapter.getDynamoDBStreamsRecords(
                        GetRecordsRequest.builder().shardIterator(iterator).build())
                .join();

        assertThat(response.records()).isEmpty();
        assertThat(response.nextShardIterator()).isEqualTo(iterator);
        assertThat(failures).hasSize(1);
    }
}
