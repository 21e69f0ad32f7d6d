package dev.stator.it.several;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.several.Desk.Caller;
import dev.stator.it.several.Desk.Note;
import dev.stator.it.several.Desk.Ticket;
import dev.stator.operation.BadItem;
import dev.stator.operation.GlobalQueryOperation;
import dev.stator.operation.Page;
import dev.stator.testing.StatorTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Two records that have the same keys in an index: reads of the one do not see the other, whatever the index carries.
 */
@StatorTest
class DeskOnEngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<Ticket> TICKETS = IntStream.range(0, 40)
            .mapToObj(n -> new Ticket("1", "t" + n, "ada", NOW.plusSeconds(4L * n), "t" + n))
            .toList();
    private static final List<Note> NOTES = IntStream.range(0, 120)
            .mapToObj(n -> new Note("1", "n" + n, "ada", NOW.plusSeconds(n).plusMillis(1), "n" + n, Optional.empty()))
            .toList();

    private final DynamoDbClient client;
    private final DeskTable desk;

    DeskOnEngineTest(DynamoDbClient client) {
        this.client = client;
        this.desk = new DeskTable(Stator.builder()
                .client(client)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build());
    }

    @BeforeEach
    void create() {
        desk.table().ensure();
    }

    private void putAll() {
        desk.tickets().putAll(TICKETS).execute();
        desk.notes().putAll(NOTES).execute();
    }

    private static <R> void assertShowsTheTickets(GlobalQueryOperation<R, R> query, Function<R, Instant> at) {
        List<Instant> times = TICKETS.stream().map(Ticket::at).toList();
        List<Instant> reversed = new ArrayList<>(times);
        Collections.reverse(reversed);

        assertThat(query.list().stream().map(at)).isEqualTo(times);
        assertThat(query.descending().list().stream().map(at)).isEqualTo(reversed);
        assertThat(query.limit(5).list().stream().map(at)).isEqualTo(times.subList(0, 5));
        assertThat(query.first().map(at)).contains(NOW);
        assertThat(query.count()).isEqualTo(40);
        for (int size : new int[] {1, 7}) {
            List<Instant> paged = new ArrayList<>();
            Page<R> page = query.limit(size).page();
            while (true) {
                assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
                page.items().forEach(item -> paged.add(at.apply(item)));
                if (page.cursor().isEmpty()) {
                    break;
                }
                page = query.limit(size).after(page.cursor().get()).page();
            }
            assertThat(paged).isEqualTo(times);
        }
    }

    @Test
    void anIndexOfWholeItems() {
        putAll();
        assertShowsTheTickets(desk.tickets().all().query("ada").ge(NOW).pageSize(9), Ticket::at);
    }

    @Test
    void anIndexOfSomeAttributes() {
        putAll();
        assertShowsTheTickets(desk.tickets().some().query("ada").ge(NOW).pageSize(9), TicketSome::at);
        assertThat(desk.tickets().some().query("ada").first())
                .map(TicketSome::title)
                .contains("t0");
    }

    @Test
    void anIndexOfKeys() {
        putAll();
        assertShowsTheTickets(desk.tickets().keys().query("ada").ge(NOW).pageSize(9), TicketKeys::at);
    }

    /** Time to live is of one record only; the attribute is of the table. */
    @Test
    void whatHasEndedIsHiddenOfTheRecordThatEnds() {
        Note ended = new Note("1", "old", "ada", NOW, "old", Optional.of(NOW.minusSeconds(1)));
        desk.notes().put(ended).execute();
        desk.tickets().put(TICKETS.get(0)).execute();

        assertThat(desk.notes().scan().list()).isEmpty();
        assertThat(desk.notes().scan().includeExpired().list()).containsExactly(ended);
        assertThat(desk.scan().list()).containsExactly(TICKETS.get(0));
        assertThat(desk.tickets().scan().includeExpired().list()).containsExactly(TICKETS.get(0));
    }

    /** The part of a key that must not be shown is in no text: of the record's DAO, of another's, of the table's. */
    @Test
    void aSensitivePartHidesTheWholeKeyInEveryText() {
        desk.callers().put(new Caller("1", "555-0199", "x")).execute();
        Map<String, AttributeValue> broken = new HashMap<>(DeskCodec.INSTANCE.toItem(new Caller("1", "555-0199", "x")));
        broken.remove("title");
        client.putItem(put -> put.tableName("desk").item(broken));
        List<String> texts = new ArrayList<>();
        List<BadItem> bad = new ArrayList<>();

        texts.add(text(() -> desk.callers().get("1", "555-0199").execute()));
        texts.add(text(() -> desk.callers().query("1").list()));
        texts.add(text(() -> desk.scan().list()));
        texts.add(text(() ->
                desk.callers().put(new Caller("1", "555-0199", "y")).ifAbsent().execute()));
        texts.add(text(() ->
                desk.callers().put(new Caller("1", "555-0199".repeat(200), "y")).execute()));
        assertThat(desk.scan().onBadItem(bad::add).list()).isEmpty();
        texts.add(bad.toString());
        texts.add(bad.get(0).toString());
        texts.add(desk.callers().get("1", "555-0199").toString());
        texts.add(desk.callers().put(new Caller("1", "555-0199", "y")).toString());
        texts.add(desk.callers().delete("1", "555-0199").toString());
        texts.add(desk.table().check().execute().toString());

        assertThat(bad).hasSize(1);
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain("555"));
        assertThat(bad.get(0).item()).containsEntry("SK", AttributeValue.fromS("c#555-0199"));
    }

    private static String text(ThrowingCallable refused) {
        StringWriter text = new StringWriter();
        assertThatThrownBy(refused).satisfies(e -> e.printStackTrace(new PrintWriter(text)));
        return text.toString();
    }
}
