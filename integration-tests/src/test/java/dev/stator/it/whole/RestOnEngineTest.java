package dev.stator.it.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.it.whole.Consignment.Leg;
import dev.stator.it.whole.Consignment.Ship;
import dev.stator.operation.Selection;
import dev.stator.testing.StatorTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a record does not know, in its component with {@code @Rest}: read, written, asked for and changed. */
@StatorTest
class RestOnEngineTest {
    private static final AttributeValue NEWER = AttributeValue.fromS("of a newer program");
    private static final AttributeValue NULL = AttributeValue.fromNul(true);
    private static final Map<String, AttributeValue> ITEM = Map.of(
            "id", AttributeValue.fromS("c"),
            "sender", AttributeValue.fromS("ada"),
            "weight", AttributeValue.fromN("5"),
            "leg", leg("oslo"),
            "legs", AttributeValue.fromL(List.of(leg("rome"), leg("bern"))),
            "carriage",
                    AttributeValue.fromM(Map.of(
                            "type", AttributeValue.fromS("Ship"), "name", AttributeValue.fromS("s"), "x", NEWER)),
            "version", AttributeValue.fromN("1"),
            "points", AttributeValue.fromN("7"),
            "none", NULL);

    private final ConsignmentDao consignments;
    private final Stator stator;
    private final DynamoDbClient client;

    RestOnEngineTest(ConsignmentDao consignments, Stator stator, DynamoDbClient client) {
        this.consignments = consignments;
        this.stator = stator;
        this.client = client;
    }

    private static AttributeValue leg(String from) {
        return AttributeValue.fromM(Map.of("from", AttributeValue.fromS(from), "newer", NEWER));
    }

    @BeforeEach
    void store() {
        consignments.table().ensure();
        client.putItem(put -> put.tableName("consignments").item(ITEM));
    }

    private Consignment read() {
        return consignments.get("c").consistent().execute().orElseThrow();
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(get -> get.tableName("consignments")
                        .key(Map.of("id", AttributeValue.fromS("c")))
                        .consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> with(String name, AttributeValue value, String... versions) {
        Map<String, AttributeValue> item = new HashMap<>(ITEM);
        item.put(name, value);
        Arrays.stream(versions).forEach(version -> item.put("version", AttributeValue.fromN(version)));
        return item;
    }

    @Test
    void itHasWhatTheRecordDoesNotKnow() {
        Consignment read = read();
        assertThat(read.rest()).isEqualTo(Map.of("points", AttributeValue.fromN("7"), "none", NULL));
        assertThat(read.legs().get(1)).isEqualTo(new Leg("bern", Map.of("newer", NEWER)));
        assertThat(read.carriage()).isEqualTo(new Ship("s", Map.of("x", NEWER)));
        assertThatThrownBy(() -> read.rest().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(consignments.bySender().query("ada").list()).containsExactly(read);
        assertThat(consignments.byWeight().query(5).list()).hasSize(1);
    }

    @Test
    void everyWriteKeepsIt() {
        assertThat(consignments.put(read().weight(6)).execute().version()).isEqualTo(2);
        assertThat(stored()).isEqualTo(with("weight", AttributeValue.fromN("6"), "2"));
        stator.transactWrite(consignments.put(read().weight(7))).execute();
        assertThat(stored()).isEqualTo(with("weight", AttributeValue.fromN("7"), "3"));
        stator.batchWrite(consignments.put(read().weight(8)).ignoringVersion()).execute();
        assertThat(stored()).isEqualTo(with("weight", AttributeValue.fromN("8"), "4"));
        consignments.modify("c", read -> read.weight(9)).execute();
        assertThat(stored()).isEqualTo(with("weight", AttributeValue.fromN("9"), "5"));
        consignments.modify("c", read -> read.rest(Map.of("points", NEWER))).execute();
        Map<String, AttributeValue> less = new HashMap<>(with("weight", AttributeValue.fromN("9"), "6"));
        less.put("points", NEWER);
        less.remove("none");
        assertThat(stored()).isEqualTo(less);
    }

    @Test
    void itsAttributesAreTypedByName() {
        Consignment read = read();
        assertThat(consignments
                        .scan()
                        .filter(Consignment_.rest.at("points").eq(AttributeValue.fromN("7")))
                        .list())
                .containsExactly(read);
        assertThat(consignments
                        .scan()
                        .filter(Consignment_.rest.at("none").exists())
                        .list())
                .isEmpty();
        assertThat(consignments
                        .scan()
                        .filter(Consignment_.leg.others.at("newer").eq(NEWER))
                        .list())
                .hasSize(1);
        Selection<Consignment> selected = consignments
                .get("c")
                .select(Consignment_.rest.at("points"))
                .execute()
                .orElseThrow();
        assertThat(selected.get(Consignment_.rest.at("points"))).isEqualTo(AttributeValue.fromN("7"));
        consignments
                .update("c")
                .ignoringVersion()
                .set(Consignment_.rest.at("more"), NEWER)
                .remove(Consignment_.rest.at("points"), Consignment_.leg.others.at("newer"))
                .execute();
        assertThat(read().rest()).isEqualTo(Map.of("more", NEWER, "none", NULL));
        assertThat(read().leg().others()).isEmpty();
    }

    @Test
    void whatTheRecordKnowsIsRefused() {
        for (String known : List.of("id", "sender", "weight", "leg", "legs", "carriage", "version")) {
            assertThatThrownBy(() -> Consignment_.rest.at(known))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rest.at(\"" + known + "\")");
            assertThatThrownBy(() ->
                            consignments.put(read().rest(Map.of(known, NEWER))).execute())
                    .isInstanceOfSatisfying(
                            EncodingException.class,
                            error -> assertThat(error.path()).isEqualTo("rest"))
                    .hasMessageContaining("\"" + known + "\"");
        }
        assertThat(stored()).isEqualTo(ITEM);
    }

    @Test
    void aSensitiveOneShowsNothing() {
        AttributeValue two = AttributeValue.builder().s("secret").n("1").build();
        Consignment read = read();
        assertThatThrownBy(() -> consignments
                        .put(new Consignment(
                                "c",
                                Map.of(),
                                "ada",
                                1,
                                new Leg("oslo", Map.of("hidden", two)),
                                List.of(),
                                read.carriage(),
                                1))
                        .execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("others")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("hidden");
    }

    /** Equal is only what has the same besides, and no condition can say that nothing else is there. */
    @Test
    void aConditionDoesNotTakeUnequalForEqual() {
        Consignment read = read();
        assertThatThrownBy(() -> Consignment_.leg.eq(read.leg()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Rest");
        assertThatThrownBy(() -> Consignment_.legs.contains(read.leg())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCheckFindsNothingUnknown() {
        assertThat(consignments.table().check().execute().findings()).isEmpty();
    }
}
