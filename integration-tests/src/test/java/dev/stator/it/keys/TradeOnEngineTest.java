package dev.stator.it.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.dao.EntityOperations;
import dev.stator.error.DecodingException;
import dev.stator.it.keys.Trade.Customer;
import dev.stator.it.keys.Trade.Note;
import dev.stator.it.keys.Trade.Order;
import dev.stator.it.keys.Trade.OrderItem;
import dev.stator.it.keys.Trade.Stock;
import dev.stator.it.keys.Trade.Total;
import dev.stator.table.DeclaredTable;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records of one table by their generated codecs, on a real engine. */
@StatorTest
class TradeOnEngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Customer CUSTOMER = new Customer("1", "Ada");
    private static final Order ORDER = new Order("7", "1", NOW);
    private static final OrderItem ITEM = new OrderItem("7", "p#1", Optional.of("1"), NOW, 2);
    private static final OrderItem OF_NOBODY = new OrderItem("7", "2", Optional.empty(), NOW, 1);
    private static final Stock LISTED = new Stock("2", "w", 5, true);
    private static final Stock UNLISTED = new Stock("3", "w", 0, false);
    private static final Note NOTE = new Note("7", "a#b \"!", NOW, 12, "text");
    private static final Total TOTAL = new Total("7", 100);
    private static final List<Trade> ALL = List.of(CUSTOMER, ORDER, ITEM, OF_NOBODY, LISTED, UNLISTED, NOTE, TOTAL);

    private final DynamoDbClient client;
    private final Stator stator;
    private final EntityOperations<Trade> trade;

    TradeOnEngineTest(DynamoDbClient client) {
        this.client = client;
        this.stator = Stator.create(client);
        this.trade = stator.entity(TradeCodec.SCHEMA);
    }

    @BeforeEach
    void create() {
        DeclaredTable.of(trade).ensure();
        trade.putAll(ALL).execute();
    }

    @Test
    void allRecordsAreReadAsTheyWereWritten() {
        assertThat(trade.scan().list()).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(stator.entity(OrderItemCodec.SCHEMA).scan().list()).containsExactlyInAnyOrder(ITEM, OF_NOBODY);
        assertThat(stator.entity(NoteCodec.SCHEMA).scan().list()).containsExactly(NOTE);
    }

    @Test
    void itemsHaveTheAttributesOfTheTemplates() {
        assertThat(stored("o#7", "p#p#1"))
                .isEqualTo(Map.of(
                        "PK", s("o#7"),
                        "SK", s("p#p#1"),
                        "Type", s("OrderItem"),
                        "orderedAt", s("2026-03-01T10:00:00.000000000Z"),
                        "count", AttributeValue.fromN("2"),
                        "GSI1-PK", s("p#p#1"),
                        "GSI1-SK", s("2026-03-01T10:00:00.000000000Z"),
                        "GSI2-PK", s("c#1"),
                        "GSI2-SK", s("2026-03-01T10:00:00.000000000Z#7")));
        assertThat(stored("o#7", "p#2")).doesNotContainKeys("GSI2-PK", "GSI2-SK");
        assertThat(stored("p#2", "w#w")).containsEntry("GSI1-PK", s("w#w")).doesNotContainKey("listed");
        assertThat(stored("p#3", "w#w")).doesNotContainKeys("GSI1-PK", "GSI1-SK", "listed");
        assertThat(stored("o#7", "{total}")).containsEntry("cents", AttributeValue.fromN("100"));
        assertThat(stored("o#7", "n#a$\u0123b$\u0120$\u0122$\u0121#2026-03-01T10:00:00.000000000Z#0012"))
                .containsEntry("text", s("text"));
        assertThat(stored("o#7", "c#1"))
                .isEqualTo(Map.of(
                        "PK", s("o#7"),
                        "SK", s("c#1"),
                        "Type", s("Order"),
                        "buyer", s("1"),
                        "GSI2-PK", s("c#1"),
                        "GSI2-SK", s("1772359200")));
    }

    @Test
    void whatContradictsItselfIsRefused() {
        change("o#7", "c#1", "buyer", "2");
        refused("component customer is \"1\" in SK, and \"2\" in buyer");
        change("o#7", "c#1", "buyer", "1");
        change("o#7", "c#1", "Type", "customer");
        refused("\"customer\" is no Order, which is \"Order\"");
    }

    @Test
    void aKeyThatContradictsItselfIsRefused() {
        Map<String, AttributeValue> item = new HashMap<>(stored("c#1", "c#1"));
        item.put("SK", s("c#2"));
        client.putItem(put -> put.tableName("trade").item(item));
        refused("component customer is \"1\" in PK, and \"2\" in SK");
    }

    @Test
    void halfAnEntryIsRefused() {
        Map<String, AttributeValue> item = new HashMap<>(stored("o#7", "p#p#1"));
        item.remove("GSI2-SK");
        client.putItem(put -> put.tableName("trade").item(item));
        refused("the key of index GSI2 is there by half: of GSI2-PK, GSI2-SK it has only GSI2-PK");
    }

    @Test
    void anItemOfNoRecordIsRefused() {
        client.putItem(put -> put.tableName("trade").item(Map.of("PK", s("x#1"), "SK", s("y"))));
        refused("PK \"x#1\" and SK \"y\" are the key of no record of Trade; known are Customer, Order, OrderItem");
    }

    @Test
    void formerWordsAreRead() {
        change("c#1", "c#1", "Type", "cust");

        assertThat(stator.entity(CustomerCodec.SCHEMA).scan().list()).containsExactly(CUSTOMER);
    }

    @Test
    void keysOfRecordsAreTheirs() {
        assertThat(CustomerCodec.SCHEMA.keyOf(CUSTOMER)).isEqualTo(Map.of("PK", s("c#1"), "SK", s("c#1")));
        assertThat(NoteKey.of(NOTE)).isEqualTo(new NoteKey("7", "a#b \"!", NOW, 12));
        assertThat(CustomerKey.of(CUSTOMER)).hasToString("CustomerKey[customer=1]");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> trade.scan().list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("table trade")
                .hasMessageContaining(message);
    }

    private void change(String hash, String range, String attribute, String value) {
        client.updateItem(update -> update.tableName("trade")
                .key(Map.of("PK", s(hash), "SK", s(range)))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", s(value))));
    }

    private Map<String, AttributeValue> stored(String hash, String range) {
        return client.getItem(get -> get.tableName("trade")
                        .key(Map.of("PK", s(hash), "SK", s(range)))
                        .consistentRead(true))
                .item();
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }
}
