package dev.stator.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.observe.OperationKind;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.ReceivedItems;
import dev.stator.session.RequestWithItems;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ApiName;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.signer.Signer;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What a request is configured with counts on the fast path as on the SDK's: of each read and write of many. */
class RequestConfigurationTest {
    private static final ExecutionAttribute<String> OWN = new ExecutionAttribute<>("RequestConfigurationTest.own");
    /** They differ from one request to the next. */
    private static final Set<String> OF_EACH_REQUEST =
            Set.of("amz-sdk-invocation-id", "X-Amz-Date", "Authorization", "amz-sdk-request");

    private static final Set<String> OF_THE_BODY = Set.of("Content-Length", "x-amz-content-sha256");
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
    /** There is no other way to sign one request otherwise. */
    @SuppressWarnings("deprecation")
    private static final Signer SIGNER = (request, attributes) ->
            request.toBuilder().putHeader("signed", "so").build();

    private static final String ITEMS = "[{\"id\":{\"S\":\"a\"}}]";

    private final HttpStub http = new HttpStub();

    /** An operation: how it is sent, what is answered, and whether its items went as bytes. */
    private record Sent(String answer, BiFunction<Execution, Boolean, Boolean> sending) {}

    private static <Q, S> S send(Execution execution, Call<Q, S> call, Q request, boolean async) {
        return async ? Completions.join(execution.sendAsync(call, request)) : execution.send(call, request);
    }

    private static boolean isCut(ReceivedItems<?, ?> received, int left) {
        return left == 0 && !received.items().equals(List.of());
    }

    private final Map<String, Sent> operations = new LinkedHashMap<>(Map.of(
            "Query",
            new Sent("{\"Count\":1,\"Items\":" + ITEMS + "}", (execution, async) -> {
                var received = send(
                        execution,
                        Call.QUERY,
                        QueryRequest.builder().tableName("t").build(),
                        async);
                return isCut(received, received.response().items().size());
            }),
            "Scan",
            new Sent("{\"Count\":1,\"Items\":" + ITEMS + "}", (execution, async) -> {
                var received = send(
                        execution,
                        Call.SCAN,
                        ScanRequest.builder().tableName("t").build(),
                        async);
                return isCut(received, received.response().items().size());
            }),
            "BatchGetItem",
            new Sent("{\"Responses\":{\"t\":" + ITEMS + "}}", (execution, async) -> {
                var received = send(
                        execution,
                        Call.BATCH_GET_ITEM,
                        RequestWithItems.of(
                                BatchGetItemRequest.builder()
                                        .requestItems(Map.of(
                                                "t",
                                                KeysAndAttributes.builder()
                                                        .keys(RequestWithItems.KEYS)
                                                        .build()))
                                        .build(),
                                List.of(List.of(Map.of("id", AttributeValue.fromS("a"))))),
                        async);
                return isCut(
                        received,
                        received.response().responses().values().stream()
                                .mapToInt(List::size)
                                .sum());
            }),
            "TransactGetItems",
            new Sent("{\"Responses\":[{\"Item\":{\"id\":{\"S\":\"a\"}}}]}", (execution, async) -> {
                var received = send(
                        execution,
                        Call.TRANSACT_GET_ITEMS,
                        TransactGetItemsRequest.builder()
                                .transactItems(List.of())
                                .build(),
                        async);
                return isCut(received, received.response().responses().size());
            }),
            "BatchWriteItem",
            new Sent("{}", (execution, async) -> {
                RequestWithItems<BatchWriteItemRequest> request = RequestWithItems.of(
                        BatchWriteItemRequest.builder()
                                .requestItems(Map.of("t", List.of(RequestWithItems.PUT)))
                                .build(),
                        List.of(Map.of("id", AttributeValue.fromS("\uD83D\uDE00"))));
                send(execution, Call.BATCH_WRITE_ITEM, request, async);
                return http.sent().body().contains("\uD83D\uDE00");
            }),
            "TransactWriteItems",
            new Sent("{}", (execution, async) -> {
                RequestWithItems<TransactWriteItemsRequest> request = RequestWithItems.of(
                        TransactWriteItemsRequest.builder()
                                .transactItems(TransactWriteItem.builder()
                                        .put(put -> put.tableName("t").item(RequestWithItems.NO_ITEM))
                                        .build())
                                .clientRequestToken("token")
                                .build(),
                        List.of(Map.of("id", AttributeValue.fromS("\uD83D\uDE00"))));
                send(execution, Call.TRANSACT_WRITE_ITEMS, request, async);
                return http.sent().body().contains("\uD83D\uDE00");
            })));

