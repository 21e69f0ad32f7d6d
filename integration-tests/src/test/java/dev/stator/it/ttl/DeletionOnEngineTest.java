package dev.stator.it.ttl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is hidden is what the engine then deletes. */
@StatorTest
class DeletionOnEngineTest {
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final DynamoDbClient client;
    private final TokenDao tokens;

    DeletionOnEngineTest(DynamoDbClient client, Stator stator) {
        this.client = client;
        this.tokens = new TokenDao(stator);
    }

    @Test
    @Timeout(60)
    void hidesExactlyWhatIsDeletedLater() throws InterruptedException {
        client.createTable(tokens.table().toRequest());
        Instant now = Instant.now();
        write(now);
        Set<String> all = ids();
        Set<String> shown = tokens.scan().stream().map(Token::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tokens.scan().includeExpired().count()).isEqualTo(all.size());
        assertThat(shown).isNotEmpty().isNotEqualTo(all);

        tokens.table().ttl().enable();
        Set<String> left = ids();
        for (Instant end = Instant.now().plus(LONGEST);
                !left.equals(shown) && Instant.now().isBefore(end);
                left = ids()) {
            Thread.sleep(250);
        }
        assertThat(left).isEqualTo(shown);
    }

    /** Times of all kinds, none so near that it comes while the test waits. */
    private void write(Instant now) {
        Random random = new Random(7);
        List<Long> times = new ArrayList<>(List.of(0L, now.getEpochSecond(), now.getEpochSecond() - 1));
        long years = now.atOffset(ZoneOffset.UTC).minusYears(5).toEpochSecond();
        for (long distance : new long[] {60, 3_600, 86_400}) {
            times.add(years - distance);
            times.add(years + distance);
        }
        for (int i = 0; i < 10; i++) {
            long years10 = 10 * 365 * 86_400L;
            times.add(now.getEpochSecond() - (long) (random.nextDouble() * years10));
            times.add(now.getEpochSecond() + 100 + (long) (random.nextDouble() * years10));
        }
        for (int i = 0; i < times.size(); i++) {
            put(
                    "t" + i + ":" + (times.get(i) - now.getEpochSecond()),
                    AttributeValue.fromN(Long.toString(times.get(i))));
        }
    }

    private void put(String id, AttributeValue until) {
        client.putItem(request ->
                request.tableName(tokens.table().name()).item(Map.of("id", AttributeValue.fromS(id), "until", until)));
    }

    private Set<String> ids() {
        return client.scan(request -> request.tableName(tokens.table().name())).items().stream()
                .map(item -> Objects.requireNonNull(item.get("id")).s())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
