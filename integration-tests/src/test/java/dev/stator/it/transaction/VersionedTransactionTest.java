package dev.stator.it.transaction;

import static dev.stator.it.transaction.Stock_.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.Stator;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.operation.TransactWriteResult;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.operation.TransactionFailureReason.Code;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Versions are checked, stepped and reported in a transaction as they are outside of one. */
@StatorTest(daos = StockDao.class)
class VersionedTransactionTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final FaultyClient faulty;
    private final Stator stator;
    private final StockDao stocks;
    private volatile Instant now = NOW;

    VersionedTransactionTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.faulty = FaultyClient.around(client, asyncClient);
        this.stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .clock(new Ticking())
                .backoff(new NotedTimer().backoff())
                .build();
        this.stocks = new StockDao(stator);
    }

    /** Shows the time of the test. */
    private final class Ticking extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static Stock stock(String id, long count, long version) {
        return new Stock(id, count, NOW, version);
    }

    private Stock stored(String id) {
        return stocks.get(id).consistent().execute().orElseThrow();
    }

    private void store(String id, long version) {
        for (long each = 0; each < version; each++) {
            stocks.put(stock(id, 10, each)).execute();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionedWriteStepsItsVersion(Way way) {
        store("put", 3);
        store("update", 1);
        store("keyed", 2);
        store("ignoring", 4);
        store("delete", 1);
        store("deleteKeyed", 2);
        TransactWriteOperation transaction = stator.transactWrite(
                stocks.put(stock("put", 11, 3)),
                stocks.put(new Stock("new", 12, Instant.EPOCH, 0)),
                stocks.put(stock("conditional", 13, 0)).ifAbsent(),
                stocks.update(stock("update", 10, 1)).add(count, 4),
                stocks.update("keyed").expecting(2).add(count, 5).when(count.eq(10)),
                stocks.update("ignoring").ignoringVersion().add(count, 6),
                stocks.delete(stock("delete", 10, 1)),
                stocks.delete("deleteKeyed").expecting(2));
        way.execute(transaction);
        assertThat(stocks.scan().list())
                .containsExactlyInAnyOrder(
                        stock("put", 11, 4),
                        stock("new", 12, 1),
                        stock("conditional", 13, 1),
                        stock("update", 14, 2),
                        stock("keyed", 15, 3),
                        stock("ignoring", 16, 5));

        TransactionFailedException again =
                catchThrowableOfType(TransactionFailedException.class, () -> way.execute(transaction));
        assertThat(again.blamed()).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void aConflictIsAReasonWithBothVersionsAndTheItem(Way way) {
        store("a", 3);
        store("b", 1);
        TransactionFailedException error = catchThrowableOfType(
                TransactionFailedException.class,
                () -> way.execute(stator.transactWrite(
                        stocks.put(stock("a", 20, 2)),
                        stocks.update(stock("b", 10, 1)).add(count, 1),
                        stocks.delete("c").expecting(7),
                        stocks.put(stock("d", 1, 0)))));
        assertThat(error.attempts()).isEqualTo(1);
        assertThat(error.reasons())
                .extracting(TransactionFailureReason::code)
                .containsExactly(Code.CONDITIONAL_CHECK_FAILED, Code.NONE, Code.CONDITIONAL_CHECK_FAILED, Code.NONE);
        assertThat(error.reasons().get(0).error())
                .containsInstanceOf(VersionConflictException.class)
                .map(VersionConflictException.class::cast)
                .hasValueSatisfying(conflict -> {
                    assertThat(conflict.expectedVersion()).isEqualTo(2);
                    assertThat(conflict.storedVersion()).hasValue(3);
                });
        assertThat(error.reasons().get(0).item(Stock.class)).contains(stock("a", 10, 3));
        assertThat(error).hasMessage("""
                DynamoDB cancelled the transaction of 4 operations; nothing was done:
                  operation 1, put of item {id: "a"} in table stocks: it has version 3, but was expected with version 2
                  operation 3, delete of item {id: "c"} in table stocks: it is not stored, but was expected with version 7""");
        assertThat(stored("b")).isEqualTo(stock("b", 10, 1));
    }

    @Test
    void anotherConditionIsNoConflictOfVersions() {
        store("a", 3);
        TransactionFailedException error = catchThrowableOfType(
                TransactionFailedException.class,
                () -> stator.transactWrite(stocks.put(stock("a", 20, 3)).when(count.gt(10)))
                        .execute());
        assertThat(error.reasons().get(0).error())
                .hasValueSatisfying(alone -> assertThat(alone).isExactlyInstanceOf(ConditionFailedException.class));
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerHoldsTheNewVersions(Way way) {
        store("put", 3);
        store("update", 1);
        store("ignoring", 4);
        store("delete", 1);
        var put = stocks.put(new Stock("put", 11, Instant.EPOCH, 3));
        var conditional = stocks.put(new Stock("new", 12, Instant.EPOCH, 0)).ifAbsent();
        var over = stocks.put(new Stock("ignoring", 13, Instant.EPOCH, 7)).ignoringVersion();
        var update = stocks.update("update").expecting(1).add(count, 4).when(count.eq(10));
        var delete = stocks.delete("delete").expecting(1);
        var check = stocks.check("other").ifAbsent();
        TransactWriteOperation transaction = stator.transactWrite(put, conditional, over, update, delete, check);
        TransactWriteResult done = way.execute(transaction);
        Stock replaced = done.get(put);
        long version = done.get(update);
        assertThat(replaced).isEqualTo(stock("put", 11, 4)).isEqualTo(stored("put"));
        assertThat(done.get(conditional)).isEqualTo(stock("new", 12, 1)).isEqualTo(stored("new"));
        assertThat(done.get(over)).isEqualTo(stock("ignoring", 13, 8)).isEqualTo(stored("ignoring"));
        assertThat(version).isEqualTo(2).isEqualTo(stored("update").version());
        assertThat(done.get(delete)).isNull();

        var another = stocks.put(replaced);
        assertThatThrownBy(() -> done.get(another))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one of the operations that were given to the transaction");
        var blind = stocks.update("put").ignoringVersion().add(count, 1);
        assertThat(way.attempt(stator.transactWrite(blind)).orElseThrow().get(blind))
                .isNull();
        assertThat(stored("put").version()).isEqualTo(5);
        var next = stocks.put(stored("put"));
        assertThat(way.response(stator.transactWrite(next)).value().get(next)).isEqualTo(stored("put"));
    }

    /** Time goes on while a transaction is repeated; what it writes, and what its token stands for, stays the same. */
    @ParameterizedTest
    @EnumSource
    void aRepeatedTransactionIsStampedOnce(Way way) {
        var put = stocks.put(new Stock("a", 20, Instant.EPOCH, 0));
        faulty.on(TransactWriteItemsRequest.class).times(2).failAfter(() -> {
            now = now.plusSeconds(1);
            return Faults.connectionCut();
        });
        Stock answer = way.execute(stator.transactWrite(put)).get(put);
        assertThat(answer).isEqualTo(stock("a", 20, 1)).isEqualTo(stored("a"));
        assertThat(faulty.requests(TransactWriteItemsRequest.class))
                .hasSize(3)
                .containsOnly(faulty.requests(TransactWriteItemsRequest.class).get(0));
    }

    @ParameterizedTest
    @EnumSource
    void executionsWithOneTokenAreStampedOnce(Way way) {
        var put = stocks.put(new Stock("a", 20, Instant.EPOCH, 0));
        TransactWriteOperation transaction = stator.transactWrite(put).token("stocktaking-" + way);
        Stock answer = way.execute(transaction).get(put);
        now = now.plusSeconds(1);
        assertThat(way.execute(transaction.attempts(2)).get(put))
                .isEqualTo(answer)
                .isEqualTo(stored("a"));

        assertThatThrownBy(() -> way.execute(stator.transactWrite(put).token("stocktaking-" + way)))
                .as("another transaction, at another time")
                .isInstanceOf(IdempotentParameterMismatchException.class);
        assertThat(stored("a")).isEqualTo(answer);
        TransactWriteOperation other = transaction.token("stocktaking-2-" + way);
        assertThat(other.toRequest()).isEqualTo(other.toRequest());
        assertThat(other.toRequest().transactItems())
                .isNotEqualTo(transaction.toRequest().transactItems());
    }

    /** The version alone would refuse the second one as a conflict with itself: the token knows it again. */
    @ParameterizedTest
    @EnumSource
    void aLostAnswerIsNoConflict(Way way) {
        store("a", 1);
        store("b", 1);
        faulty.on(TransactWriteItemsRequest.class).times(2).failAfter(Faults::connectionCut);
        var put = stocks.put(stock("a", 20, 1));
        var update = stocks.update(stock("b", 10, 1)).add(count, 1);
        TransactWriteResult done = way.execute(stator.transactWrite(put, update));
        assertThat(stored("a")).isEqualTo(stock("a", 20, 2)).isEqualTo(done.get(put));
        assertThat(stored("b")).isEqualTo(stock("b", 11, 2));
        assertThat(done.get(update)).isEqualTo(2);
        assertThat(faulty.calls(TransactWriteItemsRequest.class)).isEqualTo(3);
    }
}
