package dev.stator.it.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.it.desk.Desk.Head;
import dev.stator.it.desk.Desk.Info;
import dev.stator.it.desk.Desk.Shift;
import dev.stator.it.desk.Desk.State;
import dev.stator.it.desk.Desk.Ticket;
import dev.stator.operation.Response;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What queries of a record in a table of several send, and what they bring. */
@StatorTest
class DeskOnEngineTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String NOON_TEXT = "2026-03-01T12:00:00.000000000Z";
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Head HEAD = new Head("1", "first");
    private static final Info INFO = new Info("1", "upstairs");
    private static final State OPEN = new State("open", "to be done");
    private static final List<Ticket> TICKETS = List.of(
            ticket(1, NOON, ID),
            ticket(3, NOON, ID),
            ticket(3, NOON, UUID.fromString("00000000-0000-0000-0000-000000000002")),
            ticket(3, NOON.plusSeconds(1), ID),
            ticket(10, NOON, ID));
    private static final List<Shift> SHIFTS = List.of(
            new Shift("1", "ada", LocalDate.of(2026, 3, 1)),
            new Shift("1", "ada", LocalDate.of(2026, 3, 2)),
            new Shift("1", "adam", LocalDate.of(2026, 3, 1)));

    private final DeskTable desk;
    private final DeskViewDao deskViews;
    private final StateViewDao stateViews;

    DeskOnEngineTest(DynamoDbClient client) {
        Stator stator = Stator.create(client);
        this.desk = new DeskTable(stator);
        this.deskViews = new DeskViewDao(stator);
        this.stateViews = new StateViewDao(stator);
    }

    private static Ticket ticket(int priority, Instant at, UUID id) {
        return new Ticket("1", priority, at, id, "open");
    }

    @BeforeEach
    void put() {
        desk.table().ensure();
        desk.putAll(all()).execute();
        desk.heads().put(new Head("2", "second")).execute();
    }

    /** In the order of their keys. */
    private static List<Desk> all() {
        List<Desk> all = new ArrayList<>(List.of(HEAD, INFO));
        all.addAll(TICKETS);
        all.addAll(SHIFTS);
        all.add(OPEN);
        return all;
    }

    /** The condition on the range key, with its values: {@code BETWEEN a AND b}. */
    private static String range(QueryRequest request) {
        String condition = request.keyConditionExpression();
        for (var value : request.expressionAttributeValues().entrySet()) {
            condition = condition.replace(value.getKey(), value.getValue().s());
        }
        int and = condition.indexOf(" AND ");
        return and < 0 ? "" : condition.substring(and + " AND ".length());
    }

    @Test
    void aRangeKeyThatFollowsFromTheHashKeyIsAskedForWhereOthersAre() {
        var head = desk.heads().query("1");
        var info = desk.infos().query("1");

        assertThat(range(head.toRequest())).isEqualTo("#1 = #META#1");
        assertThat(range(info.toRequest())).isEqualTo("#1 = info");
        assertThat(head.list()).containsExactly(HEAD);
        assertThat(info.list()).containsExactly(INFO);
        assertThat(info.response().scannedCount()).isEqualTo(1);
    }

    @Test
    void eachPartMoreNarrowsTheCondition() {
        var tickets = desk.tickets().query("1");

        assertThat(range(tickets.toRequest())).isEqualTo("begins_with(#1, t#)");
        assertThat(range(tickets.priority(3).toRequest())).isEqualTo("begins_with(#1, t#03#)");
        assertThat(range(tickets.priority(3).at(NOON).toRequest()))
                .isEqualTo("begins_with(#1, t#03#" + NOON_TEXT + "#)");
        assertThat(range(tickets.priority(3).at(NOON).id(ID).toRequest()))
                .isEqualTo("#1 = t#03#" + NOON_TEXT + "#" + ID);
        assertThat(tickets.list()).isEqualTo(TICKETS);
        assertThat(tickets.priority(3).list()).isEqualTo(TICKETS.subList(1, 4));
        assertThat(tickets.priority(3).at(NOON).list()).isEqualTo(TICKETS.subList(1, 3));
        assertThat(tickets.priority(3).at(NOON).id(ID).list()).containsExactly(TICKETS.get(1));
        assertThat(tickets.priority(3).consistent().toRequest().consistentRead())
                .isTrue();
    }

    @Test
    void aPartIsAskedForARange() {
        var tickets = desk.tickets().query("1");

        assertThat(range(tickets.priority().ge(3).toRequest())).isEqualTo("#1 BETWEEN t#03# AND t$");
        assertThat(range(tickets.priority().gt(3).toRequest())).isEqualTo("#1 BETWEEN t#03$ AND t$");
        assertThat(range(tickets.priority().le(3).toRequest())).isEqualTo("#1 BETWEEN t# AND t#03$");
        assertThat(range(tickets.priority(3).at().between(NOON, NOON).toRequest()))
                .isEqualTo("#1 BETWEEN t#03#" + NOON_TEXT + "# AND t#03#" + NOON_TEXT + "$");
        assertThat(tickets.priority().ge(3).list()).isEqualTo(TICKETS.subList(1, 5));
        assertThat(tickets.priority().gt(3).list()).containsExactly(TICKETS.get(4));
        assertThat(tickets.priority().le(3).list()).isEqualTo(TICKETS.subList(0, 4));
        assertThat(tickets.priority().between(1, 3).descending().first()).contains(TICKETS.get(3));
        assertThat(tickets.priority(3).at().between(NOON, NOON).list()).isEqualTo(TICKETS.subList(1, 3));
    }

    @Test
    void aTextEndsAtItsLiteral() {
        var shifts = desk.shifts().query("1");

        assertThat(shifts.list()).isEqualTo(SHIFTS);
        assertThat(shifts.name("ada").list()).isEqualTo(SHIFTS.subList(0, 2));
        assertThat(range(shifts.name("ada").day().gt(LocalDate.of(2026, 3, 1)).toRequest()))
                .isEqualTo("#1 BETWEEN user#ada#2026-03-01\u0000 AND user#ada$");
        assertThat(shifts.name("ada").day().gt(LocalDate.of(2026, 3, 1)).list()).containsExactly(SHIFTS.get(1));
        assertThatThrownBy(() -> shifts.name("a#b"))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("attribute SK")
                .hasMessageContaining("table desk")
                .hasMessageContaining("name is \"a#b\"");
        assertThatThrownBy(() -> desk.tickets().query("1").priority().ge(100))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("table desk")
                .hasMessageContaining("this part of the key has 2 digits");
    }

    @Test
    void anIndexHasItsOwnParts() {
        var open = desk.tickets().byState().query("open");

        assertThat(range(open.toRequest())).isEmpty();
        assertThat(range(open.priority(3).toRequest())).isEqualTo("begins_with(#1, 03#)");
        assertThat(range(open.priority().ge(3).toRequest())).isEqualTo("#1 >= 03#");
        assertThat(range(open.priority().le(3).toRequest())).isEqualTo("#1 < 03$");
        assertThat(range(open.priority(3).at(NOON).toRequest())).isEqualTo("#1 = 03#" + NOON_TEXT);
        assertThat(open.priority().ge(4).list()).containsExactly(TICKETS.get(4));
        assertThat(open.list()).containsExactlyInAnyOrderElementsOf(TICKETS);
        assertThat(open.limit(3).list()).hasSize(3);
        assertThat(desk.states().byState().query("open").list()).containsExactly(OPEN);
        assertThat(desk.tickets().byState().collection("open").list()).hasSize(6);
    }

    @Test
    void anInvertedIndexHasTheKeysOfTheTable() {
        var ofTicket = desk.tickets().inverted().query(3, NOON, ID);

        assertThat(range(ofTicket.toRequest())).isEqualTo("begins_with(#1, d#)");
        assertThat(ofTicket.list()).containsExactly(TICKETS.get(1));
        assertThat(ofTicket.desk("1").list()).containsExactly(TICKETS.get(1));
        assertThat(desk.infos().inverted().query().list()).containsExactly(INFO);
    }

    @Test
    void aCollectionHasItemsOfAnyRecord() {
        assertThat(desk.tickets().collection("1").list()).isEqualTo(all().subList(0, 10));
        assertThat(desk.states().collection("open").list()).containsExactly(OPEN);
    }

    @Test
    void aViewAsksForWhatItIsMadeOf() {
        var view = deskViews.get("1");
        Response<Optional<DeskView>> response = view.response();

        assertThat(range(view.toRequest())).isEqualTo("#1 BETWEEN #META#1 AND t$");
        assertThat(response.value()).contains(new DeskView(TICKETS, HEAD, Optional.of(INFO)));
        assertThat(response.requests()).isEqualTo(1);
        assertThat(response.scannedCount()).isEqualTo(7);
        assertThat(deskViews.get("2").execute())
                .contains(new DeskView(List.of(), new Head("2", "second"), Optional.empty()));
        assertThat(deskViews.get("3").execute()).isEmpty();
    }

    @Test
    void aViewReadsAnIndexToo() {
        StateView view = stateViews.get("open").execute().orElseThrow();

        assertThat(stateViews.get("open").toRequest().indexName()).isEqualTo("by-state");
        assertThat(view.state()).isEqualTo(OPEN);
        assertThat(view.tickets()).containsExactlyInAnyOrderElementsOf(TICKETS);
        assertThat(stateViews.get("closed").execute()).isEmpty();
    }

    @Test
    void everyRecordIsMatched() {
        List<String> told = all().stream()
                .map(item -> DeskTable.<String>match(
                        item, head -> head.name(), info -> "info", ticket -> ticket.state(), Shift::name, State::state))
                .toList();

        assertThat(told).startsWith("first", "info", "open").endsWith("adam", "open");
        assertThat(desk.put(OPEN).toRequest().item()).containsEntry("SK", AttributeValue.fromS("state"));
    }
}
