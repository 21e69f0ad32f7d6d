package dev.stator.it.faraday;

import static dev.stator.it.faraday.Account_.balance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.operation.Response;
import dev.stator.operation.Results;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.operation.TransactionFailureReason.Code;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code transact-write-items} and {@code transact-get-items}, option by option. */
@StatorTest(daos = {AccountDao.class, TransferDao.class})
class TransactionsTest {
    private final Stator stator;
    private final AccountDao accounts;
    private final TransferDao transfers;

    TransactionsTest(Stator stator, AccountDao accounts, TransferDao transfers) {
        this.stator = stator;
        this.accounts = accounts;
        this.transfers = transfers;
    }

    @BeforeEach
    void twoAccounts() {
        accounts.put(new Account("account-1", 500)).execute();
        accounts.put(new Account("account-2", 300)).execute();
    }

    private long balanceOf(String id) {
        return accounts.get(id).consistent().execute().orElseThrow().balance();
    }

    @Test
    void everyKindOfWrite() {
        accounts.put(new Account("account-3", 0)).execute();
        stator.transactWrite(
                        accounts.check("account-1").when(balance.ge(100)),
                        accounts.put(new Account("account-4", 1)).ifAbsent(),
                        accounts.update("account-2").add(balance, 100),
                        accounts.delete("account-3").ifPresent())
                .execute();
        assertThat(accounts.scan().list())
                .containsExactlyInAnyOrder(
                        new Account("account-1", 500), new Account("account-2", 400), new Account("account-4", 1));
    }

    @Test
    void allOrNothing() {
        assertThatThrownBy(() -> stator.transactWrite(
                                accounts.update("account-1").add(balance, -100),
                                accounts.put(new Account("account-2", 0)).ifAbsent())
                        .execute())
                .isInstanceOf(TransactionFailedException.class);
        assertThat(balanceOf("account-1")).isEqualTo(500);
    }

    /** Faraday leaves both in the SDK's exception. */
    @Test
    void aReasonForEachAndTheStoredItem() {
        assertThatThrownBy(() -> stator.transactWrite(
                                accounts.update("account-1").add(balance, -100),
                                accounts.put(new Account("account-2", 0))
                                        .ifAbsent()
                                        .withItemOnFailure())
                        .execute())
                .isInstanceOfSatisfying(TransactionFailedException.class, error -> {
                    assertThat(error.reasons())
                            .extracting(TransactionFailureReason::code)
                            .containsExactly(Code.NONE, Code.CONDITIONAL_CHECK_FAILED);
                    assertThat(error.reasons().get(1).item(Account.class)).contains(new Account("account-2", 300));
                });
    }

    @Test
    void aTokenOfOnesOwn() {
        for (int i = 0; i < 3; i++) {
            stator.transactWrite(accounts.update("account-1").add(balance, -100))
                    .token("transfer-4711")
                    .execute();
        }
        assertThat(balanceOf("account-1")).isEqualTo(400);
    }

    @Test
    void consumedCapacity() {
        Response<?> write = stator.transactWrite(accounts.update("account-1").add(balance, 1))
                .response();
        assertThat(write.consumedCapacity().get(0).capacityUnits()).isEqualTo(2.0);
        Response<?> read =
                stator.transactGet(List.of(accounts.get("account-1"))).response();
        assertThat(read.consumedCapacity().get(0).capacityUnits()).isEqualTo(2.0);
    }

    /** The guide says 25. */
    @Test
    void upTo100() {
        stator.transactWrite(IntStream.range(0, 100)
                        .mapToObj(i -> accounts.put(new Account("a" + i, i)))
                        .toList())
                .execute();
        assertThat(accounts.scan().count()).isEqualTo(102);
        assertThatThrownBy(() -> stator.transactWrite(IntStream.range(0, 101)
                                .mapToObj(i -> accounts.put(new Account("a" + i, i)))
                                .toList())
                        .execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100");
    }

    /** What the guide's workflow does; DynamoDB never takes it. */
    @Test
    void twoWritesOfOneItemAreRefused() {
        assertThatThrownBy(() -> stator.transactWrite(
                                accounts.check("account-1").when(balance.ge(100)),
                                accounts.update("account-1").add(balance, -100))
                        .execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("account-1");
    }

    @Test
    void readsOfSeveralTypes() {
        Results.Two<Account, Transfer> both = stator.transactGet(accounts.get("account-1"), transfers.get("none"))
                .execute();
        assertThat(both.first()).contains(new Account("account-1", 500));
        assertThat(both.second()).as("Faraday gives {}").isEmpty();
    }

    @Test
    void readsOfOneType() {
        assertThat(stator.transactGet(
                                List.of(accounts.get("account-2"), accounts.get("none"), accounts.get("account-1")))
                        .execute())
                .containsExactly(
                        Optional.of(new Account("account-2", 300)),
                        Optional.empty(),
                        Optional.of(new Account("account-1", 500)));
    }

    @Test
    void readsOfSomeAttributes() {
        assertThat(stator.transactGet(
                                accounts.get("account-1").select(balance),
                                accounts.get("account-2").select(balance))
                        .execute()
                        .second()
                        .orElseThrow()
                        .get(balance))
                .isEqualTo(300);
    }
}
