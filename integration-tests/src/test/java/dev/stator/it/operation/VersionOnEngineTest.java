package dev.stator.it.operation;

import static dev.stator.it.operation.Account_.balance;
import static dev.stator.it.operation.Account_.edition;
import static dev.stator.it.operation.Account_.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.EncodingException;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.Operation;
import dev.stator.operation.Outcome;
import dev.stator.operation.Selection;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@StatorTest
class VersionOnEngineTest {
    private final AccountDao accounts;
    private final DynamoDbClient client;

    VersionOnEngineTest(AccountDao accounts, DynamoDbClient client) {
        this.accounts = accounts;
        this.client = client;
    }

    private Optional<Account> stored(int number) {
        return accounts.get("b", number).consistent().execute();
    }

    /** An item as it was written before there were versions, or by others. */
    private void store(int number, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "bank", AttributeValue.fromS("b"),
                "number", AttributeValue.fromN(Integer.toString(number)),
                "balance", AttributeValue.fromN("5"),
                "owner", AttributeValue.fromS("ada")));
        item.putAll(more);
        client.putItem(request -> request.tableName("accounts").item(item));
    }

    private static void conflicts(
            Supplier<?> write, long expected, OptionalLong stored, @Nullable Account item, String message) {
        assertThatThrownBy(write::get).isInstanceOfSatisfying(VersionConflictException.class, error -> {
            assertThat(error.expectedVersion()).isEqualTo(expected);
            assertThat(error.storedVersion()).isEqualTo(stored);
            assertThat(error.item(Account.class)).isEqualTo(Optional.ofNullable(item));
            assertThat(error.table()).isEqualTo("accounts");
            assertThat(error.key()).containsOnlyKeys("bank", "number");
            assertThat(error).hasMessageContaining(message).hasMessageContaining("table accounts");
        });
    }

    @ParameterizedTest
    @EnumSource
    void putsStepTheVersion(Way way) {
        Account first = way.execute(accounts.put(Account.fresh(1)));
        assertThat(first).isEqualTo(Account.fresh(1).edition(1));
        assertThat(stored(1)).contains(first);
        Account second = way.execute(accounts.put(first.plus(3)));
        assertThat(second).isEqualTo(first.plus(3).edition(2));
        assertThat(stored(1)).contains(second);
        assertThat(way.execute(accounts.put(second).returningOld())).contains(second);
        assertThat(way.response(accounts.put(second.edition(3))).value().edition())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void putsOfWhatOthersWroteConflict(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        Account second = accounts.put(first.plus(1)).execute();
        conflicts(
                () -> way.execute(accounts.put(first.plus(2))),
                1,
                OptionalLong.of(2),
                second,
                "Item {bank: \"b\", number: 1} in table accounts has version 2, but was expected with version 1;");
        conflicts(
                () -> way.execute(accounts.put(Account.fresh(1))),
                0,
                OptionalLong.of(2),
                second,
                "is stored already, with version 2, but was expected as a new one");
        conflicts(
                () -> way.execute(accounts.put(second.edition(9)).returningOld()),
                9,
                OptionalLong.of(2),
                second,
                "has version 2, but was expected with version 9");
        accounts.delete(second).execute();
        conflicts(
                () -> way.execute(accounts.put(second)),
                2,
                OptionalLong.empty(),
                null,
                "is not stored, but was expected with version 2");
        assertThat(stored(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void updatesStepTheVersion(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        assertThat(way.execute(accounts.update(first).add(balance, 2))).isEqualTo(2);
        assertThat(way.execute(accounts.update("b", 1).expecting(2).add(balance, 2)))
                .isEqualTo(3);
        assertThat(way.execute(accounts.update(AccountKey.of(first)).expecting(3)))
                .isEqualTo(4);
        assertThat(stored(1)).contains(first.plus(4).edition(4));
        assertThat(way.execute(
                        accounts.update("b", 1).expecting(4).add(balance, 1).returningNew()))
                .isEqualTo(first.plus(5).edition(5));
        assertThat(way.execute(accounts.update("b", 1).expecting(5).returningOld()))
                .contains(first.plus(5).edition(5));
        Selection<Account> after = way.execute(
                accounts.update("b", 1).expecting(6).set(owner, "eve").returningUpdatedNew());
        assertThat(after.get(edition)).isEqualTo(7);
        assertThat(after.get(owner)).isEqualTo("eve");
        assertThat(way.execute(accounts.update("b", 1).expecting(7).returningUpdatedOld())
                        .get(edition))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void updatesOfWhatOthersWroteConflict(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        long second = accounts.update(first).add(balance, 1).execute();
        Account now = first.plus(1).edition(second);
        conflicts(
                () -> way.execute(accounts.update(first).add(balance, 1)), 1, OptionalLong.of(2), now, "has version 2");
        conflicts(
                () -> way.execute(accounts.update(first).add(balance, 1).returningNew()),
                1,
                OptionalLong.of(2),
                now,
                "has version 2");
        assertThatThrownBy(
                        () -> way.execute(accounts.update("b", 2).expecting(1).add(balance, 1)))
                .isInstanceOf(ItemNotFoundException.class)
                .hasMessageContaining("number: 2} in table accounts is not stored")
                .hasMessageContaining("version 1");
        assertThatThrownBy(() -> way.execute(
                        accounts.update("b", 2).expecting(1).add(balance, 1).orCreate()))
                .as("an item that had a version is not made anew")
                .isInstanceOf(ItemNotFoundException.class);
        assertThat(stored(1)).contains(now);
        assertThat(stored(2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateThatExpectsNoneMakesTheItemIfToldTo(Way way) {
        assertThatThrownBy(
                        () -> way.execute(accounts.update("b", 1).expecting(0).set(balance, 7)))
                .isInstanceOf(ItemNotFoundException.class);
        assertThat(way.execute(
                        accounts.update("b", 1).expecting(0).set(balance, 7).orCreate()))
                .isEqualTo(1);
        assertThat(stored(1)).contains(new Account("b", 1, 7, null, 1));
        assertThatThrownBy(
                        () -> way.execute(accounts.update("b", 1).expecting(0).set(balance, 8)))
                .isInstanceOf(VersionConflictException.class);
    }

    @ParameterizedTest
    @EnumSource
    void deletesOfWhatOthersWroteConflict(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        Account second = accounts.put(first.plus(1)).execute();
        conflicts(() -> way.execute(accounts.delete(first)), 1, OptionalLong.of(2), second, "has version 2");
        conflicts(
                () -> way.execute(accounts.delete("b", 1).expecting(7)),
                7,
                OptionalLong.of(2),
                second,
                "has version 2");
        assertThat(way.execute(accounts.delete(second).returningOld())).contains(second);
        conflicts(() -> way.execute(accounts.delete(second)), 2, OptionalLong.empty(), null, "is not stored");
        accounts.put(Account.fresh(3)).execute();
        way.execute(accounts.delete(new AccountKey("b", 3)).expecting(1));
        assertThat(stored(3)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoIgnoresVersionsStepsThemAllTheSame(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        way.execute(accounts.update("b", 1).ignoringVersion().add(balance, 1));
        assertThat(stored(1)).contains(first.plus(1).edition(2));
        Selection<Account> updated = way.execute(
                accounts.update("b", 1).ignoringVersion().add(balance, 1).returningUpdatedNew());
        assertThat(updated.get(edition)).isEqualTo(3);
        assertThatThrownBy(() -> accounts.put(first).execute()).isInstanceOf(VersionConflictException.class);

        assertThat(way.execute(accounts.put(first.edition(7)).ignoringVersion()))
                .isEqualTo(first.edition(8));
        assertThat(stored(1)).contains(first.edition(8));
        way.execute(accounts.delete("b", 1).ignoringVersion());
        assertThat(stored(1)).isEmpty();
        way.execute(accounts.update("b", 2)
                .ignoringVersion()
                .set(balance, 1)
                .set(owner, "bob")
                .orCreate());
        assertThat(stored(2).orElseThrow().edition()).isEqualTo(1);
    }

    /** Which of the two conditions did not hold is told by the stored item. */
    @ParameterizedTest
    @EnumSource
    void conditionsComeOnTop(Way way) {
        Account first = accounts.put(Account.fresh(1)).execute();
        List<Operation<?>> refused = List.of(
                accounts.put(first).when(balance.gt(0)),
                accounts.put(first).ifAbsent(),
                accounts.update(first).when(balance.gt(0)).add(balance, 1),
                accounts.update(first).when(owner.absent()).returningNew(),
                accounts.delete(first).when(owner.absent()));
        assertThat(refused)
                .allSatisfy(write -> assertThatThrownBy(() -> way.execute(write))
                        .isExactlyInstanceOf(ConditionFailedException.class)
                        .isInstanceOfSatisfying(
                                ConditionFailedException.class,
                                error -> assertThat(error.item(Account.class)).contains(first))
                        .hasMessageContaining("v = N"));

        assertThat(way.execute(accounts.update(first).when(balance.eq(0)).add(balance, 1)))
                .isEqualTo(2);
        assertThat(way.execute(accounts.put(first.edition(2)).when(balance.eq(1)))
                        .edition())
                .isEqualTo(3);
        assertThat(refused)
                .allSatisfy(write ->
                        assertThatThrownBy(() -> way.execute(write)).isInstanceOf(VersionConflictException.class));
        way.execute(accounts.delete(first.edition(3)).when(owner.eq("ada")));
        assertThat(way.execute(accounts.put(Account.fresh(2)).ifAbsent()).edition())
                .isEqualTo(1);
        assertThatThrownBy(() -> way.execute(accounts.put(Account.fresh(3)).ifPresent()))
                .as("no item has version 0 too")
                .isExactlyInstanceOf(ConditionFailedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void attemptsTellTheConflict(Way way) {
        assertThat(way.attempt(accounts.put(Account.fresh(1))))
                .isEqualTo(new Outcome.Succeeded<>(Account.fresh(1).edition(1)));
        Outcome<Account, Account> put = way.attempt(accounts.put(Account.fresh(1)));
        if (put instanceof Outcome.ConditionFailed<Account, Account> failed) {
            assertThat(failed.error()).isInstanceOf(VersionConflictException.class);
            assertThat(failed.item()).isEqualTo(stored(1)).isPresent();
        } else {
            throw new AssertionError(put);
        }
        assertThat(way.attempt(accounts.update("b", 1).expecting(1).add(balance, 1)))
                .isEqualTo(new Outcome.Succeeded<>(2L));
        assertThat(way.attempt(accounts.update("b", 1).expecting(1).add(balance, 1))
                        .succeeded())
                .isFalse();
        assertThat(way.attempt(accounts.delete("b", 1).expecting(1)).succeeded())
                .isFalse();
        assertThat(way.attempt(accounts.delete("b", 1).expecting(2)).succeeded())
                .isTrue();
    }

    /** They are read with version 0, and the first one to write takes them over. */
    @ParameterizedTest
    @ValueSource(strings = {"put", "update", "delete"})
    void itemsFromBeforeThereWereVersions(String how) {
        store(1, Map.of());
        Account old = stored(1).orElseThrow();
        assertThat(old).isEqualTo(Account.fresh(1).plus(5));
        assertThat(accounts.byOwner().query("b").list()).hasSize(1);
        assertThat(accounts.byBalance().query("b").list())
                .extracting(AccountByBalance::edition)
                .containsExactly(0L);
        switch (how) {
            case "put" ->
                assertThat(accounts.put(old.plus(1)).execute().edition()).isEqualTo(1);
            case "update" ->
                assertThat(accounts.update(old).add(balance, 1).execute()).isEqualTo(1);
            default -> accounts.delete(old).execute();
        }
        assertThat(stored(1))
                .isEqualTo(
                        how.equals("delete")
                                ? Optional.empty()
                                : Optional.of(old.plus(1).edition(1)));
        if (!how.equals("delete")) {
            conflicts(
                    () -> accounts.put(old).execute(),
                    0,
                    OptionalLong.of(1),
                    old.plus(1).edition(1),
                    "stored already");
        }
    }

    /** As programs write it that begin to count at 0. */
    @Test
    void aStoredZeroIsVersionZero() {
        store(1, Map.of("v", AttributeValue.fromN("0")));
        assertThat(accounts.put(stored(1).orElseThrow()).execute().edition()).isEqualTo(1);
        store(2, Map.of("v", AttributeValue.fromN("0")));
        assertThat(accounts.update(stored(2).orElseThrow()).execute()).isEqualTo(1);
    }

    @Test
    void whatIsNoVersionIsAConflict() {
        for (AttributeValue odd :
                List.of(AttributeValue.fromS("1"), AttributeValue.fromN("1.5"), AttributeValue.fromN("1E+30"))) {
            store(1, Map.of("v", odd));
            assertThatThrownBy(() -> accounts.put(Account.fresh(1)).execute())
                    .isInstanceOfSatisfying(VersionConflictException.class, error -> {
                        assertThat(error.storedVersion()).isEmpty();
                        assertThat(error.rawItem()).isPresent();
                    })
                    .hasMessageContaining("no whole number as its version");
        }
        assertThat(accounts.put(Account.fresh(1)).ignoringVersion().execute().edition())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void noVersionFollowsTheLast(Way way) {
        Account last = Account.fresh(1).edition(Long.MAX_VALUE);
        List<Operation<?>> refused = List.of(
                accounts.put(last),
                accounts.put(last).ignoringVersion(),
                accounts.update(last),
                accounts.update(last).returningNew());
        assertThat(refused)
                .allSatisfy(write -> assertThatThrownBy(() -> way.execute(write))
                        .isInstanceOf(EncodingException.class)
                        .hasMessageContaining("9223372036854775807 is the last")
                        .hasMessageContaining("accounts"));
        store(1, Map.of("v", AttributeValue.fromN(Long.toString(Long.MAX_VALUE))));
        way.execute(accounts.delete(last));
        assertThat(stored(1)).isEmpty();
    }

    @Test
    void anOperationCanBeRepeatedAndFindsItsOwnWrite() {
        var put = accounts.put(Account.fresh(1));
        assertThat(put.execute().edition()).isEqualTo(1);
        conflicts(put::execute, 0, OptionalLong.of(1), Account.fresh(1).edition(1), "stored already");
    }

    /** Against a plain map that checks versions: whatever is sent in whatever order, what is stale changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsStaleNeverOverwrites(long seed) {
        Random random = new Random(seed);
        Map<Long, Account> model = new HashMap<>();
        for (int step = 0; step < 150; step++) {
            int number = random.nextInt(3);
            @Nullable Account now = model.get((long) number);
            long version = now == null ? 0 : now.edition();
            long claimed = Math.max(0, version - (random.nextBoolean() ? 0 : random.nextInt(3)));
            boolean stale = claimed != version;
            Account change = Account.fresh(number).plus(random.nextInt(1000)).edition(claimed);
            Operation<?> write;
            @Nullable Account after;
            switch (random.nextInt(3)) {
                case 0 -> {
                    write = accounts.put(change);
                    after = change.edition(claimed + 1);
                }
                case 1 -> {
                    write = accounts.update(change)
                            .set(balance, change.balance())
                            .set(owner, "ada")
                            .orCreate();
                    after = change.edition(claimed + 1);
                }
                default -> {
                    write = accounts.delete(change);
                    after = null;
                }
            }
            if (stale) {
                assertThatThrownBy(write::execute).isInstanceOf(VersionConflictException.class);
            } else {
                @Nullable Object unused = write.execute();
                if (after == null) {
                    model.remove((long) number);
                } else {
                    model.put((long) number, after);
                }
            }
            assertThat(stored(number)).isEqualTo(Optional.ofNullable(model.get((long) number)));
        }
    }
}