    /** Sees what the SDK was told of a request; it leaves items alone. */
    private static final class Watching implements ExecutionInterceptor {
        private @Nullable AwsRequestOverrideConfiguration configuration;
        private @Nullable String own;

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            configuration = ((DynamoDbRequest) context.request())
                    .overrideConfiguration()
                    .map(told -> told.toBuilder()
                            .executionAttributes(new ExecutionAttributes())
                            .build())
                    .orElse(null);
            own = attributes.getAttribute(OWN);
        }
    }

    /** What became of one request. */
    private record Outcome(
            boolean cut,
            @Nullable AwsRequestOverrideConfiguration configuration,
            @Nullable String own,
            Map<String, List<String>> headers,
            String address) {}

    private Outcome outcome(
            Sent operation,
            boolean async,
            boolean fast,
            Consumer<AwsRequestOverrideConfiguration.Builder> configuration) {
        Watching watching = new Watching();
        ExecutionInterceptor[] interceptors = fast
                ? new ExecutionInterceptor[] {StatorWire.beside(Watching.class), watching}
                : new ExecutionInterceptor[] {watching};
        http.answer(HttpAnswer.of(operation.answer()));
        boolean cut = operation
                .sending()
                .apply(
                        new Session(
                                        StubClients.blocking(http, interceptors),
                                        StubClients.async(http, interceptors),
                                        UnaryOperator.identity(),
                                        Clock.systemUTC(),
                                        List.of())
                                .overriding(configuration)
                                .begin(OperationKind.QUERY, "t", null),
                        async);
        Map<String, List<String>> headers = new TreeMap<>(http.sent().unsigned().headers());
        headers.keySet().removeAll(OF_EACH_REQUEST);
        if (operation.answer().equals("{}")) {
            headers.keySet().removeAll(OF_THE_BODY); // a pair of surrogates has four bytes there, the SDK's has twelve
        }
        return new Outcome(
                cut,
                watching.configuration,
                watching.own,
                headers,
                http.sent().unsigned().getUri().toString());
    }

    private final List<MetricCollection> published = new ArrayList<>();
    private final MetricPublisher publisher = new MetricPublisher() {
        @Override
        public void publish(MetricCollection metrics) {
            published.add(metrics);
        }

        @Override
        public void close() {}
    };

    @SuppressWarnings("deprecation")
    private final Map<String, Consumer<AwsRequestOverrideConfiguration.Builder>> configurations = Map.of(
            "headers", told -> told.putHeader("told", "this").putHeader("list", List.of("a", "b")),
            "a query", told -> told.putRawQueryParameter("told", "this"),
            "timeouts", told -> told.apiCallTimeout(Duration.ofSeconds(9)).apiCallAttemptTimeout(Duration.ofSeconds(8)),
            "a name",
                    told -> told.addApiName(
                            ApiName.builder().name("told").version("7").build()),
            "credentials", told -> told.credentialsProvider(CREDENTIALS),
            "a signer", told -> told.signer(SIGNER),
            "an attribute", told -> told.putExecutionAttribute(OWN, "told"),
            "metrics", told -> told.addMetricPublisher(publisher),
            "nothing", told -> {});

    @TestFactory
    Stream<DynamicTest> itIsKept() {
        return operations.entrySet().stream()
                .flatMap(operation -> configurations.entrySet().stream()
                        .flatMap(configuration -> Stream.of(false, true)
                                .map(async -> DynamicTest.dynamicTest(
                                        operation.getKey() + " " + configuration.getKey() + (async ? " async" : ""),
                                        () -> compare(operation.getValue(), async, configuration.getValue())))));
    }

    private void compare(
            Sent operation, boolean async, Consumer<AwsRequestOverrideConfiguration.Builder> configuration) {
        published.clear();
        Outcome expected = outcome(operation, async, false, configuration);
        int publications = published.size();
        Outcome found = outcome(operation, async, true, configuration);

        assertThat(found)
                .isEqualTo(new Outcome(
                        true, expected.configuration(), expected.own(), expected.headers(), expected.address()));
        assertThat(expected.cut()).isFalse();
        assertThat(published).hasSize(2 * publications);
        if (publications > 0) {
            assertThat(names(published.get(1))).isEqualTo(names(published.get(0)));
        }
    }

    private static List<String> names(MetricCollection metrics) {
        return metrics.stream().map(each -> each.metric().name()).sorted().toList();
    }

    /** They count, they are not only told. */
    @TestFactory
    Stream<DynamicTest> eachIsSeen() {
        return operations.entrySet().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.getKey(), () -> {
                    Outcome found = outcome(
                            operation.getValue(),
                            false,
                            true,
                            told -> configurations.values().forEach(each -> each.accept(told)));
                    assertThat(found.cut()).isTrue();
                    assertThat(found.own()).isEqualTo("told");
                    assertThat(found.address()).endsWith("?told=this");
                    assertThat(found.headers())
                            .containsEntry("told", List.of("this"))
                            .containsEntry("list", List.of("a", "b"))
                            .containsEntry("signed", List.of("so"));
                    assertThat(requireNonNull(found.headers().get("User-Agent")).toString())
                            .contains("told/7");
                    assertThat(published).isNotEmpty();
                }));
    }
}
