package dev.stator.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.Unprocessed;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.Operation;
import dev.stator.operation.Selection;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Stamps by a clock that stands still between operations. */
@StatorTest(daos = {NoteDao.class, TicketDao.class})
class StampOnEngineTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456789Z");

    private final Ticking clock = new Ticking();
    private final DynamoDbClient client;
    private final FaultyClient faulty;
    private final Stator stator;
    private final NoteDao notes;
    private final TicketDao tickets;

    StampOnEngineTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        this.faulty = FaultyClient.around(client, asyncClient);
        this.stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .clock(clock)
                .backoff(new NotedTimer().backoff())
                .build();
        this.notes = new NoteDao(stator);
        this.tickets = new TicketDao(stator);
    }

    /** Shows the same time until it is set on. */
    private static final class Ticking extends Clock {
        private Instant now = START;

        Instant tick() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private static Instant millis(Instant time) {
        return Instant.ofEpochMilli(time.toEpochMilli());
    }

    private Note stored(String id) {
        return notes.get(id).consistent().execute().orElseThrow();
    }

    @BeforeEach
    void start() {
        clock.now = START;
        faulty.reset();
    }

    @ParameterizedTest
    @EnumSource
    void putsStampAndAnswerWithTheStamps(Way way) {
        Note first = way.execute(notes.put(Note.fresh("a")));
        assertThat(first.createdAt()).isEqualTo(START);
        assertThat(first.updatedAt()).isEqualTo(START);
        assertThat(stored("a").createdAt()).isEqualTo(START);
        assertThat(stored("a").updatedAt()).isEqualTo(millis(START));

        Instant later = clock.tick();
        Note second = way.execute(notes.put(stored("a")));
        assertThat(second.createdAt()).as("kept").isEqualTo(START);
        assertThat(second.updatedAt()).isEqualTo(later);
        assertThat(way.execute(notes.put(second).ifPresent()).updatedAt()).isEqualTo(later);
        assertThat(stored("a").createdAt()).isEqualTo(START);
        assertThat(way.execute(notes.put(Note.fresh("a")).returningOld())
                        .orElseThrow()
                        .createdAt())
                .isEqualTo(START);
        assertThat(stored("a").createdAt()).as("a put knows only its record").isEqualTo(later);
    }

    @ParameterizedTest
    @EnumSource
    void updatesStampOnCreationAndAfterwards(Way way) {
        way.execute(notes.update("a").set(Note_.text, "one").orCreate());
        assertThat(stored("a")).isEqualTo(new Note("a", "one", START, millis(START)));

        Instant later = clock.tick();
        Note after = way.execute(notes.update("a").set(Note_.text, "two").returningNew());
        assertThat(after).isEqualTo(new Note("a", "two", START, millis(later)));

        Instant last = clock.tick();
        Selection<Note> updated = way.execute(
                notes.update("a").set(Note_.text, "three").orCreate().returningUpdatedNew());
        assertThat(updated.get(Note_.createdAt)).isEqualTo(START);
        assertThat(updated.get(Note_.updatedAt)).isEqualTo(millis(last));
        assertThat(way.execute(notes.update("a").returningUpdatedOld()).get(Note_.updatedAt))
                .isEqualTo(millis(last));
    }

    /** An operation is a value: what it writes is stamped when it is executed, not when it is made. */
    @Test
    void eachExecutionStampsAnew() {
        Operation<Note> put = notes.put(Note.fresh("a"));
        Operation<Note> update = notes.update("a").set(Note_.text, "x").returningNew();
        assertThat(put.execute().updatedAt()).isEqualTo(START);
        Instant later = clock.tick();
        assertThat(update.execute().updatedAt()).isEqualTo(millis(later));
        assertThat(put.execute().createdAt()).isEqualTo(later);
        Instant last = clock.tick();
        assertThat(update.execute().updatedAt()).isEqualTo(millis(last));
        assertThat(((PutItemRequest) put.toRequest()).item())
                .containsEntry("createdAt", AttributeValue.fromS("2026-03-01T10:00:02.123456789Z"));
    }

    @Test
    void itemsFromBeforeThereWereStamps() {
        client.putItem(request -> request.tableName("tickets")
                .item(Map.of("id", AttributeValue.fromS("a"), "title", AttributeValue.fromS("old"))));
        Ticket old = tickets.get("a").execute().orElseThrow();
        assertThat(old).isEqualTo(new Ticket("a", "old", 0, Optional.empty(), Optional.empty()));
        assertThat(tickets.update(old).execute()).isEqualTo(1);
        assertThat(tickets.get("a").execute())
                .as("nobody knows when it was made")
                .contains(new Ticket("a", "old", 1, Optional.empty(), Optional.of(START)));
    }

    @ParameterizedTest
    @EnumSource
    void besideAVersion(Way way) {
        Ticket first = way.execute(tickets.put(Ticket.fresh("a")));
        assertThat(first).isEqualTo(new Ticket("a", "new", 1, Optional.of(START), Optional.of(START)));
        Instant later = clock.tick();
        assertThat(way.execute(tickets.update(first).set(Ticket_.title, "hot"))).isEqualTo(2);
        assertThat(tickets.get("a").execute())
                .contains(new Ticket("a", "hot", 2, Optional.of(START), Optional.of(later)));
        Instant last = clock.tick();
        Optional<Ticket> modified = way.execute(
                tickets.modify("a", t -> new Ticket(t.id(), "cold", t.version(), t.openedAt(), t.changedAt())));
        assertThat(modified).contains(new Ticket("a", "cold", 3, Optional.of(START), Optional.of(last)));
        assertThat(tickets.byChange().query("cold").ge(last).list())
                .containsExactlyElementsOf(modified.stream().toList());
        assertThat(way.execute(tickets.update("a").ignoringVersion().returningNew()))
                .isEqualTo(new Ticket("a", "cold", 4, Optional.of(START), Optional.of(last)));
    }

    /**
     * A batch knows no conditions; what it puts is stepped and stamped all the same, once, however often it is sent.
     */
    @ParameterizedTest
    @EnumSource
    void inBatches(Way way) {
        Ticket first = tickets.put(Ticket.fresh("a")).execute();
        Note old = notes.put(Note.fresh("n")).execute();
        faulty.on(BatchWriteItemRequest.class).times(2).<BatchWriteItemResponse>with((request, next) -> {
            clock.tick();
            return Unprocessed.writes(0).apply(request, next);
        });
        Instant later = clock.tick();
        BatchWriteOperation batch = stator.batchWrite(
                tickets.put(first).ignoringVersion(),
                tickets.put(Ticket.fresh("b")).ignoringVersion(),
                notes.put(old),
                notes.put(Note.fresh("m")));
        assertThat(way.execute(batch).done()).isEqualTo(4);
        assertThat(faulty.calls(BatchWriteItemRequest.class)).isEqualTo(3);
        assertThat(tickets.scan().list())
                .containsExactlyInAnyOrder(
                        new Ticket("a", "new", 2, Optional.of(START), Optional.of(later)),
                        new Ticket("b", "new", 1, Optional.of(later), Optional.of(later)));
        assertThat(stored("n")).isEqualTo(new Note("n", "new", START, millis(later)));
        assertThat(stored("m")).isEqualTo(new Note("m", "new", later, millis(later)));

        Instant last = clock.tick();
        way.execute(batch);
        assertThat(tickets.get("a").execute())
                .as("each execution stamps anew, and steps the version of its record")
                .contains(new Ticket("a", "new", 2, Optional.of(START), Optional.of(last)));
        way.execute(stator.batchWrite(tickets.delete("a").ignoringVersion()));
        assertThat(tickets.get("a").execute()).isEmpty();
    }
}
