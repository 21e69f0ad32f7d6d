package dev.stator.it.fault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

@StatorTest
class FaultyClientTest {
    private static final String TABLE = "things";

    private final DynamoDbLocal engine;
    private final FaultyClient faulty;

    FaultyClientTest(DynamoDbLocal engine) {
        this.engine = engine;
        this.faulty = FaultyClient.around(engine.client(), engine.asyncClient());
    }

    @BeforeEach
    void table() {
        engine.reset();
        engine.client()
                .createTable(CreateTableRequest.builder()
                        .tableName(TABLE)
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build())
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .build());
    }

    private static Map<String, AttributeValue> item(int number) {
        return Map.of("id", AttributeValue.fromS("i" + number));
    }

    private static PutItemRequest put(int number) {
        return PutItemRequest.builder().tableName(TABLE).item(item(number)).build();
    }

    private long stored() {
        return engine.client().scan(request -> request.tableName(TABLE)).count();
    }

    /** Throws what the future failed with. */
    private void send(boolean async, PutItemRequest request) {
        if (!async) {
            faulty.client().putItem(request);
            return;
        }
        try {
            faulty.asyncClient().putItem(request).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void failsBeforeAndAfter(boolean async) {
        faulty.on(PutItemRequest.class).times(1).fail(Faults::throttled);
        faulty.on(PutItemRequest.class).skip(1).times(1).failAfter(Faults::connectionCut);
        assertThatThrownBy(() -> send(async, put(0))).isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThat(stored()).isZero();
        send(async, put(1));
        assertThat(stored()).isEqualTo(1);
        assertThatThrownBy(() -> send(async, put(2)))
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("Connection reset");
        assertThat(stored()).as("applied before the cut").isEqualTo(2);
        send(async, put(3));
        assertThat(faulty.requests(PutItemRequest.class)).containsExactly(put(0), put(1), put(2), put(3));
    }

    @Test
    void meetsOnlyWhatItIsFor() {
        faulty.on(PutItemRequest.class)
                .when(request -> request.item().equals(item(1)))
                .fail(Faults::serverError);
        send(false, put(0));
        assertThatThrownBy(() -> send(false, put(1))).isInstanceOf(InternalServerErrorException.class);
        assertThat(faulty.client()
                        .getItem(request -> request.tableName(TABLE).key(item(0)))
                        .hasItem())
                .isTrue();
        assertThat(faulty.calls(GetItemRequest.class)).isEqualTo(1);
        faulty.reset();
        send(false, put(1));
        assertThat(faulty.calls(PutItemRequest.class)).isEqualTo(1);
    }

    @Test
    void meetsRequestsOfPaginators() {
        faulty.on(ScanRequest.class).fail(Faults::timeout);
        assertThatThrownBy(() -> faulty.client()
                        .scanPaginator(ScanRequest.builder().tableName(TABLE).build())
                        .items()
                        .iterator()
                        .hasNext())
                .isInstanceOf(ApiCallTimeoutException.class);
    }

    @Test
    void changesAnswers() {
        send(false, put(1));
        faulty.on(GetItemRequest.class)
                .<GetItemResponse>with(Faults.answered(
                        (request, response) -> GetItemResponse.builder().build()));
        GetItemRequest get =
                GetItemRequest.builder().tableName(TABLE).key(item(1)).build();
        assertThat(faulty.client().getItem(get).hasItem()).isFalse();
        assertThat(faulty.asyncClient().getItem(get).join().hasItem()).isFalse();
    }

    @Test
    void leavesPartsOfBatchesUnprocessed() {
        List<WriteRequest> writes = IntStream.range(0, 5)
                .mapToObj(number -> WriteRequest.builder()
                        .putRequest(put -> put.item(item(number)))
                        .build())
                .toList();
        faulty.on(BatchWriteItemRequest.class).times(1).with(Unprocessed.writes(2));
        faulty.on(BatchWriteItemRequest.class).times(1).with(Unprocessed.writes(0));
        BatchWriteItemResponse first = faulty.client().batchWriteItem(r -> r.requestItems(Map.of(TABLE, writes)));
        assertThat(first.unprocessedItems()).isEqualTo(Map.of(TABLE, writes));
        assertThat(stored()).as("the second rule sees what the first lets on").isZero();
        BatchWriteItemResponse second = faulty.client().batchWriteItem(r -> r.requestItems(first.unprocessedItems()));
        assertThat(second.hasUnprocessedItems() && !second.unprocessedItems().isEmpty())
                .isFalse();
        assertThat(stored()).isEqualTo(5);

        faulty.on(BatchGetItemRequest.class).times(1).with(Unprocessed.keys(2));
        BatchGetItemResponse read = faulty.asyncClient()
                .batchGetItem(r -> r.requestItems(Map.of(
                        TABLE,
                        KeysAndAttributes.builder()
                                .keys(List.of(item(2), item(3), item(4)))
                                .build())))
                .join();
        assertThat(read.responses().get(TABLE)).hasSize(2);
        assertThat(requireNonNull(read.unprocessedKeys().get(TABLE)).keys()).containsExactly(item(4));
    }

    @Test
    void notesWaits() {
        NotedTimer timer = new NotedTimer();
        var waits = timer.backoff().begin();
        assertThat(waits.pause()).isTrue();
        assertThat(waits.pauseAsync().join()).isTrue();
        assertThat(timer.waits()).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(timer.elapsed()).isEqualTo(Duration.ofMillis(150));
    }
}
