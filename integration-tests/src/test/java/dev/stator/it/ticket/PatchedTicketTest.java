package dev.stator.it.ticket;

import static dev.stator.it.ticket.RandomUpdate.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.operation.PatchOperation;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random patches of an item with several index entries, of which one is made of a stamp. */
@StatorTest
@Order(1)
class PatchedTicketTest {
    private static final Instant NOW = START.plusSeconds(1_000_000);

    private final DynamoDbClient client;
    private final TicketDao tickets;

    PatchedTicketTest(DynamoDbClient client) {
        this.client = client;
        this.tickets = new TicketDao(Stator.builder()
                .client(client)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build());
    }

    private static Optional<String> some(Random random) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of("x" + random.nextInt(9));
    }

    private static Ticket ticket(Random random) {
        return new Ticket(
                "home",
                "1",
                "s" + random.nextInt(3),
                random.nextInt(9),
                START.plusSeconds(random.nextInt(9)),
                some(random),
                random.nextBoolean(),
                some(random),
                some(random),
                START,
                random.nextInt(9),
                "t" + random.nextInt(9));
    }

    private static Optional<String> either(Optional<String> patch, boolean also, Optional<String> old) {
        return patch.isPresent() || also ? patch : old;
    }

    @Test
    void itemIsWhatAPutOfTheChangedRecordWouldWrite() {
        tickets.table().ensure();
        Random random = new Random(20_261_130);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            Ticket old = ticket(random);
            tickets.put(old).execute();
            Ticket record = ticket(random);
            boolean assignee = random.nextBoolean();
            boolean version = random.nextBoolean();
            boolean shelf = random.nextBoolean();
            PatchOperation<Ticket> patch = tickets.patch(record);
            patch = assignee ? patch.also(Ticket_.assignee) : patch;
            patch = version ? patch.also(Ticket_.version) : patch;
            patch = shelf ? patch.also(Ticket_.shelf) : patch;
            if (record.assignee().isEmpty() && !assignee) {
                assertThatThrownBy(patch::execute)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContainingAll("index GSI2", "[assignee]", "also(");
                refused++;
                continue;
            }
            patch.execute();
            Ticket merged = new Ticket(
                    "home",
                    "1",
                    record.state(),
                    record.priority(),
                    record.createdAt(),
                    either(record.assignee(), assignee, old.assignee()),
                    record.listed(),
                    either(record.version(), version, old.version()),
                    either(record.shelf(), shelf, old.shelf()),
                    NOW,
                    record.votes(),
                    record.title());
            assertThat(client.getItem(get -> get.tableName("tickets")
                                    .key(Map.of(
                                            "PK", AttributeValue.fromS("b#home"), "SK", AttributeValue.fromS("t#1")))
                                    .consistentRead(true))
                            .item())
                    .as("patch %d of %s by %s", i, old, record)
                    .isEqualTo(TicketCodec.SCHEMA.encode(merged));
        }
        assertThat(refused).isBetween(10, 150);
        assertThatThrownBy(() -> tickets.patch(ticket(random, "x"))
                        .set(Ticket_.shelf, "y")
                        .execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shelf is set, but the record of the patch holds it already");
    }

    private static Ticket ticket(Random random, String shelf) {
        Ticket ticket = ticket(random);
        return new Ticket(
                "home",
                "1",
                ticket.state(),
                ticket.priority(),
                ticket.createdAt(),
                Optional.of("a"),
                ticket.listed(),
                ticket.version(),
                Optional.of(shelf),
                START,
                0,
                "t");
    }
}
