package dev.stator.stream;

import static dev.stator.stream.Records.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.blog.Post;
import dev.stator.error.ThrottledException;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedStreamsClient;
import dev.stator.stream.StreamReadException.Reason;
import dev.stator.table.TableException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class ChangeReaderTest {
    private static final StreamShard SHARD =
            new StreamShard("arn-9", "shard-1", Optional.empty(), Optional.of("1"), Optional.empty());
    private static final ShardIterator ITERATOR = new ShardIterator("arn-9", "shard-1", "i1");

    private static ChangeReader<Post> reader(Script script) {
        return changes().reader(new ScriptedStreamsClient(script));
    }

    private static ListStreamsResponse listed(@Nullable String last, int... numbers) {
        return ListStreamsResponse.builder()
                .streams(IntStream.of(numbers)
                        .mapToObj(number -> Stream.builder()
                                .streamArn("arn-" + number)
                                .tableName("posts")
                                .streamLabel("2026-01-0" + number)
                                .build())
                        .toList())
                .lastEvaluatedStreamArn(last)
                .build();
    }

    private static DescribeStreamResponse described(@Nullable String last, int first, int end) {
        return DescribeStreamResponse.builder()
                .streamDescription(stream -> stream.streamArn("arn-9")
                        .tableName("posts")
                        .streamLabel("2026-01-09")
                        .streamStatus(StreamStatus.ENABLED)
                        .streamViewType(StreamViewType.NEW_IMAGE)
                        .creationRequestDateTime(Records.TIME)
                        .keySchema(key("author"), key("postedAt"))
                        .shards(IntStream.range(first, end)
                                .mapToObj(number -> software.amazon.awssdk.services.dynamodb.model.Shard.builder()
                                        .shardId("shard-" + number)
                                        .parentShardId(number == 0 ? null : "shard-" + (number - 1))
                                        .sequenceNumberRange(range -> range.startingSequenceNumber("1" + number)
                                                .endingSequenceNumber(number == end - 1 ? null : "2" + number))
                                        .build())
                                .toList())
                        .lastEvaluatedShardId(last))
                .build();
    }

    private static KeySchemaElement key(String attribute) {
        return KeySchemaElement.builder().attributeName(attribute).build();
    }

    private static DynamoDbException error(String code) {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(400)
                .build();
    }

    @Test
    void streamsAreListedAsTheyAreWanted() {
        Script script = Script.of(listed("arn-2", 1, 2), listed("arn-2", new int[0]), listed(null, 3));
        List<ListedStream> two = reader(script).streams().limit(2).toList();
        assertThat(two)
                .containsExactly(
                        new ListedStream("arn-1", "posts", "2026-01-01"),
                        new ListedStream("arn-2", "posts", "2026-01-02"));
        assertThat(script.sent()).isEqualTo(1);
    }

    @Test
    void allStreamsOfATable() {
        Script script = Script.of(listed("arn-2", 1, 2), listed("arn-2", new int[0]), listed(null, 3));
        assertThat(reader(script).streams()).extracting(ListedStream::arn).containsExactly("arn-1", "arn-2", "arn-3");
        assertThat(script.requests(ListStreamsRequest.class))
                .extracting(ListStreamsRequest::tableName)
                .containsOnly("posts");
        assertThat(script.requests(ListStreamsRequest.class))
                .extracting(ListStreamsRequest::exclusiveStartStreamArn)
                .containsExactly(null, "arn-2", "arn-2");
    }

    @Test
    void allStreamsThereAre() {
        Script script = Script.of(listed(null, 3));
        assertThat(Streams.of(new ScriptedStreamsClient(script)).list()).hasSize(1);
        assertThat(script.requests(ListStreamsRequest.class).get(0).tableName()).isNull();
    }

    @Test
    void theStreamsAfterOneInPages() {
        Script script = Script.of(listed("arn-2", 1, 2), listed(null, 3), listed(null, 4));
        Streams pages = Streams.of(new ScriptedStreamsClient(script)).pageSize(2);
        assertThat(pages.listAfter("arn-0")).extracting(ListedStream::arn).containsExactly("arn-1", "arn-2", "arn-3");
        assertThat(pages.listAfter("arn-3", "posts")).hasSize(1);
        assertThat(script.requests(ListStreamsRequest.class))
                .containsExactly(
                        ListStreamsRequest.builder()
                                .exclusiveStartStreamArn("arn-0")
                                .limit(2)
                                .build(),
                        ListStreamsRequest.builder()
                                .exclusiveStartStreamArn("arn-2")
                                .limit(2)
                                .build(),
                        ListStreamsRequest.builder()
                                .tableName("posts")
                                .exclusiveStartStreamArn("arn-3")
                                .limit(2)
                                .build());
    }

    @Test
    void theShardsAfterOneInPages() {
        Script script = Script.of(described("shard-2", 1, 3), described(null, 3, 4));
        Streams pages = Streams.of(new ScriptedStreamsClient(script)).pageSize(2);
        assertThat(pages.describeAfter("arn-9", "shard-0").orElseThrow().shards())
                .extracting(StreamShard::id)
                .containsExactly("shard-1", "shard-2", "shard-3");
        assertThat(script.requests(DescribeStreamRequest.class))
                .containsExactly(
                        DescribeStreamRequest.builder()
                                .streamArn("arn-9")
                                .exclusiveStartShardId("shard-0")
                                .limit(2)
                                .build(),
                        DescribeStreamRequest.builder()
                                .streamArn("arn-9")
                                .exclusiveStartShardId("shard-2")
                                .limit(2)
                                .build());
    }

    @Test
    void theLatestStreamIsDescribed() {
        Script script = Script.of(listed(null, 8, 9, 7), described("shard-99", 0, 100));
        DescribedStream stream = reader(script).describe();
        assertThat(stream.arn()).isEqualTo("arn-9");
        assertThat(stream.table()).isEqualTo("posts");
        assertThat(stream.label()).isEqualTo("2026-01-09");
        assertThat(stream.status()).isEqualTo(StreamStatus.ENABLED);
        assertThat(stream.view()).isEqualTo(StreamViewType.NEW_IMAGE);
        assertThat(stream.createdAt()).contains(Records.TIME);
        assertThat(stream.key()).containsExactly("author", "postedAt");
        assertThat(stream).hasToString("Stream arn-9 (ENABLED, NEW_IMAGE)");
        assertThat(script.sent()).isEqualTo(2);
    }

    @Test
    void shardsPastTheFirstHundred() {
        Script script = Script.of(
                listed(null, 9),
                described("shard-99", 0, 100),
                described("shard-199", 100, 200),
                described(null, 200, 201));
        DescribedStream stream = reader(script).describe();
        assertThat(stream.shards().limit(100)).hasSize(100);
        assertThat(script.sent()).isEqualTo(2);
        List<StreamShard> shards = stream.shards().toList();
        assertThat(shards).hasSize(201);
        assertThat(shards.get(0))
                .isEqualTo(new StreamShard("arn-9", "shard-0", Optional.empty(), Optional.of("10"), Optional.of("20")));
        assertThat(shards.get(0).isClosed()).isTrue();
        assertThat(shards.get(200).parentId()).contains("shard-199");
        assertThat(shards.get(200).isClosed()).isFalse();
        assertThat(script.sent()).isEqualTo(4);
    }

    @Test
    void aTableWithoutAStream() {
        assertThatThrownBy(() -> reader(Script.of(listed(null))).describe())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("Table posts: it has no stream")
                .hasMessageContaining("table().stream(");
    }

    @Test
    void aStreamWithoutTheImagesThatAreRequired() {
        ChangeReader<Post> reader = changes()
                .requireImages(StreamViewType.OLD_IMAGE)
                .reader(new ScriptedStreamsClient(Script.of(listed(null, 9), described(null, 0, 1))));
        assertThatThrownBy(reader::describe)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("has view type NEW_IMAGE, but requireImages asks for old images");
    }

    @Test
    void aStreamThatIsNotThere() {
        Script script = Script.of(error("ResourceNotFoundException"));
        assertThat(Streams.of(new ScriptedStreamsClient(script)).describe("arn-9"))
                .isEmpty();
    }

    @Test
    void positions() {
        Object[] answers = new Object[4];
        Arrays.fill(
                answers, GetShardIteratorResponse.builder().shardIterator("i1").build());
        Script script = Script.of(answers);
        for (ShardPosition position : List.of(
                ShardPosition.trimHorizon(), ShardPosition.latest(), ShardPosition.at("7"), ShardPosition.after("8"))) {
            assertThat(reader(script).iterator(SHARD, position)).isEqualTo(ITERATOR);
        }
        List<GetShardIteratorRequest> requests = script.requests(GetShardIteratorRequest.class);
        assertThat(requests)
                .extracting(GetShardIteratorRequest::shardIteratorType)
                .containsExactly(
                        ShardIteratorType.TRIM_HORIZON,
                        ShardIteratorType.LATEST,
                        ShardIteratorType.AT_SEQUENCE_NUMBER,
                        ShardIteratorType.AFTER_SEQUENCE_NUMBER);
        assertThat(requests).extracting(GetShardIteratorRequest::sequenceNumber).containsExactly(null, null, "7", "8");
        assertThat(requests.get(0).streamArn()).isEqualTo("arn-9");
        assertThat(requests.get(0).shardId()).isEqualTo("shard-1");
        assertThat(ShardPosition.after("8"))
                .hasToString("AFTER_SEQUENCE_NUMBER 8")
                .isEqualTo(ShardPosition.after("8"));
        assertThat(ShardPosition.at("8")).isNotEqualTo(ShardPosition.after("8"));
    }

    @Test
    void aPageOfChanges() {
        Script script = Script.of(
                GetRecordsResponse.builder()
                        .records(Records.inserted("a"), Records.inserted("b"))
                        .nextShardIterator("i2")
                        .build(),
                GetRecordsResponse.builder().build());
        ChangePage<Post> page = reader(script).changes(ITERATOR);
        assertThat(page.changes())
                .extracting(change -> change.newImage().orElseThrow().title())
                .containsExactly("a", "b");
        assertThat(page.next()).contains(new ShardIterator("arn-9", "shard-1", "i2"));
        ChangePage<Post> last = reader(script).changes(page.next().orElseThrow(), 5);
        assertThat(last.changes()).isEmpty();
        assertThat(last.next()).isEmpty();
        assertThat(last).hasToString("Page of 0 records, the last of its shard");
        assertThat(script.requests(GetRecordsRequest.class))
                .extracting(GetRecordsRequest::limit)
                .containsExactly(1000, 5);
        assertThat(script.requests(GetRecordsRequest.class))
                .extracting(GetRecordsRequest::shardIterator)
                .containsExactly("i1", "i2");
    }

    @Test
    void oneBadRecordOfAPageLeavesTheOthersReadable() {
        Script script = Script.of(GetRecordsResponse.builder()
                .records(Records.record("TRUNCATE", Records.stream()), Records.inserted("b"))
                .build());
        ChangePage<Post> page = reader(script).changes(ITERATOR);
        assertThatThrownBy(page::changes).isInstanceOf(UndecodableRecordException.class);
        assertThat(changes().decode(page.records().get(1)).newImage()).contains(Records.post("b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void aLimitThatDynamoDbDoesNotKnow(int limit) {
        assertThatThrownBy(() -> reader(Script.of()).changes(ITERATOR, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 1000");
    }

    /** By code: DynamoDB Local has not always the SDK's types. */
    @ParameterizedTest
    @CsvSource({
        "ExpiredIteratorException, ITERATOR_EXPIRED, 15 minutes",
        "TrimmedDataAccessException, TRIMMED, 24 hours",
        "ResourceNotFoundException, NOT_FOUND, There is no shard shard-1 of stream arn-9"
    })
    void whyNothingCouldBeRead(String code, Reason reason, String text) {
        DynamoDbException error = error(code);
        assertThatThrownBy(() -> reader(Script.of(error)).changes(ITERATOR))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining(text)
                .hasCause(error)
                .satisfies(e -> assertThat(((StreamReadException) e).reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingException", "LimitExceededException", "ProvisionedThroughputExceededException"})
    void throttled(String code) {
        assertThatThrownBy(() -> reader(Script.of(error(code))).changes(ITERATOR))
                .isInstanceOf(ThrottledException.class)
                .hasMessageContaining("GetRecords");
    }

    @Test
    void otherErrorsAreTheSdks() {
        DynamoDbException error = error("InternalServerError");
        assertThatThrownBy(() -> reader(Script.of(error)).changes(ITERATOR)).isSameAs(error);
        assertThatThrownBy(() ->
                        Streams.of(new ScriptedStreamsClient(Script.of(error))).describe("arn-9"))
                .isSameAs(error);
    }

    @Test
    void describedByArn() {
        Script script = Script.of(described(null, 0, 1));
        assertThat(Streams.of(new ScriptedStreamsClient(script))
                        .describe("arn-9")
                        .orElseThrow()
                        .raw()
                        .shards())
                .hasSize(1);
        assertThat(script.requests(DescribeStreamRequest.class).get(0).streamArn())
                .isEqualTo("arn-9");
    }
}
