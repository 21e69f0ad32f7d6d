package dev.stator.it.rewrite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.check.LeftItem.Reason;
import dev.stator.check.RewriteIncompleteException;
import dev.stator.check.RewriteReport;
import dev.stator.check.TableRewrite;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.SharedEngine;
import dev.stator.testing.DynamoDbLocal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Whatever comes between: each item is as it was, or as it is to be, once. */
class RewriteFaultsTest {
    private static final List<Class<? extends DynamoDbRequest>> WRITES =
            List.of(UpdateItemRequest.class, TransactWriteItemsRequest.class);
    private static final String UPDATED = new UUID(0, 1).toString();
    private static final String MOVED = new UUID(0, 2).toString();
    private static final String SHORT = "2026-01-01T00:00:00Z";
    private static final String LONG = "2026-01-01T00:00:00.000000000Z";

    private final DynamoDbLocal engine = SharedEngine.isolated();
    private final FaultyClient faulty = FaultyClient.around(engine.client(), engine.asyncClient());
    private final Stator stator = Stator.builder()
            .client(faulty.client())
            .asyncClient(faulty.asyncClient())
            .backoff(new NotedTimer().backoff())
            .build();
    private final LedgerDao ledgers = new LedgerDao(stator);

    @BeforeEach
    void create() {
        ledgers.table().create();
        fill();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void fill() {
        raw().forEach(item -> engine.client()
                .deleteItem(request ->
                        request.tableName("ledgers").key(Map.of("owner", item.get("owner"), "at", item.get("at")))));
        put(UPDATED, LONG, "0");
        put(MOVED, SHORT, "0");
        faulty.reset();
    }

    private void put(String owner, String at, String hits) {
        engine.client()
                .putItem(request -> request.tableName("ledgers")
                        .item(Map.of(
                                "owner", AttributeValue.fromS(owner),
                                "at", AttributeValue.fromS(at),
                                "version", AttributeValue.fromN("7"),
                                "updated", AttributeValue.fromS(SHORT),
                                "hits", AttributeValue.fromN(hits))));
    }

    private static DynamoDbException accessDenied() {
        return (DynamoDbException) DynamoDbException.builder()
                .message("not authorized")
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("AccessDeniedException")
                        .errorMessage("not authorized")
                        .build())
                .build();
    }

    private List<Map<String, AttributeValue>> raw() {
        return engine.client().scan(request -> request.tableName("ledgers")).items();
    }

    private RewriteReport executed(boolean async) {
        TableRewrite rewrite = ledgers.table().rewrite();
        try {
            return async ? rewrite.executeAsync().join() : rewrite.execute();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private void assertMended(String hits) {
        assertThat(raw())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item)
                        .containsEntry("at", AttributeValue.fromS(LONG))
                        .containsEntry("updated", AttributeValue.fromS(LONG))
                        .containsEntry("version", AttributeValue.fromN("7"))
                        .containsEntry("hits", AttributeValue.fromN(hits)));
    }

    /** Every request that it sends, before and after it is done, once and again. */
    @TestFactory
    Stream<DynamicTest> goesOnAfterWhatMayPass() {
        Map<String, Supplier<RuntimeException>> errors = Map.of(
                "connectionCut", Faults::connectionCut,
                "throttled", Faults::throttled);
        return WRITES.stream()
                .flatMap(request -> errors.entrySet().stream()
                        .flatMap(error -> Stream.of(true, false)
                                .flatMap(after -> Stream.of(true, false)
                                        .map(async -> DynamicTest.dynamicTest(
                                                request.getSimpleName() + " " + error.getKey()
                                                        + (after ? " done" : " not done") + (async ? " async" : ""),
                                                () -> goesOn(request, error.getValue(), after, async))))));
    }

    private void goesOn(
            Class<? extends DynamoDbRequest> request, Supplier<RuntimeException> error, boolean after, boolean async) {
        fill();
        if (after) {
            faulty.on(request).times(1).failAfter(error);
        } else {
            faulty.on(request).times(2).fail(error);
        }
        faulty.on(GetItemRequest.class).times(1).fail(error);

        RewriteReport report = executed(async);

        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(report.rewritten()).isEqualTo(2);
        assertThat(report.moved()).isEqualTo(1);
        assertMended("0");
        assertThat(ledgers.table().rewrite().execute().rewritten()).isZero();
    }

