package dev.stator.it.ttl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.operation.BadItem;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Times to live that others wrote in milliseconds, or as text: with which no item ever expires. */
@StatorTest
class MendedEndsTest {
    private static final Instant END = Instant.parse("2126-01-01T00:00:00.500Z");

    @Test
    void theirOwnerMendsThem(Stator stator, DynamoDbClient client) {
        PermitDao permits = new PermitDao(stator);
        permits.table().ensure();
        Map.of(
                        "millis", AttributeValue.fromN(Long.toString(END.toEpochMilli())),
                        "text", AttributeValue.fromS(END.toString()),
                        "right", AttributeValue.fromN(Long.toString(END.getEpochSecond())))
                .forEach((id, end) -> client.putItem(
                        request -> request.tableName(permits.table().name())
                                .item(Map.of("id", AttributeValue.fromS(id), "expiresAt", end))));

        List<BadItem> bad = new ArrayList<>();
        assertThat(permits.scan().onBadItem(bad::add).list()).hasSize(1);
        assertThat(bad).hasSize(2);
        for (BadItem item : bad) {
            permits.update(Objects.requireNonNull(item.key().get("id")).s())
                    .set(
                            Permit_.expiresAt,
                            end(Objects.requireNonNull(item.item().get("expiresAt"))))
                    .execute();
        }

        Optional<Instant> mended = Optional.of(END.truncatedTo(ChronoUnit.SECONDS));
        assertThat(permits.scan().list())
                .containsExactlyInAnyOrder(
                        new Permit("millis", mended), new Permit("text", mended), new Permit("right", mended));
    }

    private static Instant end(AttributeValue stored) {
        Instant end = stored.n() == null ? Instant.parse(stored.s()) : Instant.ofEpochMilli(Long.parseLong(stored.n()));
        return end.truncatedTo(ChronoUnit.SECONDS);
    }
}
