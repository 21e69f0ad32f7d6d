package dev.stator.it.transaction;

import static dev.stator.it.transaction.Account_.balance;
import static dev.stator.it.transaction.Bank.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationKind;
import dev.stator.observe.RetryEvent;
import dev.stator.operation.TransactionFailedException;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A transaction is one run, whatever it takes. */
@StatorTest(daos = {AccountDao.class, TransferDao.class})
class TransactionObservedTest {
    private final List<RetryEvent> retries = new CopyOnWriteArrayList<>();
    private final List<EndEvent> ends = new CopyOnWriteArrayList<>();
    private final FaultyClient faulty;
    private final Bank bank;

    TransactionObservedTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.faulty = FaultyClient.around(client, asyncClient);
        this.bank = new Bank(Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(new NotedTimer().backoff())
                .observer(new Observer() {
                    @Override
                    public boolean wantsCapacity() {
                        return true;
                    }

                    @Override
                    public void onRetry(RetryEvent event) {
                        retries.add(event);
                    }

                    @Override
                    public void onEnd(EndEvent event) {
                        ends.add(event);
                    }
                })
                .build());
    }

    private EndEvent end(OperationKind kind) {
        return ends.stream()
                .filter(event -> event.run().kind() == kind)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void writesAndTheirRetries(Way way) {
        bank.opened(1, 2);
        faulty.on(TransactWriteItemsRequest.class)
                .times(2)
                .fail(() -> Faults.cancelled(List.of("TransactionConflict", "None")));
        way.execute(bank.stator()
                .transactWrite(
                        bank.accounts().update("a1").add(balance, 1),
                        bank.transfers().put(transfer(1))));
        assertThat(retries).extracting(RetryEvent::attempt).containsExactly(1, 2);
        assertThat(retries)
                .extracting(RetryEvent::pause)
                .containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(retries)
                .allSatisfy(retry -> assertThat(retry.cause()).isInstanceOf(TransactionFailedException.class));
        EndEvent end = end(OperationKind.TRANSACT_WRITE);
        assertThat(end.run().tables()).containsExactly("accounts", "transfers");
        assertThat(end.outcome()).isEqualTo(EndEvent.Outcome.SUCCEEDED);
        assertThat(end.items()).isEqualTo(2);
        assertThat(end.requests()).isEqualTo(3);
        assertThat(end.retries()).isEqualTo(2);
        assertThat(end.capacity())
                .extracting(ConsumedCapacity::tableName)
                .containsExactlyInAnyOrder("accounts", "transfers");
    }

    @ParameterizedTest
    @EnumSource
    void aFailedConditionIsToldFromOtherFailures(Way way) {
        assertThat(way.attempt(bank.stator()
                                .transactWrite(bank.accounts().delete("a1").ifPresent()))
                        .succeeded())
                .isFalse();
        assertThat(end(OperationKind.TRANSACT_WRITE).outcome()).isEqualTo(EndEvent.Outcome.CONDITION_FAILED);
        faulty.on(TransactWriteItemsRequest.class)
                .fail(() -> Faults.cancelled(List.of("ValidationError", "ConditionalCheckFailed")));
        assertThat(way.attempt(bank.stator()
                                .transactWrite(
                                        bank.accounts().delete("a1").ifPresent(),
                                        bank.accounts().delete("a2").ifPresent()))
                        .succeeded())
                .isFalse();
        assertThat(end(OperationKind.TRANSACT_WRITE).outcome()).isEqualTo(EndEvent.Outcome.FAILED);
        assertThat(retries).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsAndTheirRetries(Way way) {
        bank.opened(1);
        faulty.on(TransactGetItemsRequest.class).times(1).fail(Faults::serverError);
        way.execute(bank.stator()
                .transactGet(bank.accounts().get("a1"), bank.transfers().get("a1", 1)));
        EndEvent end = end(OperationKind.TRANSACT_GET);
        assertThat(end.run().tables()).containsExactly("accounts", "transfers");
        assertThat(end.items()).isEqualTo(1);
        assertThat(end.retries()).isEqualTo(1);
        assertThat(end.capacity()).hasSize(2);
    }
}