    /** What does not pass ends it, with the place and the rest; nothing is half-written. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhereItStopped(boolean async) {
        faulty.on(TransactWriteItemsRequest.class).times(1).fail(RewriteFaultsTest::accessDenied);

        assertThatThrownBy(() -> executed(async)).isInstanceOfSatisfying(RewriteIncompleteException.class, error -> {
            assertThat(error).hasMessageContaining(MOVED).hasMessageContaining("execute it again");
            assertThat(error.report().rewritten()).isLessThanOrEqualTo(1);
        });
        assertThat(raw())
                .filteredOn(item -> requireNonNull(item.get("owner")).s().equals(MOVED))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("at", AttributeValue.fromS(SHORT)));
        executed(async);
        assertMended("0");
    }

    @Test
    void goesOnFromItsLastCheckpoint() {
        faulty.on(ScanRequest.class).skip(1).fail(RewriteFaultsTest::accessDenied);

        assertThatThrownBy(() -> ledgers.table().rewrite().pageSize(1).execute())
                .isInstanceOfSatisfying(RewriteIncompleteException.class, error -> {
                    assertThat(error.report().items()).isEqualTo(1);
                    faulty.reset();
                    RewriteReport rest = ledgers.table()
                            .rewrite()
                            .resume(error.checkpoint().orElseThrow())
                            .execute();
                    assertThat(rest.rewritten()).isEqualTo(1);
                });
        assertMended("0");
    }

    /** Before the first write of an item arrives, another program is there. */
    private void meanwhile(int times, Consumer<Integer> other) {
        int[] count = {0};
        for (Class<? extends DynamoDbRequest> request : WRITES) {
            first(request, times, () -> other.accept(count[0]++));
        }
    }

    private <Q extends DynamoDbRequest> void first(Class<Q> request, int times, Runnable other) {
        faulty.on(request).times(times).<DynamoDbResponse>with((sent, next) -> {
            other.run();
            return next.apply(sent);
        });
    }

    @Test
    void readsAgainWhatChangedMeanwhile() {
        meanwhile(1, count -> {
            put(UPDATED, LONG, "9");
            Map<String, AttributeValue> moved = new HashMap<>();
            raw().stream()
                    .filter(item -> requireNonNull(item.get("owner")).s().equals(MOVED))
                    .forEach(moved::putAll);
            put(MOVED, requireNonNull(moved.get("at")).s(), "9");
        });
        // A stranger writes attributes that the record reads: then all of it is read again.
        RewriteReport report = executed(false);

        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(raw())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item)
                        .containsEntry("at", AttributeValue.fromS(LONG))
                        .containsEntry("hits", AttributeValue.fromN("9")));
    }

    @Test
    void leavesWhatOthersChangeAgainAndAgain() {
        for (Class<? extends DynamoDbRequest> request : WRITES) {
            int[] count = {0};
            first(
                    request,
                    Integer.MAX_VALUE,
                    () -> Stream.of(UPDATED, MOVED)
                            .forEach(owner -> engine.client()
                                    .updateItem(update -> update.tableName("ledgers")
                                            .key(Map.of(
                                                    "owner", AttributeValue.fromS(owner),
                                                    "at", AttributeValue.fromS(owner.equals(MOVED) ? SHORT : LONG)))
                                            .updateExpression("SET title = :t")
                                            .expressionAttributeValues(Map.of(
                                                    ":t",
                                                    AttributeValue.fromS(request.getSimpleName() + count[0]++))))));
        }

        RewriteReport report = executed(false);

        assertThat(report.left()).isEqualTo(Map.of(Reason.CHANGED, 2L));
        assertThat(report.rewritten()).isZero();
        assertThat(raw())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item).containsEntry("updated", AttributeValue.fromS(SHORT)));
    }

    @Test
    void bringsNoDeletedItemBack() {
        meanwhile(
                1,
                count -> raw().forEach(item -> engine.client()
                        .deleteItem(request -> request.tableName("ledgers")
                                .key(Map.of("owner", item.get("owner"), "at", item.get("at"))))));

        RewriteReport report = executed(false);

        assertThat(raw()).isEmpty();
        assertThat(report.rewritten()).isZero();
        assertThat(report.clean()).isTrue();
    }

    @Test
    void leavesBothWhereTheKeyIsTakenMeanwhile() {
        first(TransactWriteItemsRequest.class, 1, () -> put(MOVED, LONG, "5"));

        RewriteReport report = executed(false);

        assertThat(report.left()).isEqualTo(Map.of(Reason.KEY_TAKEN, 1L));
        assertThat(report.examples()).singleElement().satisfies(item -> {
            assertThat(item.other().map(other -> other.get("hits"))).isEqualTo(Optional.of(AttributeValue.fromN("5")));
            assertThat(item.item()).containsEntry("hits", AttributeValue.fromN("0"));
        });
        assertThat(raw()).hasSize(3);
    }

    @Test
    void keepsToItsRate() {
        NotedTimer timer = new NotedTimer();
        LedgerDao paced = new LedgerDao(Stator.builder()
                .client(engine.client())
                .backoff(timer.backoff())
                .build());
        for (int i = 10; i < 30; i++) {
            put(new UUID(0, i).toString(), LONG, "0");
        }
        long begin = timer.nanoTime();

        paced.table().rewrite().maxWriteUnitsPerSecond(2).execute();

        // 21 updates of one unit and a move of four, with those that the index costs.
        assertThat((timer.nanoTime() - begin) / 1e9).isGreaterThan(10);
    }
}
