package dev.stator.it.ttl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.schema.TtlAttribute;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is no time, or one that DynamoDB takes for a mistake, ends nothing: in the filter that hides, and in reads
 * without one.
 */
@StatorTest(daos = LeaseDao.class)
class ForeignEndsOnEngineTest {
    private static final long NOW = Ticking.NOW.getEpochSecond();
    private static final long OLDEST = TtlAttribute.oldest(Ticking.NOW);

    private static final Map<String, AttributeValue> SHOWN = Map.of(
            "null", AttributeValue.fromNul(true),
            "text", AttributeValue.fromS(Long.toString(NOW)),
            "soon", AttributeValue.fromN(NOW + ".5"),
            "later", AttributeValue.fromN(Long.toString(NOW + 1)),
            "older", AttributeValue.fromN(Long.toString(OLDEST - 1)),
            "zero", AttributeValue.fromN("0"));

    private static final Map<String, AttributeValue> HIDDEN = Map.of(
            "now", AttributeValue.fromN(Long.toString(NOW)),
            "past", AttributeValue.fromN(NOW - 1 + ".999"),
            "oldest", AttributeValue.fromN(Long.toString(OLDEST)));

    private final LeaseDao leases;
    private final DynamoDbClient client;

    ForeignEndsOnEngineTest(DynamoDbClient client) {
        this.client = client;
        this.leases = new LeaseDao(
                Stator.builder().client(client).clock(new Ticking()).build());
    }

    @BeforeEach
    void put() {
        Stream.of(SHOWN, HIDDEN).forEach(items -> items.forEach(this::put));
    }

    private void put(String name, AttributeValue end) {
        client.putItem(put -> put.tableName("leases")
                .item(Map.of("name", AttributeValue.fromS(name), "owner", AttributeValue.fromS("ada"), "end", end)));
    }

    @Test
    void filtersHideWhatGetsHide() {
        assertThat(leases.scan().select(Lease_.name).stream().map(found -> found.get(Lease_.name)))
                .containsExactlyInAnyOrderElementsOf(SHOWN.keySet());
        assertThat(Stream.of(SHOWN, HIDDEN)
                        .flatMap(items -> items.keySet().stream())
                        .filter(name ->
                                leases.get(name).select(Lease_.name).execute().isPresent()))
                .containsExactlyInAnyOrderElementsOf(SHOWN.keySet());
    }

    @Test
    void nullIsNoEnd() {
        Lease endless = new Lease("null", "ada", Optional.empty(), 0);

        assertThat(leases.get("null").execute()).contains(endless);
        assertThat(leases.scan().filter(Lease_.lifetime.absent()).list()).containsExactly(endless);
        leases.put(new Lease("null", "bob", Optional.of(Duration.ofMinutes(1)), 0))
                .execute();
        assertThat(leases.scan().filter(Lease_.lifetime.absent()).list()).isEmpty();
    }
}
