package dev.stator.it.transaction;

import static dev.stator.it.transaction.Account_.balance;
import static dev.stator.it.transaction.Bank.transfer;
import static dev.stator.it.transaction.Transfer_.amount;
import static dev.stator.it.transaction.Transfer_.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.operation.Response;
import dev.stator.operation.TransactWrite;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.operation.TransactWriteResult;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionFailureReason.Code;
import dev.stator.operation.TransactionOutcome;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Writes that happen together or not at all. */
@StatorTest(daos = {AccountDao.class, TransferDao.class})
class TransactWriteTest {
    private final Stator stator;
    private final Bank bank;

    TransactWriteTest(Stator stator) {
        this.stator = stator;
        this.bank = new Bank(stator);
    }

    /** The lines of the design. */
    private TransactWriteOperation transferring(int number) {
        return stator.transactWrite(
                bank.accounts().update("a1").add(balance, -100).when(balance.ge(100)),
                bank.accounts().update("a2").add(balance, 100),
                bank.transfers().put(transfer(number)).ifAbsent());
    }

    @ParameterizedTest
    @EnumSource
    void aTransferHappensWhollyOrNotAtAll(Way way) {
        bank.opened(250, 0);
        way.execute(transferring(1));
        way.execute(transferring(2));
        assertThatThrownBy(() -> way.execute(transferring(3))).isInstanceOf(TransactionFailedException.class);
        assertThat(bank.balance("a1")).isEqualTo(50);
        assertThat(bank.balance("a2")).isEqualTo(200);
        assertThat(bank.transfers().query("a1").list()).containsExactly(transfer(1), transfer(2));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfWrite(Way way) {
        bank.opened(1, 2, 3, 4);
        bank.transfers().put(transfer(1)).execute();
        way.execute(stator.transactWrite(
                bank.accounts().put(new Account("a1", 10)),
                bank.accounts().put(new Account("a2", 20)).when(balance.eq(2)),
                bank.accounts().put(new Account("a5", 50)).ifAbsent(),
                bank.accounts().update("a3").set(balance, 30),
                bank.accounts().update("a6").set(balance, 60).orCreate(),
                bank.accounts().delete("a4"),
                bank.transfers().delete("a1", 1).when(notes.contains("rent")),
                bank.transfers().check("a1", 2).ifAbsent()));
        assertThat(bank.accounts().scan().list())
                .containsExactlyInAnyOrder(
                        new Account("a1", 10),
                        new Account("a2", 20),
                        new Account("a3", 30),
                        new Account("a5", 50),
                        new Account("a6", 60));
        assertThat(bank.transfers().scan().list()).isEmpty();
    }

    @Test
    void anyCollectionOfWrites() {
        bank.opened(1, 2);
        List<TransactWrite> writes = new ArrayList<>();
        writes.add(bank.accounts().delete("a1"));
        TransactWriteOperation transaction = stator.transactWrite(writes);
        writes.add(bank.accounts().delete("a2"));
        transaction.execute();
        assertThat(bank.accounts().scan().list()).as("what it was given").containsExactly(new Account("a2", 2));

        stator.transactWrite(List.of(bank.accounts().delete("a2"))).execute();
        assertThat(bank.accounts().scan().list()).isEmpty();
    }

    @Test
    void oneHundredWrites() {
        stator.transactWrite(IntStream.range(0, 100)
                        .mapToObj(i -> bank.accounts().put(new Account("a" + i, i)))
                        .toList())
                .execute();
        assertThat(bank.accounts().scan().count()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void checksOfItemsThatAreNotWritten(Way way) {
        bank.opened(100);
        bank.transfers().put(transfer(1)).execute();
        var put = bank.accounts().put(new Account("a2", 0));
        way.execute(stator.transactWrite(
                put, bank.accounts().check("a1").when(balance.ge(100)).ifPresent()));
        way.execute(stator.transactWrite(
                put, bank.transfers().check(TransferKey.of(transfer(1))).ifPresent()));
        way.execute(stator.transactWrite(put, bank.transfers().check("a1", 7).ifAbsent()));
        way.execute(stator.transactWrite(
                put, bank.transfers().check("a1", 1).when(amount.gt(99)).when(amount.lt(101))));

        assertCancelledBy(
                way, stator.transactWrite(put, bank.accounts().check("a1").when(balance.gt(100))));
        assertCancelledBy(
                way, stator.transactWrite(put, bank.accounts().check("a1").ifAbsent()));
        assertCancelledBy(
                way, stator.transactWrite(put, bank.accounts().check("a3").ifPresent()));
        assertCancelledBy(
                way,
                stator.transactWrite(
                        put, bank.transfers().check("a1", 1).when(amount.gt(99)).when(amount.lt(100))));
    }

    private static void assertCancelledBy(Way way, TransactWriteOperation transaction) {
        assertThatThrownBy(() -> way.execute(transaction))
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        error -> assertThat(error.reasons())
                                .extracting(reason -> reason.code())
                                .containsExactly(Code.NONE, Code.CONDITIONAL_CHECK_FAILED));
    }

    /**
     * "Workflow 6" of Faraday's guide checks account-1 and updates it in one transaction, which DynamoDB never takes.
     * Mended: the update carries the condition.
     */
    @Test
    void faradaysWorkflowMended() {
        bank.opened(500, 300);
        bank.transfers().put(transfer(456)).execute();
        assertThatThrownBy(() -> stator.transactWrite(
                                bank.accounts().check("a1").when(balance.ge(100)),
                                bank.transfers().put(transfer(123)),
                                bank.accounts().update("a1").set(balance, balance.minus(100)))
                        .execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A transaction takes one operation an item, and here are two: operation 1, check of item"
                        + " {id: \"a1\"} in table accounts, and operation 3, update of item {id: \"a1\"} in table"
                        + " accounts. Leave out the check and put its condition on the other operation, with"
                        + " .when(..).");

        stator.transactWrite(
                        bank.transfers().put(transfer(123)),
                        bank.accounts()
                                .update("a1")
                                .set(balance, balance.minus(100))
                                .when(balance.ge(100)),
                        bank.accounts().update("a2").set(balance, balance.plus(100)),
                        bank.transfers().delete("a1", 456))
                .execute();
        assertThat(stator.transactGet(bank.accounts().get("a1"), bank.accounts().get("a2"))
                        .execute())
                .extracting(
                        both -> both.first().orElseThrow(),
                        both -> both.second().orElseThrow())
                .containsExactly(new Account("a1", 400), new Account("a2", 400));
    }

    @ParameterizedTest
    @EnumSource
    void anAttemptAnswersWithTheOutcome(Way way) {
        bank.opened(150, 0);
        TransactionOutcome done = way.attempt(transferring(1));
        assertThat(done.succeeded()).isTrue();
        assertThat(done).isInstanceOf(TransactionOutcome.Succeeded.class);
        assertThat(done.orElseThrow()).hasToString("TransactWriteResult[3 operations]");

        TransactionOutcome refused = way.attempt(transferring(2));
        assertThat(refused.succeeded()).isFalse();
        assertThat(refused)
                .isInstanceOfSatisfying(
                        TransactionOutcome.Cancelled.class,
                        cancelled -> assertThat(cancelled.reasons())
                                .extracting(reason -> reason.code())
                                .containsExactly(Code.CONDITIONAL_CHECK_FAILED, Code.NONE, Code.NONE));
        assertThatThrownBy(refused::orElseThrow).isInstanceOf(TransactionFailedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void otherErrorsAreNoOutcome(Way way) {
        bank.transfers().table().delete();
        assertThatThrownBy(() -> way.attempt(transferring(1))).isInstanceOf(ResourceNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource
    void capacityByTableAndIndex(Way way) {
        bank.opened(100, 0);
        Response<TransactWriteResult> response = way.response(transferring(1));
        assertThat(response.requests()).isEqualTo(1);
        assertThat(response.consumedCapacity())
                .extracting(ConsumedCapacity::tableName)
                .containsExactlyInAnyOrder("accounts", "transfers");
        ConsumedCapacity transfers = response.consumedCapacity().stream()
                .filter(capacity -> capacity.tableName().equals("transfers"))
                .findFirst()
                .orElseThrow();
        assertThat(transfers.table().capacityUnits()).isEqualTo(2);
        assertThat(transfers.globalSecondaryIndexes()).containsOnlyKeys("by-receiver");
        assertThat(transfers.localSecondaryIndexes()).containsOnlyKeys("by-amount");
    }

    @ParameterizedTest
    @EnumSource
    void theSameTokenTwiceAppliesOnce(Way way) {
        bank.opened(250, 0);
        TransactWriteOperation transaction = stator.transactWrite(
                        bank.accounts().update("a1").add(balance, -100),
                        bank.accounts().update("a2").add(balance, 100))
                .token("invoice-117-" + way);
        way.execute(transaction);
        way.execute(transaction);
        assertThat(bank.balance("a1")).isEqualTo(150);

        assertThatThrownBy(() -> way.execute(
                        stator.transactWrite(bank.accounts().delete("a1")).token("invoice-117-" + way)))
                .isInstanceOf(IdempotentParameterMismatchException.class);
        way.execute(stator.transactWrite(
                        bank.accounts().update("a1").add(balance, -100),
                        bank.accounts().update("a2").add(balance, 100))
                .token("invoice-118-" + way));
        assertThat(bank.balance("a1")).isEqualTo(50);
    }

    @Test
    void eachExecutionIsATransactionOfItsOwn() {
        bank.opened(0);
        TransactWriteOperation transaction =
                stator.transactWrite(bank.accounts().update("a1").add(balance, 1));
        transaction.execute();
        transaction.execute();
        assertThat(bank.balance("a1")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledTransactionDoesNotUseUpItsToken(Way way) {
        bank.opened(50, 0);
        TransactWriteOperation transaction = transferring(1).token("transfer-" + way);
        assertThat(way.attempt(transaction).succeeded()).isFalse();
        bank.accounts().update("a1").set(balance, 100).execute();
        assertThat(way.attempt(transaction).succeeded()).isTrue();
        assertThat(bank.balance("a2")).isEqualTo(100);
    }
}
