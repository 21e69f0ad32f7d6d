package dev.stator.it.transaction;

import static dev.stator.it.transaction.Account_.balance;
import static dev.stator.it.transaction.Bank.transfer;
import static dev.stator.it.transaction.Transfer_.amount;
import static dev.stator.it.transaction.Transfer_.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Response;
import dev.stator.operation.Results;
import dev.stator.operation.Selection;
import dev.stator.operation.TransactGet;
import dev.stator.operation.TransactGetOperation;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads of several items at one moment. */
@StatorTest(daos = {AccountDao.class, TransferDao.class})
class TransactGetTest {
    private final Stator stator;
    private final DynamoDbClient client;
    private final Bank bank;

    TransactGetTest(Stator stator, DynamoDbClient client) {
        this.stator = stator;
        this.client = client;
        this.bank = new Bank(stator);
    }

    @BeforeEach
    void fill() {
        bank.opened(1, 2, 3, 4);
        bank.transfers().put(transfer(1)).execute();
    }

    private GetOperation<Account, Account> account(int number) {
        return bank.accounts().get("a" + number);
    }

    private GetOperation<Transfer, Transfer> transferNumber(int number) {
        return bank.transfers().get("a1", number);
    }

    private static Optional<Account> found(int number) {
        return Optional.of(new Account("a" + number, number));
    }

    private static final Optional<Transfer> TRANSFER = Optional.of(transfer(1));

    @ParameterizedTest
    @EnumSource
    void twoToEightTypes(Way way) {
        Results.Two<Account, Transfer> two = way.execute(stator.transactGet(account(1), transferNumber(1)));
        assertThat(two).isEqualTo(new Results.Two<>(found(1), TRANSFER));
        Results.Three<Transfer, Account, Transfer> three =
                way.execute(stator.transactGet(transferNumber(9), account(1), transferNumber(1)));
        assertThat(three).isEqualTo(new Results.Three<>(Optional.empty(), found(1), TRANSFER));
        Results.Four<Account, Transfer, Account, Account> four =
                way.execute(stator.transactGet(account(1), transferNumber(1), account(2), account(3)));
        assertThat(four).isEqualTo(new Results.Four<>(found(1), TRANSFER, found(2), found(3)));
        Results.Five<Account, Transfer, Account, Account, Account> five =
                way.execute(stator.transactGet(account(1), transferNumber(1), account(2), account(3), account(4)));
        assertThat(five).isEqualTo(new Results.Five<>(found(1), TRANSFER, found(2), found(3), found(4)));
        Results.Six<Account, Transfer, Account, Account, Account, Account> six = way.execute(
                stator.transactGet(account(1), transferNumber(1), account(2), account(3), account(4), account(5)));
        assertThat(six)
                .isEqualTo(new Results.Six<>(found(1), TRANSFER, found(2), found(3), found(4), Optional.empty()));
        Results.Seven<Account, Transfer, Account, Account, Account, Account, Transfer> seven =
                way.execute(stator.transactGet(
                        account(4),
                        transferNumber(1),
                        account(3),
                        account(2),
                        account(1),
                        account(5),
                        transferNumber(2)));
        assertThat(seven)
                .isEqualTo(new Results.Seven<>(
                        found(4), TRANSFER, found(3), found(2), found(1), Optional.empty(), Optional.empty()));
        Results.Eight<Account, Transfer, Account, Account, Account, Account, Transfer, Account> eight =
                way.execute(stator.transactGet(
                        account(1),
                        transferNumber(1),
                        account(2),
                        account(3),
                        account(5),
                        account(6),
                        transferNumber(2),
                        account(4)));
        assertThat(eight)
                .isEqualTo(new Results.Eight<>(
                        found(1),
                        TRANSFER,
                        found(2),
                        found(3),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        found(4)));
    }

    @ParameterizedTest
    @EnumSource
    void aListOfOneType(Way way) {
        List<GetOperation<Account, Account>> gets = List.of(account(3), account(9), account(1));
        assertThat(way.execute(stator.transactGet(gets))).containsExactly(found(3), Optional.empty(), found(1));
        List<Optional<Account>> hundred = way.execute(stator.transactGet(
                IntStream.range(0, 100).mapToObj(this::account).toList()));
        assertThat(hundred).hasSize(100);
        assertThat(hundred.subList(1, 5)).containsExactly(found(1), found(2), found(3), found(4));
    }

    record Sheet(Optional<Account> account, List<Optional<Transfer>> transfers) {}

