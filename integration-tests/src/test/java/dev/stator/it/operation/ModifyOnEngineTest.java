package dev.stator.it.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.Response;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@StatorTest
class ModifyOnEngineTest {
    private final AccountDao accounts;
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final AccountDao disturbed;

    ModifyOnEngineTest(AccountDao accounts, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.accounts = accounts;
        this.faulty = FaultyClient.around(client, asyncClient);
        this.disturbed = new AccountDao(Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build());
    }

    private Optional<Account> stored(int number) {
        return accounts.get("b", number).consistent().execute();
    }

    private Account disturb(Account account) {
        accounts.update("b", account.number())
                .ignoringVersion()
                .add(Account_.balance, 100)
                .execute();
        return account.plus(1);
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatTheFunctionMakes(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        assertThat(way.execute(accounts.modify("b", 1, a -> a.plus(5))))
                .contains(first.plus(5).edition(2));
        assertThat(way.execute(
                        accounts.modify(AccountKey.of(first), a -> a.plus(5).edition(77))))
                .as("the version that the function gives does not matter")
                .contains(first.plus(10).edition(3));
        assertThat(stored(1)).contains(first.plus(10).edition(3));
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingWhereNothingChanges(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        assertThat(way.execute(disturbed.modify("b", 1, a -> a.plus(0)))).contains(first);
        assertThat(way.execute(disturbed.modify("b", 2, a -> a.plus(1)))).isEmpty();
        assertThat(faulty.calls(UpdateItemRequest.class)).isZero();
        assertThat(faulty.requests(GetItemRequest.class)).hasSize(2).allMatch(GetItemRequest::consistentRead);
        assertThat(stored(2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void createsWhereThereIsNone(Way way) {
        assertThat(way.execute(accounts.modify("b", 1, a -> a.plus(1)).orCreate(() -> Account.fresh(1))))
                .as("as it is given")
                .isEqualTo(Account.fresh(1).edition(1));
        assertThat(way.execute(accounts.modify("b", 1, a -> a.plus(1)).orCreate(() -> Account.fresh(1))))
                .isEqualTo(Account.fresh(1).plus(1).edition(2));
    }

    /** Between read and put of the first two attempts another one writes. */
    @ParameterizedTest
    @EnumSource
    void beginsAnewAfterAConflict(Way way) {
        accounts.put(Account.fresh(1)).execute();
        AtomicInteger calls = new AtomicInteger();
        Response<Optional<Account>> response =
                way.response(disturbed.modify("b", 1, a -> calls.incrementAndGet() < 3 ? disturb(a) : a.plus(1)));
        assertThat(response.value().orElseThrow())
                .isEqualTo(Account.fresh(1).plus(201).edition(4));
        assertThat(calls).hasValue(3);
        assertThat(response.requests()).isEqualTo(6);
        assertThat(response.consumedCapacity()).hasSize(1);
        assertThat(timer.waits()).hasSize(2).isSorted();
        assertThat(stored(1)).isEqualTo(response.value());
    }

    @ParameterizedTest
    @EnumSource
    void beginsAnewWhereAnotherCreatesIt(Way way) {
        AtomicInteger calls = new AtomicInteger();
        Account made = way.execute(disturbed.modify("b", 1, a -> a.plus(1)).orCreate(() -> {
            calls.incrementAndGet();
            accounts.put(Account.fresh(1).plus(10)).execute();
            return Account.fresh(1);
        }));
        assertThat(calls).hasValue(1);
        assertThat(made).isEqualTo(Account.fresh(1).plus(11).edition(2));
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAfterItsAttempts(Way way) {
        accounts.put(Account.fresh(1)).execute();
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> way.execute(disturbed
                        .modify("b", 1, a -> {
                            calls.incrementAndGet();
                            return disturb(a);
                        })
                        .attempts(3)))
                .isInstanceOfSatisfying(VersionConflictException.class, error -> {
                    assertThat(error.expectedVersion()).isEqualTo(3);
                    assertThat(error.storedVersion()).hasValue(4);
                    assertThat(error.item(Account.class)).isEqualTo(stored(1));
                })
                .hasMessageContaining("in 3 attempts")
                .hasMessageContaining("attempts(n)")
                .hasCauseInstanceOf(ConditionalCheckFailedException.class);
        assertThat(calls).hasValue(3);
        assertThat(stored(1)).contains(Account.fresh(1).plus(300).edition(4));
        assertThatThrownBy(() -> accounts.modify("b", 1, a -> a).attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attempts(0)");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoNewFormOfTheItem(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        assertThatThrownBy(() -> way.execute(accounts.modify("b", 1, a -> Account.fresh(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the function gave an item whose bank or number is not")
                .hasMessageContaining("accounts");
        assertThatThrownBy(() -> way.execute(accounts.modify("b", 9, a -> a).orCreate(() -> Account.fresh(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orCreate(...) gave an item");
        assertThatThrownBy(() -> way.execute(accounts.modify("b", 1, a -> nothing())))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("returned null");
        IllegalStateException own = new IllegalStateException("no");
        assertThatThrownBy(() -> way.execute(accounts.modify("b", 1, a -> {
                    throw own;
                })))
                .isSameAs(own);
        assertThat(stored(1)).contains(first);
        assertThat(stored(2)).isEmpty();
    }

    @SuppressWarnings("NullAway") // what a careless function gives back
    private static Account nothing() {
        @Nullable Account none = null;
        return none;
    }

    /** Who asks gets the error of the connection: it is not known to the caller, so nothing is done a second time. */
    @ParameterizedTest
    @EnumSource
    void aConnectionCutAfterTheWriteIsNotTriedAgain(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        faulty.on(UpdateItemRequest.class).times(1).failAfter(Faults::connectionCut);
        assertThatThrownBy(() -> way.execute(disturbed.modify("b", 1, a -> a.plus(1))))
                .isInstanceOf(SdkClientException.class);
        assertThat(stored(1)).contains(first.plus(1).edition(2));
    }

    /** As when the SDK itself sends a put again of which the answer was lost: the second one meets the first. */
    @ParameterizedTest
    @EnumSource
    void whatTheSdkSentTwiceIsNotDoneTwice(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        faulty.on(UpdateItemRequest.class).times(1).failAfter(() -> sentTwice(1));
        assertThatThrownBy(() -> way.execute(disturbed.modify("b", 1, a -> a.plus(1))))
                .isInstanceOf(VersionConflictException.class)
                .hasMessageContaining("the SDK sent the write more than once");
        assertThat(stored(1)).as("once").contains(first.plus(1).edition(2));
        assertThat(timer.waits()).isEmpty();
    }

    /** Another writer has the version that this one wanted: this one was surely not applied. */
    @ParameterizedTest
    @EnumSource
    void whatOthersSurelyWroteIsTriedAgainHoweverOftenItWasSent(Way way) {
        accounts.put(Account.fresh(1)).execute();
        faulty.on(UpdateItemRequest.class).times(1).fail(() -> {
            accounts.update("b", 1).expecting(1).add(Account_.balance, 100).execute();
            return sentTwice(1);
        });
        assertThat(way.execute(disturbed.modify("b", 1, a -> a.plus(1))))
                .contains(Account.fresh(1).plus(101).edition(3));
    }

    private RuntimeException sentTwice(int number) {
        return ConditionalCheckFailedException.builder()
                .numAttempts(2)
                .message("The conditional request failed")
                .item(AccountCodec.INSTANCE.toItem(stored(number).orElseThrow()))
                .build();
    }

    @Test
    @Timeout(120)
    void sixteenThreadsCountToAThousand() throws Exception {
        accounts.put(Account.fresh(1)).execute();
        AtomicInteger left = new AtomicInteger(1000);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> counters = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                counters.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        accounts.modify("b", 1, a -> a.plus(1)).attempts(1000).execute();
                    }
                }));
            }
            for (Future<?> counter : counters) {
                counter.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(stored(1)).contains(Account.fresh(1).plus(1000).edition(1001));
    }
}
