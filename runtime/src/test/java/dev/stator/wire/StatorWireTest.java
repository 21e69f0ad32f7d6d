package dev.stator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.observe.OperationKind;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.ReceivedItems;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class StatorWireTest {
    private static final QueryRequest REQUEST =
            QueryRequest.builder().tableName("t").build();
    private static final String BODY = "{\"Count\":1,\"Items\":[{\"id\":{\"S\":\"a\"}}],\"ScannedCount\":7}";
    private static final List<Map<String, AttributeValue>> ITEMS = List.of(Map.of("id", AttributeValue.fromS("a")));

    private final HttpStub http = new HttpStub();

    /** Decrypts, as those do that encrypt what is written. */
    private static final class Decrypting implements ExecutionInterceptor {
        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return context.response() instanceof QueryResponse response
                    ? response.toBuilder()
                            .items(List.of(Map.of("id", AttributeValue.fromS("decrypted"))))
                            .build()
                    : context.response();
        }
    }

    /** Looks on. */
    private static class Looking implements ExecutionInterceptor {}

    private static final class LookingCloser extends Looking {}

    private static Execution execution(DynamoDbClient client) {
        return new Session(client, null, UnaryOperator.identity(), Clock.systemUTC(), List.of())
                .begin(OperationKind.QUERY, "t", null);
    }

    private ReceivedItems<QueryResponse, List<Map<String, AttributeValue>>> query(
            boolean async, ExecutionInterceptor... interceptors) {
        if (!async) {
            return execution(StubClients.blocking(http, interceptors)).send(Call.QUERY, REQUEST);
        }
        return Completions.join(new Session(
                        StubClients.blocking(http),
                        StubClients.async(http, interceptors),
                        UnaryOperator.identity(),
                        Clock.systemUTC(),
                        List.of())
                .begin(OperationKind.QUERY, "t", null)
                .sendAsync(Call.QUERY, REQUEST));
    }

    /** Whether the SDK was given no items. */
    private static boolean isCut(ReceivedItems<QueryResponse, List<Map<String, AttributeValue>>> received) {
        return received.response().items().isEmpty() && !received.items().isEmpty();
    }

    private static Stream<DynamicTest> both(Consumer<Boolean> test) {
        return Stream.of(false, true)
                .map(async -> DynamicTest.dynamicTest(async ? "async" : "blocking", () -> test.accept(async)));
    }

    @TestFactory
    Stream<DynamicTest> itemsAreCutOutOfTheResponse() {
        return both(async -> {
            http.answer(HttpAnswer.of(BODY));
            var received = query(async, StatorWire.interceptor());
            assertThat(received.items()).isEqualTo(ITEMS);
            assertThat(isCut(received)).isTrue();
            assertThat(received.response().count()).isEqualTo(1);
            assertThat(received.response().scannedCount()).isEqualTo(7);
            assertThat(received.response().responseMetadata().requestId()).isEqualTo("R");
        });
    }

    @TestFactory
    Stream<DynamicTest> anInterceptorThatDecryptsIsNotPassedBy() {
        return both(async -> {
            http.answer(HttpAnswer.of(BODY));
            assertThat(query(async, StatorWire.interceptor(), new Decrypting()).items())
                    .isEqualTo(List.of(Map.of("id", AttributeValue.fromS("decrypted"))));
            assertThat(query(async, new Decrypting(), StatorWire.interceptor()).items())
                    .isEqualTo(List.of(Map.of("id", AttributeValue.fromS("decrypted"))));
        });
    }

    @TestFactory
    Stream<DynamicTest> itMayBeOnAClientTwice() {
        return both(async -> {
            http.answer(HttpAnswer.of(BODY));
            var received = query(async, StatorWire.interceptor(), StatorWire.interceptor());
            assertThat(received.items()).isEqualTo(ITEMS);
            assertThat(isCut(received)).isTrue();
        });
    }

    @Test
    void aRequestWithAConfigurationIsCutUnlessAPluginMayHaveToSeeItems() {
        http.answer(HttpAnswer.of(BODY));
        Session session = new Session(
                StubClients.blocking(http, StatorWire.interceptor()),
                null,
                UnaryOperator.identity(),
                Clock.systemUTC(),
                List.of());
        Session patient = session.overriding(configuration ->
                configuration.apiCallTimeout(Duration.ofSeconds(9)).putHeader("told", "this"));
        Session plugged = patient.overriding(configuration -> configuration.addPlugin(client -> {}));

        var cut = patient.begin(OperationKind.QUERY, "t", null).send(Call.QUERY, REQUEST);
        assertThat(cut.items()).isEqualTo(ITEMS);
        assertThat(isCut(cut)).isTrue();
        var whole = plugged.begin(OperationKind.QUERY, "t", null).send(Call.QUERY, REQUEST);
        assertThat(whole.items()).isEqualTo(ITEMS);
        assertThat(isCut(whole)).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> whatIsStrangeGoesToTheSdk() {
        HttpAnswer usual = HttpAnswer.of(BODY);
        return Map.of(
                        "another type", usual.with("Content-Type", "application/cbor"),
                        "a type with more", usual.with("Content-Type", "application/x-amz-json-1.0; charset=utf-8"),
                        "no type", usual.without("Content-Type"),
                        "a length that is no number", usual.with("Content-Length", "x"),
                        "an unknown type tag", HttpAnswer.of(BODY.replace("\"S\"", "\"Z\"")))
                .entrySet()
                .stream()
                .flatMap(strange -> both(async -> {
                    http.answer(strange.getValue());
                    var expected = query(async);
                    http.answer(strange.getValue());
                    var received = query(async, StatorWire.interceptor());
                    assertThat(received.items()).as(strange.getKey()).isEqualTo(expected.items());
                    assertThat(isCut(received)).as(strange.getKey()).isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> errorsStayTheSdks() {
        return both(async -> {
            http.answer(HttpAnswer.of("{\"__type\":\"x#ResourceNotFoundException\",\"message\":\"none\"}")
                    .status(400));
            assertThatThrownBy(() -> query(async, StatorWire.interceptor()))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("none");
            http.answer(HttpAnswer.of(BODY).status(500));
            assertThatThrownBy(() -> query(async, StatorWire.interceptor())).isInstanceOf(DynamoDbException.class);
        });
    }

    /** Of both ways the same number of attempts, and the same exception. */
    @TestFactory
    Stream<DynamicTest> aWrongSumIsTheSdksException() {
        return both(async -> {
            HttpAnswer wrong = HttpAnswer.of(BODY).with("x-amz-crc32", "1");
            http.answer(wrong);
            assertThatThrownBy(() -> query(async)).isInstanceOf(Crc32MismatchException.class);
            int attempts = http.requests();
            http.answer(wrong);
            assertThatThrownBy(() -> query(async, StatorWire.interceptor()))
                    .isInstanceOf(Crc32MismatchException.class)
                    .hasMessageContaining("Expected 1 as the Crc32 checksum");
            assertThat(http.requests()).isEqualTo(attempts);
            http.answer(HttpAnswer.of(BODY).without("x-amz-crc32"));
            assertThat(isCut(query(async, StatorWire.interceptor()))).isTrue();
        });
    }

    /** Those of an attempt before do not count, however far it came. */
    @Test
    void onlyTheLastAttemptCounts() {
        HttpAnswer broken = HttpAnswer.of("{\"Items\":[{\"id\":{\"S\":\"old\"}}],\"Count\":\"x\"}")
                .with("x-amz-crc32", "1");
        DynamoDbClient client = DynamoDbClient.builder()
                .httpClient(http)
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .addExecutionInterceptor(StatorWire.interceptor()))
                .build();
        http.answer(HttpAnswer.of("{}").status(500), broken.status(503), HttpAnswer.of("{\"Count\":0}"));
        assertThat(execution(client).send(Call.QUERY, REQUEST).items()).isEmpty();
        assertThat(http.requests()).isEqualTo(3);
        http.answer(HttpAnswer.of("{}").status(500), HttpAnswer.of(BODY));
        assertThat(execution(client).send(Call.QUERY, REQUEST).items()).isEqualTo(ITEMS);
        assertThat(WirePath.of(client).responsesRead()).isEqualTo(1);
    }

    /** Other requests of the client see all of their response. */
    @Test
    void requestsOfOthersAreNotTouched() {
        DynamoDbClient client = StubClients.blocking(http, StatorWire.interceptor());
        http.answer(HttpAnswer.of(BODY));
        assertThat(client.query(REQUEST).items()).isEqualTo(ITEMS);
        assertThat(StubClients.async(http, StatorWire.interceptor())
                        .query(REQUEST)
                        .join()
                        .items())
                .isEqualTo(ITEMS);
    }

    @Test
    void aStatorTellsWhetherItIsTaken() {
        assertThat(StubClients.stator(http, StatorWire.interceptor()).wirePath().isTaken())
                .isTrue();
        assertThat(StubClients.stator(http, StatorWire.interceptor())
                        .asyncWirePath()
                        .isTaken())
                .isTrue();
        assertThat(Stator.create(StubClients.blocking(http)).wirePath())
                .hasToString("not taken: the client is built" + " without StatorWire.interceptor()");
        assertThat(Stator.create(StubClients.blocking(http, StatorWire.interceptor()))
                        .asyncWirePath()
                        .reason())
                .isEqualTo("there is no such client");
        assertThat(StubClients.stator(http, StatorWire.interceptor(), new Looking())
                        .wirePath()
                        .reason())
                .contains("StatorWire.beside(..)", "StatorWireTest$Looking");
    }

    /** Each response once, however many attempts it took; and none that is left to the SDK. */
    @TestFactory
    Stream<DynamicTest> itCountsTheResponsesThatAreReadOnIt() {
        return both(async -> {
            ExecutionInterceptor wire = StatorWire.interceptor();
            WirePath path =
                    StubClients.stator(http, StatorWire.interceptor(), wire).wirePath();
            assertThat(path.responsesRead()).isZero();
            http.answer(HttpAnswer.of(BODY));
            query(async, StatorWire.interceptor(), wire);
            query(async, wire);
            assertThat(path.responsesRead()).isEqualTo(2);
            query(async, wire, new Looking());
            http.answer(HttpAnswer.of(BODY).without("Content-Type"));
            query(async, wire);
            assertThat(path.responsesRead()).isEqualTo(2);
            assertThat(path.requestsWritten()).isZero();
            assertThat(StubClients.stator(http, wire, new Looking()).wirePath().responsesRead())
                    .as("of a path that is not taken")
                    .isZero();
        });
    }

    @Test
    void itsUserSaysWhichOthersLeaveItemsAlone() {
        ExecutionInterceptor beside = StatorWire.beside(Looking.class);
        assertThat(StubClients.stator(http, beside, new Looking()).wirePath().isTaken())
                .isTrue();
        assertThat(StubClients.stator(http, beside, new LookingCloser())
                        .wirePath()
                        .isTaken())
                .as("another class may do more")
                .isFalse();
    }

    /** A mock, or one around another, which may do with items what it likes. */
    @Test
    void anyOtherClientReadsAsBefore() {
        DynamoDbClient real = StubClients.blocking(http, StatorWire.interceptor());
        DynamoDbClient wrapped = new DynamoDbClient() {
            @Override
            public QueryResponse query(QueryRequest request) {
                assertThat(request.overrideConfiguration()).isEmpty();
                return real.query(request);
            }

            @Override
            public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
                return real.serviceClientConfiguration();
            }

            @Override
            public String serviceName() {
                return real.serviceName();
            }

            @Override
            public void close() {}
        };
        DynamoDbClient mock = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> method.getName().equals("query")
                        ? QueryResponse.builder().items(ITEMS).build()
                        : null);
        http.answer(HttpAnswer.of(BODY));
        for (DynamoDbClient client : List.of(wrapped, mock)) {
            assertThat(Stator.create(client).wirePath().isTaken()).isFalse();
            assertThat(execution(client).send(Call.QUERY, REQUEST).items()).isEqualTo(ITEMS);
        }
    }

    /** What the fast path relies on, whichever the version of the SDK. */
    @Test
    void theSdksHooksOfAResponse() {
        List<String> hooks = new ArrayList<>();
        ExecutionInterceptor noting = new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                hooks.add("transmission");
            }

            @Override
            public SdkHttpResponse modifyHttpResponse(
                    Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
                hooks.add("headers" + (context.responseBody().isPresent() ? " with content" : ""));
                return context.httpResponse();
            }

            @Override
            public Optional<InputStream> modifyHttpResponseContent(
                    Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
                hooks.add("content" + (context.responseBody().isPresent() ? "" : " without one"));
                return context.responseBody();
            }

            @Override
            public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
                    Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
                hooks.add("publisher");
                return context.responsePublisher();
            }
        };
        http.answer(HttpAnswer.of(BODY));
        query(false, noting);
        assertThat(hooks).containsExactly("transmission", "headers with content", "content");
        hooks.clear();
        query(true, noting);
        assertThat(hooks).containsExactly("transmission", "headers", "content without one", "publisher");
    }
}
