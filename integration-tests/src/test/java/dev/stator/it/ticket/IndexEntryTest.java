package dev.stator.it.ticket;

import static dev.stator.it.ticket.Ticket_.assignee;
import static dev.stator.it.ticket.Ticket_.assigneeGiven;
import static dev.stator.it.ticket.Ticket_.createdAtGiven;
import static dev.stator.it.ticket.Ticket_.id;
import static dev.stator.it.ticket.Ticket_.listed;
import static dev.stator.it.ticket.Ticket_.priorityGiven;
import static dev.stator.it.ticket.Ticket_.shelf;
import static dev.stator.it.ticket.Ticket_.state;
import static dev.stator.it.ticket.Ticket_.title;
import static dev.stator.it.ticket.Ticket_.version;
import static dev.stator.it.ticket.Ticket_.votes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.Stator;
import dev.stator.codec.Codecs;
import dev.stator.dao.EntityOperations;
import dev.stator.error.EncodingException;
import dev.stator.expression.GivenAttribute;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.UpdateAction;
import dev.stator.expression.WholeAttribute;
import dev.stator.it.ticket.TicketCodec.Urgency;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.OtherRecordException;
import dev.stator.operation.Outcome;
import dev.stator.operation.Selection;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.UpdateOperation;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.EntryComponent;
import dev.stator.schema.IndexEntry;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What updates of an item with index entries write, answer and refuse. */
@StatorTest
class IndexEntryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final TicketKey KEY = new TicketKey("home", "1");
    private static final Ticket TICKET = new Ticket(
            "home", "1", "OPEN", 5, NOW, Optional.of("ada"), true, Optional.of("1.0"), Optional.empty(), NOW, 3, "a");

    private final DynamoDbClient client;
    private final Stator stator;
    private final TicketDao tickets;

    IndexEntryTest(DynamoDbClient client) {
        this.client = client;
        this.stator = Stator.builder()
                .client(client)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        this.tickets = new TicketDao(stator);
    }

    @BeforeEach
    void create() {
        tickets.table().ensure();
        tickets.put(TICKET).execute();
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(get -> get.tableName("tickets").key(key())).item();
    }

    private static Map<String, AttributeValue> key() {
        return Map.of("PK", AttributeValue.fromS("b#home"), "SK", AttributeValue.fromS("t#1"));
    }

    private void store(String attribute, String text) {
        Map<String, AttributeValue> item = new HashMap<>(stored());
        item.put(attribute, AttributeValue.fromS(text));
        client.putItem(put -> put.tableName("tickets").item(item));
    }

    private void refuses(UpdateOperation<Ticket> update, String... message) {
        Map<String, AttributeValue> before = stored();
        assertThatThrownBy(update::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(message);
        assertThatThrownBy(() -> stator.transactWrite(update).execute()).isInstanceOf(IllegalArgumentException.class);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatTypesWouldNotAllowIsRefusedBeforeItIsSent() {
        WholeAttribute<Ticket, Integer> priority = new WholeAttribute<>(Path.of("priority"), Codecs.INTEGER);
        StringAttribute.Removable<Ticket> wide = new StringAttribute.Removable<>(Path.of("state"));

        refuses(
                tickets.update(KEY).set(priority, 7),
                "update of table tickets",
                "index GSI1 has a key of [priority, createdAt]",
                "says nothing of createdAt",
                "priorityGiven(...)");
        refuses(tickets.update(KEY).add(priority, 1), "index GSI1", "DynamoDB does not compute keys");
        refuses(tickets.update(KEY).setIfAbsent(wide, "x"), "set state to a constant");
        refuses(tickets.update(KEY).set(wide, title), "set state to a constant");
        refuses(tickets.update(KEY).remove(wide), "state is removed, but index GSI1 has it in its key");
        refuses(tickets.update(KEY).set(version, "2").set(version, "3"), "GSI4-PK", "overlap");
        refuses(tickets.update(KEY).set(listed, true).set(listed, false), "{listed}", "overlap");
    }

    @Test
    void givensThatContradictAreRefused() {
        refuses(
                tickets.update(KEY).set(priorityGiven(NOW), 1).set(assigneeGiven(LATER), "bob"),
                "update of table tickets: createdAt is given in two ways");
    }

    @Test
    void whatAnUpdateWritesStandsInPlaceOfWhatItIsGiven() {
        tickets.update(KEY)
                .set(priorityGiven(LATER.plusSeconds(9)), 7)
                .set(createdAtGiven(7, Optional.of("ada")), LATER)
                .execute();

        assertThat(stored())
                .containsEntry("GSI1-SK", AttributeValue.fromS("07#2026-03-01T10:00:01.000000000Z"))
                .containsEntry("GSI2-SK", AttributeValue.fromS("2026-03-01T10:00:01.000000000Z"));
    }

    @Test
    void whatIsGivenAndNotSoIsToldWithItsPlace() {
        UpdateOperation<Ticket> update = tickets.update(KEY).set(priorityGiven(LATER), 7);

        UpdateRefusedException error = catchThrowableOfType(UpdateRefusedException.class, update::execute);

        assertThat(error.path()).isEqualTo("createdAt");
        assertThat(error)
                .hasMessageContaining("createdAt is stored as S: it was given as another value, and a key of an index")
                .hasMessageContaining("nothing was written");
        assertThat(error.condition()).isEqualTo("createdAt = S");
        assertThatThrownBy(() -> tickets.update(KEY)
                        .set(createdAtGiven(5, Optional.empty()), LATER)
                        .execute())
                .hasMessageContaining("assignee is stored as S: it was given as absent");
        assertThatThrownBy(() -> stator.transactWrite(update).execute())
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("createdAt is stored as S: it was given as another value");
        assertThat(update.toString()).isEqualTo("update in table tickets: 1 changes, given [createdAt]");
        assertThat(UpdateAction.set(priorityGiven(LATER), 7)).hasToString("SET priority = N given [createdAt]");
        assertThat(UpdateAction.set(listed, true)).hasToString("SET {listed} = BOOL");
    }

    @Test
    void aValueThatNoTemplateTakesIsToldWithTableComponentAndPart() {
        assertThatThrownBy(
                        () -> tickets.update(KEY).set(priorityGiven(NOW), 100).execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("table tickets")
                .hasMessageContaining("b#home")
                .hasMessageContaining("GSI1-SK")
                .hasMessageContaining("priority is \"100\"")
                .hasMessageContaining("{priority:2}#{createdAt}");
        assertThatThrownBy(() -> tickets.update(KEY).set(state, "").execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("state is empty, and part of the key s#{state}");
    }

    @Test
    void noTextShowsASensitivePart() {
        KeyPart<String> hash = TicketCodec.STATE_HASH.asSensitive();
        KeyPart<Urgency> range = TicketCodec.STATE_RANGE.asSensitive();
        WholeAttribute<Ticket, Integer> priority =
                new WholeAttribute<>(Path.of("priority").sensitive(), Codecs.INTEGER);
        StringAttribute<Ticket> hidden = new StringAttribute<>(Path.of("state").sensitive());
        EntryComponent<Integer> component = EntryComponent.stored("priority", "priority", Codecs.INTEGER);
        EntitySchema<Ticket> schema = EntitySchema.in(
                        TicketCodec.TABLE,
                        Ticket.class,
                        TicketCodec.INSTANCE,
                        TicketCodec.SCHEMA.membership(),
                        TicketCodec.HASH)
                .rangeKey(TicketCodec.RANGE)
                .index(EntityIndex.global("GSI1").hashKey(hash).rangeKey(range).all())
                .entry(IndexEntry.of("GSI1")
                        .attribute(hash, EntryComponent.stored("state", "state", Codecs.STRING))
                        .attribute(range, values -> new Urgency(values.get(component), NOW), component));
        EntityOperations<Ticket> items = stator.entity(schema);
        List<UpdateOperation<Ticket>> updates = List.of(
                items.update(itemKey()).set(priority, 4711),
                items.update(itemKey()).set(hidden, "4711".repeat(600)),
                items.update(itemKey()).set(new GivenAttribute<>(hidden).given(priority, 47), "x"));

        for (UpdateOperation<Ticket> update : updates) {
            assertThatThrownBy(update::execute)
                    .isInstanceOfAny(EncodingException.class, UpdateRefusedException.class)
                    .hasMessageNotContaining("4711");
            assertThat(update.toString()).doesNotContain("4711");
        }
        assertThatThrownBy(updates.get(2)::execute).hasMessageContaining("priority is stored as N: it was given");
    }

    private static ItemKey itemKey() {
        return ItemKey.of(TicketCodec.HASH, "home", TicketCodec.RANGE, "1");
    }

    @Test
    void limitsOfIndexKeysHold() {
        assertThatThrownBy(
                        () -> tickets.update(KEY).set(state, "x".repeat(2_047)).execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("GSI1-PK")
                .hasMessageContaining("2,049 bytes, and DynamoDB takes 2,048 in the hash key of index GSI1");
        tickets.update(KEY).set(state, "x".repeat(2_046)).execute();
    }

    @Test
    void anUpdateMakesNoItemUnlessToldTo() {
        TicketKey other = new TicketKey("home", "2");
        assertThatThrownBy(() -> tickets.update(other).set(state, "DONE").execute())
                .isInstanceOf(ItemNotFoundException.class);
        assertThatThrownBy(() ->
                        tickets.update(other).set(state, "DONE").orCreate().execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("an item that the update makes could not be read");

        whole(other).execute();

        Ticket expected = new Ticket(
                "home", "2", "DONE", 3, NOW, Optional.empty(), false, Optional.empty(), Optional.empty(), NOW, 0, "b");
        assertThat(tickets.get(other).execute()).contains(expected);
        assertThat(tickets.scan().list()).containsExactlyInAnyOrder(TICKET, expected);
    }

    private UpdateOperation<Ticket> whole(TicketKey key) {
        return tickets.update(key)
                .set(state, "DONE")
                .set(priorityGiven(NOW), 3)
                .set(createdAtGiven(0, Optional.empty()), NOW)
                .set(votes, 0)
                .set(title, "b")
                .orCreate();
    }

    @Test
    void anEntryThatIsNotThereYetIsWritten() {
        client.updateItem(update -> update.tableName("tickets")
                .key(key())
                .updateExpression("REMOVE #a, board")
                .expressionAttributeNames(Map.of("#a", "GSI6-PK")));

        tickets.update(KEY).add(votes, 0).execute();

        assertThat(stored()).isEqualTo(TicketCodec.SCHEMA.encode(TICKET));
    }

    @Test
    void aFormerWordIsRenewed() {
        store("EntityType", "issue");

        assertThat(tickets.update(KEY).add(votes, 1).returningNew().execute().votes())
                .isEqualTo(4);

        assertThat(stored()).containsEntry("EntityType", AttributeValue.fromS("ticket"));
    }

    @Test
    void anItemThatSaysItIsOfAnotherRecordIsLeftAlone() {
        store("EntityType", "customer");
        Map<String, AttributeValue> before = stored();
        UpdateOperation<Ticket> update = tickets.update(KEY).set(state, "DONE");

        for (UpdateOperation<Ticket> each : List.of(update, whole(KEY), update.when(votes.eq(3)))) {
            assertThatThrownBy(each::execute)
                    .isInstanceOf(OtherRecordException.class)
                    .hasMessageContaining("in table tickets: it is no Ticket, as its EntityType is \"customer\"")
                    .hasMessageContaining("not in [ticket, issue]; nothing was written");
        }
        assertThatThrownBy(() -> stator.transactWrite(update).execute())
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("it is no Ticket");
        ConditionFailedException error = catchThrowableOfType(
                ConditionFailedException.class, () -> update.withItemOnFailure().execute());
        assertThat(error.item(Ticket.class)).isEmpty();
        assertThat(error.rawItem()).contains(before);
        assertThat(update.withItemOnFailure().attempt() instanceof Outcome.ConditionFailed<?, Ticket> failed
                        && failed.item().isEmpty())
                .isTrue();
        assertThat(stored()).isEqualTo(before);
        tickets.delete(KEY).execute();
        assertThat(stored()).isEmpty();
    }

    @Test
    void answersAreOfWhatWasAskedFor() {
        Selection<Ticket> updated = tickets.update(KEY)
                .set(state, "DONE")
                .set(version, "2.0")
                .remove(shelf)
                .returningUpdatedNew()
                .execute();

        assertThat(updated.get(state)).isEqualTo("DONE");
        assertThat(updated.get(version)).isEqualTo("2.0");
        assertThat(updated.get(Ticket_.changedAt)).isEqualTo(NOW);
        assertThatThrownBy(() -> updated.find(title))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("selected are [state, GSI4-PK, changedAt]");
        Ticket now = tickets.update(KEY).remove(assignee).returningNew().execute();
        assertThat(now.assignee()).isEmpty();
        assertThat(now.state()).isEqualTo("DONE");
    }

    @Test
    void componentsThatStandOnlyInKeysCompare() {
        for (String other : List.of("0", "10", "2")) {
            tickets.put(new Ticket(
                            "home",
                            other,
                            "OPEN",
                            1,
                            NOW,
                            Optional.empty(),
                            other.equals("2"),
                            Optional.of("1" + other).filter(v -> !other.equals("0")),
                            Optional.of("s").filter(v -> other.equals("10")),
                            NOW,
                            0,
                            "t"))
                    .execute();
        }
        shows(id.eq("10"), ticket -> ticket.id().equals("10"));
        shows(id.ne("10"), ticket -> !ticket.id().equals("10"));
        shows(
                id.in("10", "2"),
                ticket -> ticket.id().equals("10") || ticket.id().equals("2"));
        shows(id.lt("10"), ticket -> ticket.id().compareTo("10") < 0);
        shows(id.le("10"), ticket -> ticket.id().compareTo("10") <= 0);
        shows(id.gt("1"), ticket -> ticket.id().compareTo("1") > 0);
        shows(id.ge("1"), ticket -> ticket.id().compareTo("1") >= 0);
        shows(id.between("1", "19"), ticket -> ticket.id().startsWith("1"));
        shows(id.beginsWith("1"), ticket -> ticket.id().startsWith("1"));
        shows(version.eq("1.0"), ticket -> ticket.version().equals(Optional.of("1.0")));
        shows(version.ne("1.0"), ticket -> !ticket.version().equals(Optional.of("1.0")));
        shows(
                version.gt("1.0"),
                ticket -> ticket.version().filter(v -> v.compareTo("1.0") > 0).isPresent());
        shows(version.beginsWith("1"), ticket -> ticket.version().isPresent());
        shows(version.absent(), ticket -> ticket.version().isEmpty());
        shows(version.in(List.of()), ticket -> false);
        shows(listed.eq(true), Ticket::listed);
        shows(listed.ne(true), ticket -> !ticket.listed());
        shows(shelf.exists(), ticket -> ticket.shelf().isPresent());
        shows(shelf.absent(), ticket -> ticket.shelf().isEmpty());
        assertThat(tickets.get(KEY).select(id, version).execute().orElseThrow().get(id))
                .isEqualTo("1");
    }

    private void shows(ItemCondition<Ticket> condition, Predicate<Ticket> same) {
        List<Ticket> all = tickets.scan().list();
        assertThat(tickets.scan().filter(condition).list())
                .as("%s", condition)
                .containsExactlyInAnyOrderElementsOf(all.stream().filter(same).toList());
    }
}
