package dev.stator.it.operation;

import static dev.stator.it.operation.Account_.edition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that another writer stored without a version, with NULL in its place, or with 0: it reads as version 0, and
 * is that.
 */
@StatorTest
class NullVersionOnEngineTest {
    enum Stored {
        NOTHING,
        NULL,
        ZERO
    }

    private final AccountDao accounts;
    private final DynamoDbClient client;

    NullVersionOnEngineTest(AccountDao accounts, DynamoDbClient client) {
        this.accounts = accounts;
        this.client = client;
    }

    private Account stored(Stored version) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "bank", AttributeValue.fromS("b"),
                "number", AttributeValue.fromN("1"),
                "balance", AttributeValue.fromN("5")));
        if (version != Stored.NOTHING) {
            item.put("v", version == Stored.NULL ? AttributeValue.fromNul(true) : AttributeValue.fromN("0"));
        }
        client.putItem(put -> put.tableName("accounts").item(item));
        return read();
    }

    private Account read() {
        return accounts.get("b", 1).consistent().execute().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void isPut(Stored version) {
        Account account = stored(version);

        assertThat(account.edition()).isZero();
        accounts.put(account.plus(1)).execute();
        assertThat(read()).isEqualTo(new Account("b", 1, 6, null, 1));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> accounts.put(account.plus(1)).execute())
                .satisfies(conflict -> assertThat(conflict.storedVersion()).isEqualTo(OptionalLong.of(1)));
    }

    @ParameterizedTest
    @EnumSource
    void isUpdated(Stored version) {
        stored(version);

        accounts.update("b", 1).expecting(0).add(Account_.balance, 1).execute();
        assertThat(read()).isEqualTo(new Account("b", 1, 6, null, 1));
    }

    @ParameterizedTest
    @EnumSource
    void isModified(Stored version) {
        stored(version);

        accounts.modify("b", 1, account -> account.plus(1)).execute();
        assertThat(read()).isEqualTo(new Account("b", 1, 6, null, 1));
    }

    @ParameterizedTest
    @EnumSource
    void isDeleted(Stored version) {
        stored(version);

        accounts.delete("b", 1).expecting(0).execute();
        assertThat(accounts.scan().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isFound(Stored version) {
        stored(version);

        assertThat(accounts.scan().filter(edition.eq(0)).list()).hasSize(1);
        assertThat(accounts.scan().filter(edition.lt(1).and(edition.ge(0))).list())
                .hasSize(1);
        assertThat(accounts.scan().filter(edition.ne(0)).list()).isEmpty();
        assertThat(accounts.scan().filter(edition.exists()).list()).hasSize(version == Stored.ZERO ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void meetsAConflictUnderAnotherVersion(Stored version) {
        stored(version);

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> accounts.delete("b", 1).expecting(3).execute())
                .satisfies(conflict -> assertThat(conflict.storedVersion()).isEqualTo(OptionalLong.of(0)));
    }
}