    @ParameterizedTest
    @EnumSource
    void anyNumberOfTypesAsATypeOfOnesOwn(Way way) {
        GetOperation<Account, Account> account = account(2);
        List<GetOperation<Transfer, Transfer>> transfers = List.of(transferNumber(1), transferNumber(2));
        List<TransactGet<?>> all = List.of(account, transfers.get(0), transfers.get(1));
        TransactGetOperation<Sheet> sheet = stator.transactGet(
                all,
                answers -> new Sheet(
                        answers.of(account), transfers.stream().map(answers::of).toList()));
        assertThat(way.execute(sheet)).isEqualTo(new Sheet(found(2), List.of(TRANSFER, Optional.empty())));

        assertThatThrownBy(() -> way.execute(stator.transactGet(all, answers -> answers.of(account(2)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such read");
    }

    @ParameterizedTest
    @EnumSource
    void selectedAttributes(Way way) {
        Results.Two<Selection<Transfer>, Account> both =
                way.execute(stator.transactGet(transferNumber(1).select(amount, notes.at(1)), account(1)));
        Selection<Transfer> selection = both.first().orElseThrow();
        assertThat(selection.get(amount)).isEqualTo(100);
        assertThat(selection.get(notes.at(1))).isEqualTo("of");
        assertThatThrownBy(() -> selection.get(notes)).isInstanceOf(IllegalArgumentException.class);
        assertThat(way.execute(stator.transactGet(List.of(transferNumber(2).select(amount)))))
                .containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void anItemAskedForTwiceIsReadOnce(Way way) {
        TransactGetOperation<List<Optional<Account>>> twice = stator.transactGet(
                List.of(account(1), account(2), account(1), account(1).consistent()));
        assertThat(twice.toRequest().transactItems()).hasSize(2);
        assertThat(way.execute(twice)).containsExactly(found(1), found(2), found(1), found(1));
        GetOperation<Account, Account> same = account(1);
        assertThat(way.execute(stator.transactGet(same, same))).isEqualTo(new Results.Two<>(found(1), found(1)));
    }

    @ParameterizedTest
    @EnumSource
    void anItemAskedForInPartsIsReadWhole(Way way) {
        TransactGetOperation<Results.Three<Selection<Transfer>, Transfer, Selection<Transfer>>> parts =
                stator.transactGet(
                        transferNumber(1).select(notes.at(2)),
                        transferNumber(1),
                        transferNumber(1).select(notes.at(1)));
        assertThat(parts.toRequest().transactItems())
                .singleElement()
                .satisfies(item -> assertThat(item.get().projectionExpression()).isNull());
        Results.Three<Selection<Transfer>, Transfer, Selection<Transfer>> answers = way.execute(parts);
        assertThat(answers.first().orElseThrow().get(notes.at(2))).isEqualTo("May");
        assertThat(answers.second()).isEqualTo(TRANSFER);
        assertThat(answers.third().orElseThrow().get(notes.at(1))).isEqualTo("of");
        assertThatThrownBy(() -> answers.third().orElseThrow().get(notes.at(2)))
                .as("was not selected here")
                .isInstanceOf(IllegalArgumentException.class);

        TransactGetOperation<Results.Two<Selection<Transfer>, Selection<Transfer>>> alike = stator.transactGet(
                transferNumber(1).select(amount), transferNumber(1).select(amount));
        assertThat(alike.toRequest().transactItems())
                .singleElement()
                .satisfies(item -> assertThat(item.get().projectionExpression()).isNotNull());
        assertThat(way.execute(alike).second().orElseThrow().get(amount)).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void capacityAndCounts(Way way) {
        Response<Results.Three<Account, Transfer, Account>> response =
                way.response(stator.transactGet(account(1), transferNumber(1), account(7)));
        assertThat(response.count()).isEqualTo(2);
        assertThat(response.requests()).isEqualTo(1);
        assertThat(response.consumedCapacity())
                .extracting(capacity -> capacity.tableName() + " " + capacity.capacityUnits())
                .containsExactlyInAnyOrder("accounts 4.0", "transfers 2.0");
    }

    @ParameterizedTest
    @EnumSource
    void anItemThatCannotBeReadIsNamed(Way way) {
        client.putItem(put -> put.tableName("accounts")
                .item(Map.of("id", AttributeValue.fromS("a1"), "balance", AttributeValue.fromS("much"))));
        assertThatThrownBy(() -> way.execute(stator.transactGet(account(2), account(1))))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("accounts")
                .hasMessageContaining("a1")
                .hasMessageContaining("balance");
        assertThat(way.execute(stator.transactGet(
                                account(2), bank.accounts().get("a1").select(Account_.id)))
                        .first())
                .isEqualTo(found(2));
    }

    /** No transaction is seen half done: the sum stays what it is while money moves. */
    @Test
    void aReadIsOfOneMoment() {
        bank.opened(1_000, 0);
        Thread mover = new Thread(() -> {
            for (int i = 0; i < 100; i++) {
                stator.transactWrite(
                                bank.accounts().update("a1").add(balance, -10),
                                bank.accounts().update("a2").add(balance, 10))
                        .execute();
            }
        });
        mover.start();
        do {
            Results.Two<Account, Account> both =
                    stator.transactGet(account(1), account(2)).execute();
            assertThat(both.first().orElseThrow().balance()
                            + both.second().orElseThrow().balance())
                    .isEqualTo(1_000);
        } while (mover.isAlive());
        assertThat(bank.balance("a2")).isEqualTo(1_000);
    }
}
