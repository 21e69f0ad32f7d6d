package dev.stator.it.transaction;

import static dev.stator.it.transaction.Account_.balance;
import static dev.stator.it.transaction.Bank.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.ThrottledException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.Response;
import dev.stator.operation.Results;
import dev.stator.operation.TransactGetOperation;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.operation.TransactWriteResult;
import dev.stator.operation.TransactionFailedException;
import dev.stator.session.Backoff;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What passes is waited for; nothing is lost, and nothing applied twice. */
@StatorTest(daos = {AccountDao.class, TransferDao.class})
class TransactionFaultsTest {
    private final NotedTimer timer = new NotedTimer();
    private final FaultyClient faulty;
    private final Stator stator;
    private final Bank bank;

    TransactionFaultsTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.faulty = FaultyClient.around(client, asyncClient);
        this.stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build();
        this.bank = new Bank(stator);
    }

    @BeforeEach
    void open() {
        bank.opened(1_000, 0);
    }

    /** Not guarded by any condition: only the token keeps it from happening twice. */
    private TransactWriteOperation transferring() {
        return stator.transactWrite(
                bank.accounts().update("a1").add(balance, -100),
                bank.accounts().update("a2").add(balance, 100),
                bank.transfers().put(transfer(1)));
    }

    private void assertTransferredOnce() {
        assertThat(bank.balance("a1")).isEqualTo(900);
        assertThat(bank.balance("a2")).isEqualTo(100);
        assertThat(bank.transfers().scan().list()).containsExactly(transfer(1));
    }

    private List<Duration> millis(long... waits) {
        return java.util.stream.LongStream.of(waits)
                .mapToObj(Duration::ofMillis)
                .toList();
    }

    private static TransactionInProgressException inProgress() {
        return TransactionInProgressException.builder()
                .message("The transaction with the given request token is already in progress")
                .statusCode(400)
                .build();
    }

    static Stream<Arguments> whatPasses() {
        Stream<Supplier<RuntimeException>> faults = Stream.of(
                () -> Faults.cancelled(List.of("TransactionConflict", "None", "None")),
                () -> Faults.cancelled(List.of("TransactionConflict", "TransactionConflict", "ThrottlingError")),
                () -> Faults.cancelled(List.of("None", "None", "ProvisionedThroughputExceeded")),
                TransactionFaultsTest::inProgress,
                Faults::throttled,
                Faults::serverError,
                Faults::timeout,
                Faults::connectionCut);
        return faults.flatMap(fault -> Stream.of(Way.values()).map(way -> Arguments.of(fault.get(), fault, way)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("whatPasses")
    void isSentAgainAfterGrowingWaitsUntilItPasses(RuntimeException shown, Supplier<RuntimeException> fault, Way way) {
        faulty.on(TransactWriteItemsRequest.class).times(4).fail(fault);
        Response<TransactWriteResult> response = way.response(transferring());
        assertThat(response.requests()).isEqualTo(5);
        assertThat(timer.waits()).isEqualTo(millis(50, 100, 200, 400));
        List<TransactWriteItemsRequest> sent = faulty.requests(TransactWriteItemsRequest.class);
        assertThat(sent).hasSize(5);
        assertThat(sent).as("the same, with the same token").containsOnly(sent.get(0));
        assertThat(sent.get(0).clientRequestToken()).hasSize(36);
        assertTransferredOnce();

        faulty.on(TransactGetItemsRequest.class).times(2).fail(fault);
        assertThat(way.execute(stator.transactGet(
                                bank.accounts().get("a1"),
                                bank.accounts().get("a2"),
                                bank.transfers().get("a1", 1)))
                        .third())
                .contains(transfer(1));
        assertThat(faulty.calls(TransactGetItemsRequest.class)).isEqualTo(3);
    }

    static Stream<Arguments> lostAnswers() {
        Stream<Supplier<RuntimeException>> faults =
                Stream.of(Faults::connectionCut, Faults::timeout, Faults::serverError);
        return faults.flatMap(fault -> Stream.of(Way.values()).map(way -> Arguments.of(fault.get(), fault, way)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("lostAnswers")
    void anAnswerThatWasLostAfterTheTransactionWasDone(
            RuntimeException shown, Supplier<RuntimeException> fault, Way way) {
        faulty.on(TransactWriteItemsRequest.class).times(3).failAfter(fault);
        way.execute(transferring());
        assertThat(faulty.calls(TransactWriteItemsRequest.class)).isEqualTo(4);
        assertTransferredOnce();
    }

    /** As after a crash: the caller's own token carries over to another execution. */
    @ParameterizedTest
    @EnumSource
    void aTokenOfTheCallersCarriesOverExecutions(Way way) {
        faulty.on(TransactWriteItemsRequest.class).times(1).failAfter(Faults::connectionCut);
        TransactWriteOperation transaction =
                transferring().token("carried-" + way).attempts(1);
        assertThatThrownBy(() -> way.execute(transaction))
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("Connection reset");
        way.execute(transaction);
        assertTransferredOnce();
    }

    @ParameterizedTest
    @EnumSource
    void eachExecutionHasATokenOfItsOwn(Way way) {
        TransactWriteOperation transaction = transferring();
        way.execute(transaction);
        way.execute(transaction);
        assertThat(faulty.requests(TransactWriteItemsRequest.class))
                .extracting(TransactWriteItemsRequest::clientRequestToken)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(transaction.toRequest().clientRequestToken()).isNull();
        assertThat(transaction.token("t").toRequest().clientRequestToken()).isEqualTo("t");
    }

    @ParameterizedTest
    @EnumSource
    void conflictsThatDoNotPassEndInTheirReasons(Way way) {
        faulty.on(TransactWriteItemsRequest.class)
                .fail(() -> Faults.cancelled(List.of("None", "TransactionConflict", "None")));
        assertThatThrownBy(() -> way.execute(transferring()))
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        error -> assertThat(error.attempts()).isEqualTo(10))
                .hasMessageStartingWith(
                        "DynamoDB cancelled the transaction of 3 operations (sent 10 times); nothing was"
                                + " done:\n  operation 2, update of item {id: \"a2\"} in table accounts: another "
                                + "transaction or"
                                + " write was under way on the item (TransactionConflict)");
        assertThat(faulty.calls(TransactWriteItemsRequest.class)).isEqualTo(10);
        assertThat(timer.waits()).isEqualTo(millis(50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000));
        assertThat(bank.balance("a1")).isEqualTo(1_000);
        assertThat(way.attempt(transferring().attempts(2)).succeeded()).isFalse();
        assertThat(faulty.calls(TransactWriteItemsRequest.class)).isEqualTo(12);
    }

    static Stream<Arguments> whatDoesNotPass() {
        Stream<List<String>> codes = Stream.of(
                List.of("TransactionConflict", "ConditionalCheckFailed", "None"),
                List.of("TransactionConflict", "ValidationError", "None"),
                List.of("ItemCollectionSizeLimitExceeded", "None", "None"),
                List.of("ThrottlingError", "SomethingOfNextYear", "None"),
                List.of("None", "None", "None"));
        return codes.flatMap(each -> Stream.of(Way.values()).map(way -> Arguments.of(each, way)));
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotPass")
    void isSentOnceWhereTryingAgainIsNoUse(List<String> codes, Way way) {
        faulty.on(TransactWriteItemsRequest.class).fail(() -> Faults.cancelled(codes));
        assertThatThrownBy(() -> way.execute(transferring())).isInstanceOf(TransactionFailedException.class);
        assertThat(faulty.calls(TransactWriteItemsRequest.class)).isEqualTo(1);
        assertThat(timer.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void othersErrorsPassAsTheyAre(Way way) {
        RuntimeException mismatch = IdempotentParameterMismatchException.builder()
                .message("other parameters")
                .statusCode(400)
                .build();
        faulty.on(TransactWriteItemsRequest.class).times(1).fail(() -> mismatch);
        assertThatThrownBy(() -> way.execute(transferring())).isSameAs(mismatch);
        faulty.on(TransactWriteItemsRequest.class).times(1).fail(() -> AbortedException.create("interrupted"));
        assertThatThrownBy(() -> way.execute(transferring())).isInstanceOf(AbortedException.class);
        assertThat(faulty.calls(TransactWriteItemsRequest.class)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void givingUpKeepsTheTypeOfTheError(Way way) {
        faulty.on(TransactWriteItemsRequest.class).times(3).fail(Faults::throttled);
        assertThatThrownBy(() -> way.execute(transferring().attempts(3))).isInstanceOf(ThrottledException.class);
        faulty.on(TransactWriteItemsRequest.class).times(3).fail(Faults::serverError);
        assertThatThrownBy(() -> way.execute(transferring().attempts(3)))
                .isInstanceOf(InternalServerErrorException.class);
        faulty.on(TransactWriteItemsRequest.class).times(3).fail(Faults::timeout);
        assertThatThrownBy(() -> way.execute(transferring().attempts(3))).isInstanceOf(ApiCallTimeoutException.class);
    }

    @ParameterizedTest
    @EnumSource
    void deadlinesEndTheWaits(Way way) {
        faulty.on(TransactWriteItemsRequest.class)
                .fail(() -> Faults.cancelled(List.of("TransactionConflict", "None", "None")));
        assertThatThrownBy(() -> way.execute(transferring().deadline(Duration.ofMillis(500))))
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        error -> assertThat(error.attempts()).isEqualTo(5));
        assertThat(timer.waits()).as("the last try is at the deadline").isEqualTo(millis(50, 100, 200, 150));

        faulty.on(TransactGetItemsRequest.class).fail(Faults::serverError);
        TransactGetOperation<Results.Two<Account, Account>> get = stator.transactGet(
                        bank.accounts().get("a1"), bank.accounts().get("a2"))
                .deadline(Duration.ofMillis(50));
        assertThatThrownBy(() -> way.execute(get)).isInstanceOf(InternalServerErrorException.class);
        assertThat(faulty.calls(TransactGetItemsRequest.class)).isEqualTo(2);
        assertThatThrownBy(() -> way.execute(get.deadline(Duration.ofSeconds(9)).attempts(4)))
                .isInstanceOf(InternalServerErrorException.class);
        assertThat(faulty.calls(TransactGetItemsRequest.class)).isEqualTo(6);
    }

    /** DynamoDB Local answers none. */
    @ParameterizedTest
    @EnumSource
    void metricsOfItemCollections(Way way) {
        ItemCollectionMetrics metrics = ItemCollectionMetrics.builder()
                .itemCollectionKey(Map.of("sender", AttributeValue.fromS("a1")))
                .sizeEstimateRangeGB(0.0, 1.0)
                .build();
        faulty.on(TransactWriteItemsRequest.class)
                .<TransactWriteItemsResponse>with(Faults.answered((request, response) -> response.toBuilder()
                        .itemCollectionMetrics(Map.of("transfers", List.of(metrics)))
                        .build()));
        assertThat(way.response(transferring()).itemCollectionMetrics()).containsExactly(metrics);
        assertThat(faulty.requests(TransactWriteItemsRequest.class))
                .extracting(TransactWriteItemsRequest::returnItemCollectionMetrics)
                .containsExactly(ReturnItemCollectionMetrics.SIZE);
    }

    /** Who cancels a future wants no more requests. */
    @Test
    void aCancelledFutureSendsNoMore() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
        Stator slow = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(Backoff.standard().timed(new HeldTimer(waiting, over), () -> 1))
                .build();
        faulty.on(TransactWriteItemsRequest.class).fail(Faults::serverError);
        CompletableFuture<TransactWriteResult> future =
                slow.transactWrite(bank.accounts().delete("a1")).executeAsync();
        waiting.await();
        assertThat(future.cancel(true)).isTrue();
        over.complete(null);
        assertThat(faulty.calls(TransactWriteItemsRequest.class)).isEqualTo(1);
        assertThat(over).isCancelled();
    }

    /** Many transfers at once between two accounts, with answers lost and conflicts in between: the sums are exact. */
    @Test
    void manyTransfersAtOnceAddUp() {
        AtomicInteger number = new AtomicInteger();
        faulty.on(TransactWriteItemsRequest.class)
                .times(100)
                .fail(() -> Faults.cancelled(List.of("TransactionConflict", "None")));
        faulty.on(TransactWriteItemsRequest.class)
                .when(request -> number.incrementAndGet() % 3 == 0)
                .times(50)
                .failAfter(Faults::connectionCut);
        Stator quick = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(Backoff.standard().first(Duration.ofMillis(1)).longest(Duration.ofMillis(10)))
                .build();
        CompletableFuture<?>[] transfers = IntStream.range(0, 160)
                .mapToObj(i -> quick.transactWrite(
                                bank.accounts().update("a1").add(balance, -1),
                                bank.accounts().update("a2").add(balance, 1))
                        .attempts(200)
                        .executeAsync())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(transfers).join();
        assertThat(bank.balance("a1")).isEqualTo(840);
        assertThat(bank.balance("a2")).isEqualTo(160);
        assertThat(faulty.calls(TransactWriteItemsRequest.class)).isEqualTo(310);
    }
}
