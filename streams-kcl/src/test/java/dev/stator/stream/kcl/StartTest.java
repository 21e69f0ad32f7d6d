package dev.stator.stream.kcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import dev.stator.stream.kcl.WorkerStatus.State;
import dev.stator.table.TableException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What is found out before anything begins. */
class StartTest {
    private final ScriptedStreams dynamoDb = new ScriptedStreams();

    private static ChangeStream<Note> changes() {
        return new NoteDao(Stator.create(new DynamoDbClient() {
                    @Override
                    public String serviceName() {
                        return SERVICE_NAME;
                    }

                    @Override
                    public void close() {}
                }))
                .changes();
    }

    private static DynamoDbAsyncClient tables() {
        return new DynamoDbAsyncClient() {
            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
    }

    private StreamWorkerBuilder<Note> builder(ChangeStream<Note> changes) {
        return StreamWorker.builder(changes, "notes-indexer")
                .streams(dynamoDb)
                .tables(tables())
                .handler(change -> {});
    }

    private static Stream stream(String label) {
        return Stream.builder()
                .tableName("notes")
                .streamLabel(label)
                .streamArn("arn/" + label)
                .build();
    }

    private static DescribeStreamResponse view(StreamViewType view) {
        return DescribeStreamResponse.builder()
                .streamDescription(
                        StreamDescription.builder().streamViewType(view).build())
                .build();
    }

    @Test
    void theYoungestStreamIsTaken() {
        dynamoDb.answers(ListStreamsResponse.builder()
                        .streams(stream("2026-03-01T00:00:00.000"), stream("2026-01-01T00:00:00.000"))
                        .lastEvaluatedStreamArn("arn/2026-01-01T00:00:00.000")
                        .build())
                .answers(ListStreamsResponse.builder()
                        .streams(stream("2026-02-01T00:00:00.000"))
                        .build())
                .answers(view(StreamViewType.NEW_IMAGE));

        assertThat(CurrentStream.of(dynamoDb, "notes"))
                .isEqualTo(new CurrentStream("arn/2026-03-01T00:00:00.000", StreamViewType.NEW_IMAGE));
        assertThat(dynamoDb.requests.get(1))
                .hasToString("ListStreamsRequest(TableName=notes, "
                        + "ExclusiveStartStreamArn=arn/2026-01-01T00:00:00.000)");
    }

    @Test
    void aTableWithoutStreamIsRefused() {
        dynamoDb.answers(ListStreamsResponse.builder().build());
        StreamWorker<Note> worker = builder(changes()).build();

        assertThatThrownBy(worker::start)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("notes")
                .hasMessageContaining("table().stream(StreamViewType.NEW_AND_OLD_IMAGES).ensure()");
        assertThat(worker.status().state()).isEqualTo(State.NEW);
        assertThatThrownBy(worker::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("notes-indexer");
    }

    @Test
    void aStreamWithoutTheImagesThatAreNeededIsRefused() {
        dynamoDb.answers(ListStreamsResponse.builder()
                        .streams(stream("2026-01-01T00:00:00.000"))
                        .build())
                .answers(view(StreamViewType.KEYS_ONLY));
        StreamWorker<Note> worker =
                builder(changes().requireImages(StreamViewType.NEW_IMAGE)).build();

        assertThatThrownBy(worker::start).isInstanceOf(TableException.class).hasMessageContaining("KEYS_ONLY");
        assertThat(worker.status().state()).isEqualTo(State.NEW);
        assertThat(worker.stop(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(
                        () -> StreamWorker.builder(changes(), "notes-indexer").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("streams(DynamoDbStreamsClient)");
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> StreamWorker.builder(changes(), "notes indexer"))
                .hasMessageContaining("name of a table");
        assertThatThrownBy(() -> builder(changes()).poll(Duration.ofMillis(249)))
                .hasMessageContaining("four reads a second");
        assertThatThrownBy(() -> builder(changes()).failover(Duration.ZERO)).hasMessageContaining("failover");
        assertThatThrownBy(() -> builder(changes()).startJitter(Duration.ofSeconds(-1)))
                .hasMessageContaining("startJitter");
    }
}
