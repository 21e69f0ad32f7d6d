package dev.stator.it.ttl;

import static dev.stator.it.ttl.Lease_.lifetime;
import static dev.stator.it.ttl.Lease_.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How long an item lives, by a clock that stands still. */
@StatorTest(daos = LeaseDao.class)
class LifetimeOnEngineTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Ticking clock = new Ticking();
    private final DynamoDbClient client;
    private final LeaseDao leases;

    LifetimeOnEngineTest(DynamoDbClient client) {
        this.client = client;
        this.leases = new LeaseDao(Stator.builder().client(client).clock(clock).build());
    }

    private @Nullable AttributeValue stored() {
        return client.getItem(request ->
                        request.tableName(leases.table().name()).key(Map.of("name", AttributeValue.fromS("door"))))
                .item()
                .get("end");
    }

    private static AttributeValue seconds(long afterNow) {
        return AttributeValue.fromN(Long.toString(Ticking.NOW.getEpochSecond() + afterNow));
    }

    private Duration remaining() {
        return leases.get("door")
                .includeExpired()
                .execute()
                .orElseThrow()
                .lifetime()
                .orElseThrow();
    }

    @Test
    void isStoredAsItsEndRoundedUp() {
        leases.put(Lease.of("ada", MINUTE)).execute();
        assertThat(stored()).isEqualTo(seconds(61));
        clock.tick(Duration.ofSeconds(20));
        assertThat(remaining()).isEqualTo(Duration.ofMillis(40_750));
        assertThat(leases.scan().first().orElseThrow().lifetime()).contains(Duration.ofMillis(40_750));
        clock.tick(Duration.ofMinutes(1));
        assertThat(remaining()).isEqualTo(Duration.ofMillis(-19_250));
        assertThat(leases.get("door").execute()).isEmpty();
    }

    @Test
    void updatesSetAndRemoveIt() {
        leases.put(Lease.of("ada", MINUTE)).execute();
        clock.tick(Duration.ofSeconds(10));
        var updated = leases.update("door")
                .ignoringVersion()
                .set(lifetime, MINUTE)
                .set(owner, "bob")
                .returningUpdatedNew()
                .execute();
        assertThat(updated.get(lifetime)).isEqualTo(Duration.ofMillis(60_750));
        assertThat(stored()).isEqualTo(seconds(71));
        leases.update("door")
                .ignoringVersion()
                .setIfAbsent(lifetime, Duration.ofDays(1))
                .execute();
        assertThat(stored()).isEqualTo(seconds(71));
        leases.update("door")
                .ignoringVersion()
                .remove(lifetime)
                .when(lifetime.exists())
                .execute();
        assertThat(leases.get("door").execute().orElseThrow().lifetime()).isEmpty();
        leases.update("door")
                .ignoringVersion()
                .setIfAbsent(lifetime, MINUTE)
                .when(lifetime.absent())
                .execute();
        assertThat(stored()).isEqualTo(seconds(71));
    }

    /** Otherwise it would take an item that is still there for none, and fail again and again. */
    @Test
    void modifySeesWhatIsStored() {
        leases.put(Lease.of("ada", MINUTE)).execute();
        clock.tick(Duration.ofHours(1));
        assertThat(leases.get("door").execute()).isEmpty();
        Lease renewed = leases.modify("door", old -> new Lease("door", "bob", Optional.of(MINUTE), old.version()))
                .orCreate(() -> Lease.of("nobody", MINUTE))
                .execute();
        assertThat(renewed.owner()).isEqualTo("bob");
        assertThat(renewed.version()).isEqualTo(2);
        assertThat(leases.get("door").execute()).isPresent();
    }

    @Test
    void whatNeverEndsIsRefused() {
        assertThatThrownBy(() -> leases.put(Lease.of("ada", Duration.ofDays(365L * 10_000)))
                        .execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("ends beyond the year 5138")
                .hasMessageContaining("end");
        leases.put(new Lease("door", "ada", Optional.empty(), 0)).execute();
        assertThat(stored()).isNull();
        clock.tick(Duration.ofDays(10_000));
        assertThat(leases.get("door").execute()).isPresent();
    }
}
