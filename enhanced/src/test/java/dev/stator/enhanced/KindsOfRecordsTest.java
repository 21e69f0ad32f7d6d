package dev.stator.enhanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.enhanced.Depot.Crate;
import dev.stator.enhanced.Depot.Visit;
import dev.stator.error.DecodingException;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Records with ids, with the rest of their items, and beside others in a table. */
@StatorTest
class KindsOfRecordsTest {
    private final Stator stator;
    private final DynamoDbEnhancedClient enhanced;

    KindsOfRecordsTest(Stator stator, DynamoDbClient client) {
        this.stator = stator;
        this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    }

    @Test
    void anIdIsMadeWhereThereIsNone() {
        TicketDao tickets = new TicketDao(stator);
        tickets.table().ensure();
        DynamoDbTable<Ticket> table = enhanced.table(tickets.table().name(), StatorTableSchema.of(tickets));

        table.putItem(Ticket.of("one"));
        table.putItem(Ticket.of("two"));
        List<Ticket> stored = tickets.scan().list();
        assertThat(stored).extracting(Ticket::id).doesNotContainNull().doesNotHaveDuplicates();
        table.putItem(stored.get(0));
        assertThat(tickets.scan().count()).as("one that has an id keeps it").isEqualTo(2);
        assertThat(table.updateItem(stored.get(0))).isEqualTo(stored.get(0));
        assertThatThrownBy(() -> table.deleteItem(Ticket.of("one"))).isInstanceOf(RuntimeException.class);
        assertThat(tickets.scan().count()).isEqualTo(2);
    }

    @Test
    void whatTheRecordDoesNotKnowIsKept() {
        TicketDao tickets = new TicketDao(stator);
        tickets.table().ensure();
        DynamoDbTable<Ticket> table = enhanced.table(tickets.table().name(), StatorTableSchema.of(tickets));
        UUID id = UUID.randomUUID();
        List<Ticket.Step> steps = List.of(new Ticket.Step("open"));
        AttributeValue list =
                AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("a", AttributeValue.fromN("1")))));
        Ticket ticket = new Ticket(id, "x", 1, steps, Map.of("extra", AttributeValue.fromS("e"), "list", list));

        table.putItem(ticket);
        assertThat(tickets.get(id).execute()).contains(ticket);
        assertThat(table.updateItem(new Ticket(id, null, 2, steps, Map.of("more", AttributeValue.fromBool(true)))))
                .isEqualTo(new Ticket(
                        id,
                        null,
                        2,
                        steps,
                        Map.of(
                                "extra", AttributeValue.fromS("e"),
                                "list", list,
                                "more", AttributeValue.fromBool(true))));
    }

    @Test
    void eachRecordOfATableHasASchema() {
        DepotTable depot = new DepotTable(stator);
        depot.table().ensure();
        String name = depot.table().name();
        StatorTableSchema<Crate> schema = StatorTableSchema.of(depot.crates());
        DynamoDbTable<Crate> crates = enhanced.table(name, schema);
        DynamoDbTable<Visit> visits = enhanced.table(name, StatorTableSchema.of(depot.visits()));
        Instant since = Instant.parse("2030-01-01T00:00:00Z");
        Crate crate = new Crate("north", 7, Optional.of("ada"), since, 0);
        Visit visit = new Visit("north", since, "eve");

        crates.putItem(crate);
        visits.putItem(visit);
        assertThat(depot.crates().get("north", 7).execute()).contains(version(crate, 1));
        assertThat(depot.visits().get("north", since).execute()).contains(visit);
        assertThat(crates.getItem(schema.key(depot.crates().get("north", 7)))).isEqualTo(version(crate, 1));
        assertThatThrownBy(() -> crates.putItem(crate)).isInstanceOf(ConditionalCheckFailedException.class);

        assertThat(crates
                        .index("open")
                        .query(QueryConditional.keyEqualTo(
                                Key.builder().partitionValue("agent#ada").build()))
                        .stream()
                        .flatMap(page -> page.items().stream()))
                .containsExactly(version(crate, 1));
        crates.updateItem(new Crate("north", 7, Optional.empty(), since, 1));
        assertThat(crates.index("open").scan().stream().flatMap(page -> page.items().stream()))
                .as("it left the index")
                .isEmpty();
        assertThat(depot.table().check().execute().toString()).endsWith("all are read as they are stored");

        QueryConditional ofDepot = QueryConditional.keyEqualTo(
                Key.builder().partitionValue("depot#north").build());
        assertThatThrownBy(() -> crates.query(ofDepot).items().stream().toList())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining(
                        "it is no Crate, which has PK that begins with \"depot#\" and SK that begins with \"crate#\"")
                .hasMessageContaining(name);
        assertThat(crates.query(QueryConditional.sortBeginsWith(Key.builder()
                                .partitionValue("depot#north")
                                .sortValue("crate#")
                                .build()))
                        .items())
                .hasSize(1);
    }

    private static Crate version(Crate crate, long version) {
        return new Crate(crate.depot(), crate.number(), crate.agent(), crate.since(), version);
    }

    @Test
    @Tag("once") // new in 2.40
    void anIndexWithSeveralAttributesInItsKey() {
        MatchDao matches = new MatchDao(stator);
        matches.table().ensure();
        DynamoDbTable<Match> table = enhanced.table(matches.table().name(), StatorTableSchema.of(matches));
        Match match = new Match("1", "cup", "north", 2, "a");
        table.putItem(match);
        assertThat(matches.get("1").execute()).contains(match);

        Key key = Key.builder()
                .addPartitionValue("cup")
                .addPartitionValue("north")
                .addSortValue(2)
                .build();
        assertThat(table.index("by-round").query(QueryConditional.keyEqualTo(key)).stream()
                        .flatMap(page -> page.items().stream()))
                .containsExactly(match);
    }
}
