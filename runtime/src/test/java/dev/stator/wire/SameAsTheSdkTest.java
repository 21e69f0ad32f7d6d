package dev.stator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.json.Layouts;
import dev.stator.observe.OperationKind;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.ReceivedItems;
import dev.stator.session.RequestWithItems;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import dev.stator.wire.RandomBody.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** Whatever the body of a response: the fast path gives what the SDK gives, or refuses as the SDK does. */
class SameAsTheSdkTest {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final QueryRequest QUERY =
            QueryRequest.builder().tableName("t").build();
    private static final RequestWithItems<BatchGetItemRequest> BATCH = RequestWithItems.of(
            BatchGetItemRequest.builder()
                    .requestItems(Map.of(
                            "t",
                            KeysAndAttributes.builder()
                                    .keys(RequestWithItems.KEYS)
                                    .build()))
                    .build(),
            List.of(List.of()));
    private static final TransactGetItemsRequest TRANSACTION = TransactGetItemsRequest.builder()
            .transactItems(List.of(TransactGetItem.builder()
                    .get(get -> get.tableName("t").key(Map.of()))
                    .build()))
            .build();

    private final HttpStub http = new HttpStub();
    private final Execution plain = execution();
    private final Execution fast = execution(StatorWire.interceptor());
    private final Map<Kind, Integer> cut = new EnumMap<>(Kind.class);
    private final Layouts layouts = new Layouts();
    private int bodies;
    private int refused;
    private int whole;

    private Execution execution(ExecutionInterceptor... interceptors) {
        return new Session(
                        StubClients.blocking(http, interceptors),
                        StubClients.async(http, interceptors),
                        UnaryOperator.identity(),
                        Clock.systemUTC(),
                        List.of())
                .begin(OperationKind.QUERY, "t", null);
    }

    @AfterEach
    void tell() {
        System.out.printf(
                Locale.ROOT,
                "%,d bodies: items cut out of %s, left to the SDK %,d, refused on both ways %,d%n",
                bodies,
                cut,
                whole,
                refused);
    }

    @Test
    void randomBodies() {
        compare(20_000);
    }

    @Test
    @Tag("slow")
    void manyRandomBodies() {
        compare(1_000_000);
    }

    private void compare(int many) {
        Random random = new Random(42);
        RandomBody body = new RandomBody(random);
        for (int i = 0; i < many; i++) {
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            byte[] next = body.next(kind);
            if (i % 8 == 0) {
                compareWhole(kind, next, i % 16 == 0);
            } else {
                compareItems(kind, next);
            }
        }
        assertThat(cut)
                .as("refused: " + refused)
                .allSatisfy((kind, times) -> assertThat(times).as("%s", kind).isGreaterThan(many / 8));
        assertThat(bodies).isEqualTo(many);
        assertThat(refused).isGreaterThan(many / 50);
    }

    /** With the bodies of before. */
    @Test
    void bodiesThatEndEarly() {
        compareCut(10);
    }

    @Test
    @Tag("slow")
    void manyBodiesThatEndEarly() {
        compareCut(1_000);
    }

    private void compareCut(int many) {
        Random random = new Random(43);
        RandomBody body = new RandomBody(random);
        for (int i = 0; i < many; i++) {
            Kind kind = KINDS.get(i % KINDS.size());
            byte[] next = body.next(kind);
            for (int length = 0; length < Math.min(next.length, 3_000); length++) {
                compareItems(kind, Arrays.copyOf(next, length));
            }
        }
    }

    /** The items alone: where none are cut out, the SDK gets the bytes as they are. */
    private void compareItems(Kind kind, byte[] body) {
        http.answer(HttpAnswer.of(body));
        Outcome expected = outcome(plain, kind, false);
        CutBody<?> found = CutBody.of(body, body.length, array(kind), layouts);
        if (found != null && expected.error != null) {
            compareWhole(kind, body, false); // then it is the rest that is refused
            return;
        }
        if (found != null) {
            assertThat(found.items()).as(() -> text(kind, body)).isEqualTo(expected.items);
        }
        count(kind, expected, found != null);
    }

