package dev.stator.it.ticket;

import static dev.stator.it.ticket.RandomUpdate.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.ticket.RandomUpdate.Fate;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.UpdateOperation;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random updates of an item with several index entries, on a real engine: afterwards it is, attribute for attribute,
 * what a put of the changed record would have left. What was given and is not so is refused, and changes nothing.
 */
@StatorTest
@Order(1)
class IndexKeysTest {
    private static final int UPDATES = 600;
    private static final int MANY_UPDATES = 20_000;
    private static final TicketKey KEY = new TicketKey("home", "1");
    private static final Ticket FIRST = new Ticket(
            "home", "1", "OPEN", 5, START, Optional.empty(), false, Optional.empty(), Optional.empty(), START, 0, "a");

    private final DynamoDbClient client;
    private final Clock clock = new Ticking();
    private final Stator stator;
    private final TicketDao tickets;
    private final Random random = new Random(20_260_301);
    private Instant now = START;

    IndexKeysTest(DynamoDbClient client) {
        this.client = client;
        this.stator = Stator.builder().client(client).clock(clock).build();
        this.tickets = new TicketDao(stator);
    }

    /** Stands where the test sets it. */
    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void create() {
        tickets.table().ensure();
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(get -> get.tableName("tickets")
                        .key(Map.of("PK", AttributeValue.fromS("b#home"), "SK", AttributeValue.fromS("t#1")))
                        .consistentRead(true))
                .item();
    }

    @Test
    void keysAreWhatAPutOfTheChangedRecordWouldWrite() {
        check(UPDATES);
    }

    @Test
    @Tag("slow")
    void keysAreSoAfterManyUpdates() {
        check(MANY_UPDATES);
    }

    private void check(int updates) {
        Ticket ticket = tickets.put(FIRST).execute();
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (int i = 0; i < updates; i++) {
            now = START.plusSeconds(i);
            RandomUpdate change = new RandomUpdate(random, tickets.update(KEY), ticket, i % 4 == 0);
            Fate fate = change.fate();
            fates.merge(fate, 1, Integer::sum);
            execute(change.update(), fate, i % 3 == 0);
            ticket = fate == Fate.DONE ? change.after(now) : ticket;
            assertThat(stored()).as("update %s: %s", i, change.update()).isEqualTo(TicketCodec.SCHEMA.encode(ticket));
            assertThat(tickets.get(KEY).execute()).contains(ticket);
        }
        assertThat(fates.get(Fate.DONE)).isGreaterThan(updates * 8 / 10);
        assertThat(fates.get(Fate.REFUSED)).isGreaterThan(updates / 50);
        assertThat(fates.get(Fate.CONTRADICTORY)).isPositive();
    }

    private void execute(UpdateOperation<Ticket> update, Fate fate, boolean transacted) {
        switch (fate) {
            case DONE -> {
                if (transacted) {
                    stator.transactWrite(update).execute();
                } else {
                    update.execute();
                }
            }
            case REFUSED -> {
                if (transacted) {
                    assertThatThrownBy(() -> stator.transactWrite(update).execute())
                            .isInstanceOf(TransactionFailedException.class)
                            .hasMessageContaining("it was given as");
                } else {
                    assertThatThrownBy(update::execute)
                            .isInstanceOf(UpdateRefusedException.class)
                            .hasMessageContaining("it was given as");
                }
            }
            case CONTRADICTORY ->
                assertThatThrownBy(update::execute)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("is given in two ways");
            default -> throw new AssertionError(fate);
        }
    }
}
