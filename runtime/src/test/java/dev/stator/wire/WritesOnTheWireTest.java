package dev.stator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.observe.OperationKind;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.ReceivedItems;
import dev.stator.session.RequestWithItems;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Items of requests on the fast path: what is sent is what the SDK would send, whatever stands in them. */
class WritesOnTheWireTest {
    private final HttpStub http = new HttpStub();
    private final Random random = new Random(46);
    private final RandomItem items = new RandomItem(random);

    private Execution execution(ExecutionInterceptor... interceptors) {
        return new Session(
                        StubClients.blocking(http, interceptors),
                        StubClients.async(http, interceptors),
                        UnaryOperator.identity(),
                        Clock.systemUTC(),
                        List.of())
                .begin(OperationKind.BATCH_WRITE, "t", null);
    }

    private static <Q, S> S send(Execution execution, Call<Q, S> call, Q request, boolean async) {
        return async ? Completions.join(execution.sendAsync(call, request)) : execution.send(call, request);
    }

    private static Stream<DynamicTest> both(Consumer<Boolean> test) {
        return Stream.of(false, true)
                .map(async -> DynamicTest.dynamicTest(async ? "async" : "blocking", () -> test.accept(async)));
    }

    private RequestWithItems<BatchWriteItemRequest> batch(int most) {
        Map<String, List<WriteRequest>> tables = new LinkedHashMap<>();
        List<Map<String, AttributeValue>> put = new ArrayList<>();
        for (int table = random.nextInt(3); table >= 0; table--) {
            List<WriteRequest> writes = new ArrayList<>();
            for (int i = random.nextInt(most); i >= 0; i--) {
                if (random.nextInt(3) > 0) {
                    put.add(items.next());
                    writes.add(RequestWithItems.PUT);
                } else {
                    // Its key looks as like a put as it can.
                    writes.add(WriteRequest.builder()
                            .deleteRequest(DeleteRequest.builder()
                                    .key(Map.of(
                                            "Item", AttributeValue.fromM(Map.of()),
                                            "PutRequest", AttributeValue.fromS("\"Item\":{}")))
                                    .build())
                            .build());
                }
            }
            tables.put("table-" + table, writes);
        }
        BatchWriteItemRequest request = BatchWriteItemRequest.builder()
                .requestItems(tables)
                .returnConsumedCapacity(random.nextBoolean() ? ReturnConsumedCapacity.INDEXES : null)
                .build();
        return RequestWithItems.of(request, put);
    }

    private RequestWithItems<BatchGetItemRequest> gets(int most) {
        Map<String, KeysAndAttributes> tables = new LinkedHashMap<>();
        List<List<Map<String, AttributeValue>>> keys = new ArrayList<>();
        for (int table = random.nextInt(3); table >= 0; table--) {
            keys.add(
                    Stream.generate(items::next).limit(1 + random.nextInt(most)).toList());
            boolean projected = random.nextBoolean();
            tables.put(
                    "table-" + table,
                    KeysAndAttributes.builder()
                            .keys(RequestWithItems.KEYS)
                            .consistentRead(random.nextBoolean() ? true : null)
                            // It looks as like keys as it can.
                            .projectionExpression(projected ? "#a" : null)
                            .expressionAttributeNames(projected ? Map.of("#a", "\"Keys\":[{}]") : null)
                            .build());
        }
        return RequestWithItems.of(
                BatchGetItemRequest.builder().requestItems(tables).build(), keys);
    }