    private static ItemArray<?> array(Kind kind) {
        return switch (kind) {
            case PAGE -> ItemArray.PAGE;
            case BATCH -> ItemArray.BATCH;
            case TRANSACTION -> ItemArray.TRANSACTION;
        };
    }

    private static String text(Kind kind, byte[] body) {
        return kind + " " + new String(body, StandardCharsets.UTF_8);
    }

    private void count(Kind kind, Outcome outcome, boolean isCut) {
        bodies++;
        refused += outcome.error == null ? 0 : 1;
        whole += outcome.error == null && !isCut ? 1 : 0;
        cut.merge(kind, isCut ? 1 : 0, Integer::sum);
    }

    /** Items and all else, through both ways of a client. */
    private void compareWhole(Kind kind, byte[] body, boolean async) {
        http.answer(HttpAnswer.of(body));
        Outcome expected = outcome(plain, kind, async);
        http.answer(HttpAnswer.of(body));
        Outcome found = outcome(fast, kind, async);
        assertThat(found).as(() -> text(kind, body)).isEqualTo(expected);
        count(kind, expected, found.isCut);
        if (found.isCut) {
            assertThat(http.unread()).isZero();
        }
        assertThat(http.open()).isZero();
    }

    /**
     * What came of a request.
     *
     * @param rest the response without its items
     * @param isCut whether the items came another way; that makes no difference
     */
    private record Outcome(
            @Nullable Object items,
            @Nullable SdkPojo rest,
            @Nullable Class<?> error,
            boolean isCut) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Outcome outcome
                    && Objects.equals(items, outcome.items)
                    && (rest == null ? outcome.rest == null : rest.equalsBySdkFields(outcome.rest))
                    && error == outcome.error;
        }

        @Override
        public int hashCode() {
            return Objects.hash(items, error);
        }
    }

    private static Outcome outcome(Execution execution, Kind kind, boolean async) {
        try {
            return switch (kind) {
                case PAGE -> {
                    ReceivedItems<QueryResponse, ?> received = async
                            ? Completions.join(execution.sendAsync(Call.QUERY, QUERY))
                            : execution.send(Call.QUERY, QUERY);
                    QueryResponse response = received.response();
                    yield outcome(
                            received,
                            response.toBuilder().items(List.of()).build(),
                            response.hasItems() && !response.items().equals(received.items()));
                }
                case BATCH -> {
                    ReceivedItems<BatchGetItemResponse, ?> received = async
                            ? Completions.join(execution.sendAsync(Call.BATCH_GET_ITEM, BATCH))
                            : execution.send(Call.BATCH_GET_ITEM, BATCH);
                    BatchGetItemResponse response = received.response();
                    yield outcome(
                            received,
                            response.toBuilder().responses(Map.of()).build(),
                            response.hasResponses() && !response.responses().equals(received.items()));
                }
                case TRANSACTION -> {
                    ReceivedItems<TransactGetItemsResponse, ? extends List<?>> received = async
                            ? Completions.join(execution.sendAsync(Call.TRANSACT_GET_ITEMS, TRANSACTION))
                            : execution.send(Call.TRANSACT_GET_ITEMS, TRANSACTION);
                    TransactGetItemsResponse response = received.response();
                    yield outcome(
                            received,
                            response.toBuilder().responses(List.of()).build(),
                            response.responses().size() != received.items().size());
                }
            };
        } catch (Crc32MismatchException e) {
            // A parser that has not read all when it gives up makes the sum wrong; how much it reads at once is chance.
            return new Outcome(null, null, SdkClientException.class, false);
        } catch (RuntimeException e) {
            return new Outcome(null, null, e.getClass(), false);
        }
    }

    private static Outcome outcome(ReceivedItems<?, ?> received, SdkPojo rest, boolean isCut) {
        return new Outcome(received.items(), rest, null, isCut);
    }
}
