package dev.stator.it.transaction;

import static dev.stator.it.transaction.Account_.balance;
import static dev.stator.it.transaction.Bank.transfer;
import static dev.stator.it.transaction.Transfer_.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemOperation.Kind;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.operation.TransactionFailureReason.Code;
import dev.stator.testing.StatorTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Why a transaction was cancelled, operation by operation. */
@StatorTest(daos = {AccountDao.class, TransferDao.class})
class TransactionReasonsTest {
    private final FaultyClient faulty;
    private final Stator stator;
    private final Bank bank;

    TransactionReasonsTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.faulty = FaultyClient.around(client, asyncClient);
        this.stator = Stator.create(faulty.client(), faulty.asyncClient());
        this.bank = new Bank(stator);
    }

    private static TransactionFailedException cancelled(Way way, TransactWriteOperation transaction) {
        return catchThrowableOfType(TransactionFailedException.class, () -> way.execute(transaction));
    }

    @ParameterizedTest
    @EnumSource
    void oneForEachOperationInOrderWithTheItemAskedFor(Way way) {
        bank.opened(50, 7, 9);
        bank.transfers().put(transfer(1)).execute();
        TransactionFailedException error = cancelled(
                way,
                stator.transactWrite(
                        bank.accounts()
                                .update("a1")
                                .add(balance, -100)
                                .when(balance.ge(100))
                                .withItemOnFailure(),
                        bank.accounts().update("a2").add(balance, 100),
                        bank.transfers().put(transfer(1)).ifAbsent(),
                        bank.accounts().delete("a9").ifPresent().withItemOnFailure(),
                        bank.accounts().check("a3").when(balance.gt(9)).withItemOnFailure(),
                        bank.accounts().put(new Account("a4", 1))));

        assertThat(error.attempts())
                .as("a failed condition is no reason to try again")
                .isEqualTo(1);
        assertThat(error.reasons())
                .extracting(reason -> reason.operation().kind(), TransactionFailureReason::code)
                .containsExactly(
                        tuple(Kind.UPDATE, Code.CONDITIONAL_CHECK_FAILED),
                        tuple(Kind.UPDATE, Code.NONE),
                        tuple(Kind.PUT, Code.CONDITIONAL_CHECK_FAILED),
                        tuple(Kind.DELETE, Code.CONDITIONAL_CHECK_FAILED),
                        tuple(Kind.CHECK, Code.CONDITIONAL_CHECK_FAILED),
                        tuple(Kind.PUT, Code.NONE));
        assertThat(error.blamed()).hasSize(4);

        TransactionFailureReason update = error.reasons().get(0);
        assertThat(update.operation().table()).isEqualTo("accounts");
        assertThat(update.operation().key()).isEqualTo(Map.of("id", AttributeValue.fromS("a1")));
        assertThat(update.item(Account.class)).contains(new Account("a1", 50));
        assertThat(update.rawItem()).isPresent();
        assertThat(update.rawCode()).contains("ConditionalCheckFailed");
        assertThat(update.message()).isPresent();
        assertThat(update.error())
                .containsInstanceOf(ConditionFailedException.class)
                .hasValueSatisfying(alone -> assertThat(alone.condition()).isEqualTo("balance >= N"));
        assertThat(error.reasons().get(1).error()).isEmpty();
        assertThat(error.reasons().get(1).item(Account.class)).isEmpty();
        assertThat(error.reasons().get(2).item(Transfer.class))
                .as("not asked for")
                .isEmpty();
        assertThat(error.reasons().get(3).item(Account.class)).as("none there").isEmpty();
        assertThat(error.reasons().get(4).item(Account.class)).contains(new Account("a3", 9));
    }

    @Test
    void canBeReadAtOnce() {
        bank.opened(50, 7);
        bank.transfers().put(transfer(1)).execute();
        assertThatThrownBy(() -> stator.transactWrite(
                                bank.accounts().update("a1").add(balance, -100).when(balance.ge(100)),
                                bank.accounts().update("a2").add(balance, 100),
                                bank.transfers().put(transfer(1)).ifAbsent())
                        .execute())
                .hasMessage("""
                        DynamoDB cancelled the transaction of 3 operations; nothing was done:
                          operation 1, update of item {id: "a1"} in table accounts: its condition balance >= N does not hold
                          operation 3, put of item {number: 1, sender: "a1"} in table transfers: its condition attribute_not_exists(sender) does not hold""");
    }

    @ParameterizedTest
    @EnumSource
    void whatDynamoDbFindsInvalidOnceItSeesTheTable(Way way) {
        bank.opened(50);
        MiskeyedDao wrong = new MiskeyedDao(Stator.create(faulty.client(), faulty.asyncClient()));
        TransactionFailedException error =
                cancelled(way, stator.transactWrite(bank.accounts().delete("a1"), wrong.put(new Miskeyed(7))));
        assertThat(error.attempts()).isEqualTo(1);
        assertThat(error.reasons())
                .extracting(TransactionFailureReason::code)
                .containsExactly(Code.NONE, Code.VALIDATION_ERROR);
        assertThat(error)
                .hasMessageEndingWith(
                        "operation 2, put of item {id: 7} in table accounts: is invalid (ValidationError):"
                                + " One or more parameter values were invalid: Type mismatch for key");
        assertThat(bank.balance("a1")).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyCodeThatDynamoDbHas(Code code) {
        String raw = code == Code.UNKNOWN ? "SomethingOfNextYear" : rawCode(code);
        bank.opened(50);
        faulty.on(TransactWriteItemsRequest.class).fail(() -> Faults.cancelled(List.of("None", raw)));
        TransactionFailedException error = cancelled(
                Way.BLOCKING,
                stator.transactWrite(
                                bank.accounts().delete("a1"), bank.transfers().delete("a1", 1))
                        .attempts(1));
        TransactionFailureReason reason = error.reasons().get(1);
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.rawCode()).contains(raw);
        assertThat(error.getMessage())
                .contains("operation 2, delete of item {number: 1, sender: \"a1\"} in table transfers: ");
        assertThat(error).hasCauseInstanceOf(TransactionCanceledException.class);
    }

    /** The names that DynamoDB's documentation lists. */
    private static String rawCode(Code code) {
        return switch (code) {
            case NONE -> "None";
            case CONDITIONAL_CHECK_FAILED -> "ConditionalCheckFailed";
            case TRANSACTION_CONFLICT -> "TransactionConflict";
            case THROTTLING_ERROR -> "ThrottlingError";
            case PROVISIONED_THROUGHPUT_EXCEEDED -> "ProvisionedThroughputExceeded";
            case ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED -> "ItemCollectionSizeLimitExceeded";
            case VALIDATION_ERROR -> "ValidationError";
            case UNKNOWN -> throw new IllegalArgumentException();
        };
    }

    @Test
    void noReasonAtAll() {
        faulty.on(TransactWriteItemsRequest.class).fail(() -> Faults.cancelled(List.of()));
        TransactionFailedException error =
                cancelled(Way.BLOCKING, stator.transactWrite(bank.accounts().delete("a1")));
        assertThat(error.attempts()).isEqualTo(1);
        assertThat(error.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.code()).isEqualTo(Code.UNKNOWN));
    }

    @Test
    void aLongListIsCutInTheMessageAndSaysSo() {
        bank.opened();
        TransactionFailedException error = cancelled(
                Way.BLOCKING,
                stator.transactWrite(IntStream.range(0, 30)
                        .mapToObj(i -> bank.accounts().delete("a" + i).ifPresent())
                        .toList()));
        assertThat(error.reasons()).hasSize(30);
        assertThat(String.valueOf(error.getMessage()).lines()).hasSize(12);
        assertThat(error).hasMessageEndingWith("and 20 more, see reasons()");
    }

    /**
     * A read is never told of conditions, but of transactions that hold its items; an item read twice is one of its
     * own.
     */
    @Test
    void readsHaveReasonsToo() {
        faulty.on(TransactGetItemsRequest.class).fail(() -> Faults.cancelled(List.of("None", "TransactionConflict")));
        assertThatThrownBy(() -> stator.transactGet(
                                bank.accounts().get("a1"),
                                bank.transfers().get("a1", 1),
                                bank.accounts().get("a1"))
                        .attempts(1)
                        .execute())
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        error -> assertThat(error.reasons())
                                .extracting(TransactionFailureReason::code)
                                .containsExactly(Code.NONE, Code.TRANSACTION_CONFLICT, Code.NONE))
                .hasMessageContaining("operation 2, get of item {number: 1, sender: \"a1\"} in table transfers: another"
                        + " transaction or write was under way on the item (TransactionConflict)");
    }

    @Test
    void aStoredItemThatCannotBeReadIsStillThere() {
        faulty.client()
                .putItem(put -> put.tableName("accounts")
                        .item(Map.of("id", AttributeValue.fromS("a1"), "balance", AttributeValue.fromS("much"))));
        TransactionFailedException error = cancelled(
                Way.BLOCKING,
                stator.transactWrite(
                        bank.accounts().put(new Account("a1", 1)).ifAbsent().withItemOnFailure()));
        TransactionFailureReason reason = error.reasons().get(0);
        assertThat(reason.rawItem().orElseThrow()).containsEntry("balance", AttributeValue.fromS("much"));
        assertThatThrownBy(() -> reason.item(Account.class)).isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> reason.item(Transfer.class))
                .as("decoded by the operation's own codec")
                .isInstanceOf(DecodingException.class);
    }

    @Tag("once") // the items of older SDKs do not
    @Test
    void survivesSerialization() throws Exception {
        bank.opened(50);
        TransactionFailedException error = cancelled(
                Way.BLOCKING,
                stator.transactWrite(
                        bank.accounts().put(new Account("a1", 1)).ifAbsent().withItemOnFailure(),
                        bank.transfers().check("a1", 1).when(amount.gt(1))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TransactionFailedException copy = (TransactionFailedException) in.readObject();
            assertThat(copy).hasMessage(error.getMessage());
            assertThat(copy.reasons().get(0).operation())
                    .isEqualTo(error.reasons().get(0).operation());
            assertThat(copy.reasons().get(0).rawItem())
                    .isEqualTo(error.reasons().get(0).rawItem());
            assertThat(copy.reasons().get(1).code()).isEqualTo(Code.CONDITIONAL_CHECK_FAILED);
        }
    }
}