    private RequestWithItems<TransactWriteItemsRequest> transaction(int most) {
        List<TransactWriteItem> writes = new ArrayList<>();
        List<Map<String, AttributeValue>> put = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            TransactWriteItem.Builder write = TransactWriteItem.builder();
            switch (random.nextInt(4)) {
                case 0 ->
                    write.delete(delete -> delete.tableName("t").key(Map.of("Put", AttributeValue.fromS("Item"))));
                case 1 ->
                    write.update(update -> update.tableName("t")
                            .key(items.next())
                            .updateExpression("SET #a = :a")
                            .expressionAttributeNames(Map.of("#a", "Item"))
                            .expressionAttributeValues(
                                    Map.of(":a", AttributeValue.fromM(Map.of("Item", AttributeValue.fromS("{}"))))));
                case 2 -> write.conditionCheck(check -> check.tableName("t").key(items.next()));
                default -> {
                    put.add(items.next());
                    boolean guarded = random.nextBoolean();
                    write.put(one -> one.tableName("t")
                            .item(RequestWithItems.NO_ITEM)
                            .conditionExpression(guarded ? "attribute_not_exists(#a)" : null)
                            .expressionAttributeNames(guarded ? Map.of("#a", "{\"Item\":{}}") : null)
                            .returnValuesOnConditionCheckFailure(
                                    guarded ? ReturnValuesOnConditionCheckFailure.ALL_OLD : null));
                }
            }
            writes.add(write.build());
        }
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(writes)
                .clientRequestToken("token")
                .build();
        return RequestWithItems.of(request, put);
    }

    private <Q, S> void compare(Execution plain, Execution fast, Call<Q, S> call, Q request, boolean async) {
        S expected = send(plain, call, request, async);
        HttpSent whole = http.sent();
        S found = send(fast, call, request, async);
        HttpSent sent = http.sent();
        assertThat(ItemJsonTest.unescaped(sent.body())).isEqualTo(ItemJsonTest.unescaped(whole.body()));
        assertThat(sent.header("Content-Length")).isEqualTo("" + sent.length());
        assertThat(sent.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        if (expected instanceof ReceivedItems<?, ?> read && found instanceof ReceivedItems<?, ?> cut) {
            // Of an asynchronous read the SDK is not given the headers of the whole.
            assertThat(((SdkPojo) cut.response()).equalsBySdkFields(read.response()))
                    .isTrue();
            assertThat(cut.items()).isEqualTo(read.items());
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> randomRequestsAreThoseOfTheSdk() {
        return both(async -> {
            http.answer(HttpAnswer.of("{}"));
            Execution plain = execution();
            Execution fast = execution(StatorWire.interceptor());
            for (int i = 0; i < 200; i++) {
                compare(plain, fast, Call.BATCH_WRITE_ITEM, batch(12), async);
                compare(plain, fast, Call.TRANSACT_WRITE_ITEMS, transaction(12), async);
                compare(plain, fast, Call.BATCH_GET_ITEM, gets(12), async);
            }
        });
    }

    /** Keys are sent as items are, and what comes for them is cut out as ever. */
    @TestFactory
    Stream<DynamicTest> keysGoBesideTheRequest() {
        return both(async -> {
            List<SdkRequest> seen = new ArrayList<>();
            http.answer(HttpAnswer.of("{\"Responses\":{\"t\":[{\"id\":{\"S\":\"b\"}}]},\"UnprocessedKeys\":{"
                    + "\"t\":{\"Keys\":[{\"id\":{\"S\":\"a\"}}]}}}"));
            var received = send(
                    execution(StatorWire.beside(Seeing.class), new Seeing(seen)),
                    Call.BATCH_GET_ITEM,
                    keys("a", "b"),
                    async);
            assertThat(((BatchGetItemRequest) seen.get(0)).requestItems().get("t"))
                    .isEqualTo(KeysAndAttributes.builder()
                            .keys(RequestWithItems.KEYS)
                            .build());
            assertThat(http.sent().body())
                    .isEqualTo("{\"RequestItems\":{\"t\":{\"Keys\":[{\"id\":{\"S\":\"a\"}},{\"id\":{\"S\":\"b\"}}]}}}");
            assertThat(received.items()).isEqualTo(Map.of("t", List.of(Map.of("id", AttributeValue.fromS("b")))));
            assertThat(received.response().responses()).isEmpty();
            assertThat(received.response().unprocessedKeys()).containsOnlyKeys("t");
        });
    }

    private static RequestWithItems<BatchGetItemRequest> keys(String... ids) {
        return RequestWithItems.of(
                BatchGetItemRequest.builder()
                        .requestItems(Map.of(
                                "t",
                                KeysAndAttributes.builder()
                                        .keys(RequestWithItems.KEYS)
                                        .build()))
                        .build(),
                List.of(Stream.of(ids)
                        .map(id -> Map.of("id", AttributeValue.fromS(id)))
                        .toList()));
    }

    /** Of another body than is understood no empty key is sent, and the answer is read all the same. */
    @TestFactory
    Stream<DynamicTest> keysInAnotherBodyAreLeftToTheSdk() {
        return both(async -> {
            http.answer(HttpAnswer.of("{\"Responses\":{\"t\":[{\"id\":{\"S\":\"b\"}}]}}"));
            Execution fast = execution(StatorWire.beside(Shortening.class), new Shortening());
            for (int requests = 1; requests <= 2; requests++) {
                assertThat(send(fast, Call.BATCH_GET_ITEM, keys("a", "b"), async)
                                .items())
                        .isEqualTo(Map.of("t", List.of(Map.of("id", AttributeValue.fromS("b")))));
                assertThat(http.sent().body()).contains("[{\"id\":{\"S\":\"a\"}},{\"id\":{\"S\":\"b\"}}]");
                assertThat(http.requests()).isEqualTo(requests);
            }
        });
    }

    /** The SDK is not told of the items, so they have gone past it. */
    @TestFactory
    Stream<DynamicTest> itemsGoBesideTheRequest() {
        return both(async -> {
            List<SdkRequest> seen = new ArrayList<>();
            Seeing seeing = new Seeing(seen);
            http.answer(HttpAnswer.of("{}"));
            send(execution(StatorWire.beside(Seeing.class), seeing), Call.BATCH_WRITE_ITEM, one("a"), async);
            assertThat(((BatchWriteItemRequest) seen.get(0)).requestItems())
                    .isEqualTo(Map.of("t", List.of(RequestWithItems.PUT)));
            assertThat(http.sent().body()).contains("{\"PutRequest\":{\"Item\":{\"id\":{\"S\":\"a\"}}}}");
        });
    }

    /** Each request once, however many hooks and attempts it had; and none that the SDK writes. */
    @TestFactory
    Stream<DynamicTest> itCountsTheRequestsThatAreWrittenOnIt() {
        return both(async -> {
            ExecutionInterceptor wire = StatorWire.interceptor();
            WirePath path = StubClients.stator(http, wire).wirePath();
            http.answer(HttpAnswer.of("{}"));
            send(execution(StatorWire.interceptor(), wire), Call.BATCH_WRITE_ITEM, one("a"), async);
            send(execution(wire), Call.BATCH_WRITE_ITEM, one("b"), async);
            assertThat(path.requestsWritten()).isEqualTo(2);
            send(execution(wire, new Seeing(new ArrayList<>())), Call.BATCH_WRITE_ITEM, one("c"), async);
            RequestWithItems<BatchWriteItemRequest> strange =
                    RequestWithItems.of(one("a").request(), List.of(items.strange()));
            outcome(execution(wire), strange, async);
            assertThat(path.requestsWritten()).isEqualTo(2);
            assertThat(path.responsesRead()).isZero();
        });
    }

    private static RequestWithItems<BatchWriteItemRequest> one(String id) {
        return RequestWithItems.of(
                BatchWriteItemRequest.builder()
                        .requestItems(Map.of("t", List.of(RequestWithItems.PUT)))
                        .build(),
                List.of(Map.of("id", AttributeValue.fromS(id))));
    }

    private static final class Seeing implements ExecutionInterceptor {
        private final List<SdkRequest> seen;

        Seeing(List<SdkRequest> seen) {
            this.seen = seen;
        }

        @Override
        public void beforeMarshalling(Context.BeforeMarshalling context, ExecutionAttributes attributes) {
            seen.add(context.request());
        }
    }

    /** Encrypts, as the AWS Database Encryption SDK does. */
    private static final class Encrypting implements ExecutionInterceptor {
        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            BatchWriteItemRequest request = (BatchWriteItemRequest) context.request();
            assertThat(Objects.requireNonNull(request.requestItems().get("t"))
                            .get(0)
                            .putRequest()
                            .item())
                    .containsKey("id");
            return request.toBuilder()
                    .requestItems(Map.of(
                            "t",
                            List.of(WriteRequest.builder()
                                    .putRequest(PutRequest.builder()
                                            .item(Map.of("id", AttributeValue.fromS("encrypted")))
                                            .build())
                                    .build())))
                    .build();
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWrittenInPlainPastAnInterceptorThatEncrypts() {
        return both(async -> {
            http.answer(HttpAnswer.of("{}"));
            send(execution(StatorWire.interceptor(), new Encrypting()), Call.BATCH_WRITE_ITEM, one("plain"), async);
            assertThat(http.sent().body()).contains("encrypted").doesNotContain("plain");
        });
    }

    @TestFactory
    Stream<DynamicTest> itMayBeOnAClientTwice() {
        return both(async -> {
            http.answer(HttpAnswer.of("{}"));
            Execution fast = execution(StatorWire.interceptor(), StatorWire.interceptor());
            compare(execution(), fast, Call.BATCH_WRITE_ITEM, batch(5), async);
        });
    }

    /** What the SDK refuses it refuses on either path. */
    @TestFactory
    Stream<DynamicTest> whatCannotBeWrittenIsTheSdksToJudge() {
        return both(async -> {
            for (int i = 0; i < 100; i++) {
                http.answer(HttpAnswer.of("{}"));
                RequestWithItems<BatchWriteItemRequest> strange =
                        RequestWithItems.of(one("a").request(), List.of(items.strange()));
                Object expected = outcome(execution(), strange, async);
                assertThat(outcome(execution(StatorWire.interceptor()), strange, async))
                        .isEqualTo(expected);
            }
        });
    }

    private Object outcome(Execution execution, RequestWithItems<BatchWriteItemRequest> request, boolean async) {
        try {
            send(execution, Call.BATCH_WRITE_ITEM, request, async);
            return ItemJsonTest.unescaped(http.sent().body());
        } catch (RuntimeException e) {
            return e.getClass() + " " + e.getMessage();
        }
    }

    /** Of another body than is understood no item is sent empty: it is sent once more, as a whole. */
    @TestFactory
    Stream<DynamicTest> anotherBodyIsLeftToTheSdk() {
        return both(async -> {
            for (ExecutionInterceptor strange : List.of(new Typing(), new Wrapping())) {
                http.answer(HttpAnswer.of("{}"));
                Execution fast = execution(strange, StatorWire.beside(Typing.class, Wrapping.class));
                send(fast, Call.BATCH_WRITE_ITEM, one("a"), async);
                assertThat(http.sent().body()).contains("{\"id\":{\"S\":\"a\"}}");
                assertThat(http.requests()).isEqualTo(1);
                send(fast, Call.TRANSACT_WRITE_ITEMS, transaction(3), async);
                assertThat(http.requests()).isEqualTo(2);
            }
        });
    }

    /** It would send less than there is. */
    @TestFactory
    Stream<DynamicTest> anSdkThatAnnouncesAnotherLengthIsNotTrusted() {
        return both(async -> {
            http.answer(HttpAnswer.of("{}"));
            Execution fast = execution(StatorWire.beside(Shortening.class), new Shortening());
            send(fast, Call.BATCH_WRITE_ITEM, one("a"), async);
            assertThat(http.sent().body())
                    .isEqualTo("{\"RequestItems\":{\"t\":[{\"PutRequest\":{\"Item\":" + "{\"id\":{\"S\":\"a\"}}}}]}}");
            assertThat(http.requests()).isEqualTo(1);
        });
    }

    /** As a protocol of the time to come might. */
    private static final class Typing implements ExecutionInterceptor {
        @Override
        public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
            return context.httpRequest().copy(headers -> headers.putHeader("Content-Type", "application/cbor"));
        }
    }

    private static final class Wrapping implements ExecutionInterceptor {
        @Override
        public Optional<RequestBody> modifyHttpContent(
                Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
            return context.requestBody().map(body -> {
                String text = text(body);
                return text.contains("\"Item\":{}")
                        ? RequestBody.fromString(text.replace("\"Item\"", "\"item\""))
                        : body;
            });
        }
    }

    private static String text(RequestBody body) {
        try (var content = body.contentStreamProvider().newStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once: what comes then is sent as it is. */
    private static final class Shortening implements ExecutionInterceptor {
        private boolean done;

        @Override
        public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
            if (done) {
                return context.httpRequest();
            }
            done = true;
            return context.httpRequest().copy(headers -> headers.putHeader("Content-Length", "7"));
        }
    }

    @TestFactory
    Stream<DynamicTest> aRequestWithoutPutsIsSentAsItIs() {
        return both(async -> {
            http.answer(HttpAnswer.of("{}"));
            Execution fast = execution(StatorWire.interceptor());
            RequestWithItems<BatchWriteItemRequest> deletes = RequestWithItems.of(
                    BatchWriteItemRequest.builder()
                            .requestItems(Map.of(
                                    "t",
                                    List.of(WriteRequest.builder()
                                            .deleteRequest(
                                                    delete -> delete.key(Map.of("id", AttributeValue.fromS("a"))))
                                            .build())))
                            .build(),
                    List.of());
            send(fast, Call.BATCH_WRITE_ITEM, deletes, async);
            assertThat(http.sent().body()).contains("DeleteRequest");
            assertThat(deletes.whole()).isSameAs(deletes.request());
        });
    }

    /** All of it is announced, signed and sent, at each attempt. */
    @Test
    void whatIsSentIsSigned() {
        AwsBasicCredentials credentials = AwsBasicCredentials.create("key", "secret");
        DynamoDbClient client = DynamoDbClient.builder()
                .httpClient(http)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .addExecutionInterceptor(StatorWire.interceptor()))
                .build();
        http.answer(HttpAnswer.of("{}").status(500), HttpAnswer.of("{}").status(503), HttpAnswer.of("{}"));
        Execution fast = new Session(client, null, UnaryOperator.identity(), Clock.systemUTC(), List.of())
                .begin(OperationKind.BATCH_WRITE, "t", null);
        fast.send(Call.BATCH_WRITE_ITEM, one("signed"));
        assertThat(http.requests()).isEqualTo(3);
        HttpSent sent = http.sent();
        assertThat(sent.body()).contains("signed").hasSize(Integer.parseInt(sent.header("Content-Length")));
        Instant signed = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .parse(sent.header("X-Amz-Date"), Instant::from);
        assertThat(AwsV4HttpSigner.create()
                        .sign(request -> request.identity(credentials)
                                .request(sent.unsigned())
                                .payload(() ->
                                        new ByteArrayInputStream(sent.body().getBytes(StandardCharsets.UTF_8)))
                                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                                .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(signed, ZoneOffset.UTC)))
                        .request()
                        .firstMatchingHeader("Authorization"))
                .hasValue(sent.header("Authorization"));
    }

    @Test
    void errorsStayTheSdks() {
        http.answer(HttpAnswer.of("{\"__type\":\"x#ValidationException\",\"message\":\"no key\"}")
                .status(400));
        assertThatThrownBy(() -> execution(StatorWire.interceptor()).send(Call.BATCH_WRITE_ITEM, one("a")))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("no key");
        assertThat(http.requests()).isEqualTo(1);
    }

    /** What the fast path relies on, whichever the version of the SDK. */
    @Test
    void theSdksHooksOfARequest() {
        List<String> hooks = new ArrayList<>();
        ExecutionInterceptor noting = new ExecutionInterceptor() {
            @Override
            public Optional<RequestBody> modifyHttpContent(
                    Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
                hooks.add("content" + (context.requestBody().isPresent() ? "" : " without one"));
                return context.requestBody().map(body -> RequestBody.fromString(text(body) + "and more"));
            }

            @Override
            public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
                hooks.add("headers" + (text(context.requestBody().orElseThrow()).endsWith("}") ? " of before" : ""));
                return context.httpRequest();
            }

            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                hooks.add("transmission");
            }
        };
        http.answer(HttpAnswer.of("{}"));
        for (boolean async : List.of(false, true)) {
            hooks.clear();
            send(execution(noting), Call.BATCH_WRITE_ITEM, one("a"), async);
            assertThat(hooks).containsExactly("content", "headers of before", "transmission");
            assertThat(http.sent().body()).as("the SDK cuts a longer body").endsWith("}");
        }
    }
}
