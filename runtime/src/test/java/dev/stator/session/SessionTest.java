package dev.stator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.error.ThrottledException;
import dev.stator.fake.Recorder;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationKind;
import dev.stator.observe.RetryEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

class SessionTest {
    private static final GetItemRequest GET = GetItemRequest.builder()
            .tableName("test-posts")
            .key(Map.of("author", AttributeValue.fromS("secret")))
            .build();

    private static Session session(Script script, Observer... observers) {
        return new Session(
                new ScriptedClient(script),
                ScriptedAsyncClient.prompt(script),
                UnaryOperator.identity(),
                Clock.systemUTC(),
                List.of(observers));
    }

    private static @Nullable Throwable failure(boolean async, RuntimeException error) {
        Session session = session(Script.of(error));
        if (async) {
            Throwable thrown =
                    catchThrowable(() -> session.sendAsync(Call.GET_ITEM, GET).get());
            assertThat(thrown).isInstanceOf(ExecutionException.class);
            return thrown.getCause();
        }
        return catchThrowable(() -> session.send(Call.GET_ITEM, GET));
    }

    private static AwsErrorDetails code(String code) {
        return AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage("slower, please")
                .build();
    }

    static List<AwsServiceException> throttling() {
        return List.of(
                (AwsServiceException) ProvisionedThroughputExceededException.builder()
                        .awsErrorDetails(code("ProvisionedThroughputExceededException"))
                        .message("slower, please")
                        .numAttempts(4)
                        .build(),
                (AwsServiceException) RequestLimitExceededException.builder()
                        .awsErrorDetails(code("RequestLimitExceeded"))
                        .message("slower, please")
                        .numAttempts(4)
                        .build(),
                DynamoDbException.builder()
                        .awsErrorDetails(code("ThrottlingException"))
                        .message("slower, please")
                        .numAttempts(4)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("throttling")
    void throttlingThatTheClientGaveUpOnIsTyped(AwsServiceException error) {
        for (boolean async : new boolean[] {false, true}) {
            assertThat(failure(async, error))
                    .isInstanceOfSatisfying(ThrottledException.class, throttled -> {
                        assertThat(throttled.operation()).isEqualTo("GetItem");
                        assertThat(throttled.tables()).containsExactly("test-posts");
                    })
                    .hasCause(error)
                    .hasMessageContaining(
                            "GetItem was throttled (table test-posts), and the client gave up after 4 attempts")
                    .hasMessageContaining("slower, please")
                    .hasMessageNotContaining("secret");
        }
    }

    static List<RuntimeException> others() {
        return List.of(
                InternalServerErrorException.builder()
                        .awsErrorDetails(code("InternalServerError"))
                        .statusCode(500)
                        .build(),
                ResourceNotFoundException.builder()
                        .awsErrorDetails(code("ResourceNotFoundException"))
                        .build(),
                TransactionInProgressException.builder()
                        .awsErrorDetails(code("TransactionInProgressException"))
                        .build(),
                DynamoDbException.builder().statusCode(503).build(),
                ApiCallTimeoutException.create(10),
                SdkClientException.create("connection cut"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherErrorsPassAsTheyAre(RuntimeException error) {
        assertThat(failure(false, error)).isSameAs(error);
        assertThat(failure(true, error)).isSameAs(error);
    }

    @Test
    void tablesOfARequestAreNamed() {
        BatchGetItemRequest get = BatchGetItemRequest.builder()
                .requestItems(Map.of(
                        "b", KeysAndAttributes.builder().build(),
                        "a", KeysAndAttributes.builder().build()))
                .build();
        assertThat(Call.BATCH_GET_ITEM.tables(RequestWithItems.of(get, List.of(List.of(), List.of()))))
                .containsExactly("a", "b");
        TransactWriteItemsRequest transaction = TransactWriteItemsRequest.builder()
                .transactItems(List.of(
                        TransactWriteItem.builder()
                                .put(put -> put.tableName("c"))
                                .build(),
                        TransactWriteItem.builder()
                                .conditionCheck(check -> check.tableName("a"))
                                .build(),
                        TransactWriteItem.builder()
                                .update(update -> update.tableName("b"))
                                .build(),
                        TransactWriteItem.builder()
                                .delete(delete -> delete.tableName("a"))
                                .build()))
                .build();
        assertThat(Call.TRANSACT_WRITE_ITEMS.tables(RequestWithItems.of(transaction, List.of())))
                .containsExactly("a", "b", "c");
        assertThat(Call.LIST_TABLES.tables(ListTablesRequest.builder().build())).isEmpty();
    }

    @Test
    void runsWithoutObserversAreOneObject() {
        Session session = session(Script.of());
        assertThat(session.begin(OperationKind.GET, "posts", null))
                .isSameAs(session.begin(OperationKind.BATCH_GET, List.of("a", "b")));
        assertThat(session.metered()).isFalse();
    }

    @Test
    void aRunEndsOnce() {
        Recorder recorder = new Recorder(false);
        Execution run = session(Script.of(), recorder).begin(OperationKind.BATCH_WRITE, List.of("a", "b"));
        IllegalStateException first = new IllegalStateException("first");
        run.fail(first);
        run.end();
        run.stop();
        assertThat(recorder.end().error()).isSameAs(first);
    }

    @Test
    void retriesAreToldAndCounted() {
        Recorder recorder = new Recorder(false);
        Execution run = session(Script.of(), recorder).begin(OperationKind.BATCH_WRITE, List.of("a", "b"));
        run.retry(1, Duration.ofMillis(5), 7, null);
        run.retry(2, Duration.ofMillis(9), 3, null);
        run.end();
        assertThat(recorder.events(RetryEvent.class))
                .extracting(RetryEvent::unprocessed)
                .containsExactly(7L, 3L);
        assertThat(recorder.end().retries()).isEqualTo(2);
        assertThat(recorder.end().run().tables()).containsExactly("a", "b");
    }

    @Test
    void whatIsThrownByWorkEndsItsRun() {
        Recorder recorder = new Recorder(false);
        Session session = session(Script.of(), recorder);
        IllegalStateException error = new IllegalStateException("no");
        assertThatThrownBy(() -> session.begin(OperationKind.GET, "a", null).run(run -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThat(session.begin(OperationKind.GET, "a", null).runAsync(run -> {
                    throw error;
                }))
                .isCompletedExceptionally();
        assertThat(recorder.events(EndEvent.class)).extracting(EndEvent::error).containsExactly(error, error);
    }

    @Test
    void aCopySendsElsewhereAndKeepsTheRest() {
        Script there = Script.of(GetItemResponse.builder().build());
        Recorder recorder = new Recorder(false);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Session session = new Session(
                        new ScriptedClient(Script.of()),
                        ScriptedAsyncClient.prompt(Script.of()),
                        name -> "test-" + name,
                        clock,
                        List.of(recorder))
                .through(new ScriptedClient(there), null);
        session.begin(OperationKind.GET, "posts", null).run(run -> run.send(Call.GET_ITEM, GET));
        assertThat(there.sent()).isEqualTo(1);
        assertThat(session.clock()).isSameAs(clock);
        assertThat(session.tableName("posts")).isEqualTo("test-posts");
        assertThat(recorder.events(EndEvent.class)).hasSize(1);
        assertThatThrownBy(() -> session.sendAsync(Call.GET_ITEM, GET))
                .as("the asynchronous client of before must not be used")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("through(client, asyncClient)");
    }
}
