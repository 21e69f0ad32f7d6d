package dev.stator.it.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.it.market.Market.Customer;
import dev.stator.it.market.Market.Note;
import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import dev.stator.operation.BadItem;
import dev.stator.operation.CursorRefusedException;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Page;
import dev.stator.operation.QueryOperation;
import dev.stator.table.DeclaredTable;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Several records in one table: each read answers the items of its record, and those of others neither shift nor count.
 */
@StatorTest
class MarketOnEngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Customer ADA = new Customer("1", "Ada");
    private static final Order ORDER = new Order("7", "1", NOW);
    private static final List<OrderItem> ITEMS = IntStream.range(0, 6)
            .mapToObj(n -> new OrderItem("7", "p" + n, "1", NOW.plusSeconds(n), n))
            .toList();
    private static final List<Note> NOTES = List.of(
            new Note("7", NOW, "ada", "first"),
            new Note("7", NOW, "bob", "#second"),
            new Note("7", NOW.plusSeconds(1), "ada", "third"),
            new Note("7", NOW.plusSeconds(2), "a#d#a", "fourth"));

    private final DynamoDbClient client;
    private final Stator stator;
    private final MarketTable market;

    MarketOnEngineTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        this.stator = Stator.builder()
                .client(client)
                .asyncClient(asyncClient)
                .includeExpired()
                .build();
        this.market = new MarketTable(stator);
    }

    @BeforeEach
    void put() {
        market.table().ensure();
        market.putAll(all()).execute();
    }

    private static List<Market> all() {
        List<Market> all = new ArrayList<>(List.of(ADA, ORDER));
        all.addAll(ITEMS);
        all.addAll(NOTES);
        return all;
    }

    private void putRaw(String hash, String range) {
        client.putItem(put -> put.tableName("market")
                .item(Map.of("PK", AttributeValue.fromS(hash), "SK", AttributeValue.fromS(range))));
    }

    @Test
    void aScanAnswersEachItemAsItsRecord() {
        assertThat(market.scan().list()).containsExactlyInAnyOrderElementsOf(all());
        assertThat(market.customers().scan().list()).containsExactly(ADA);
        assertThat(market.orderItems().scan().list()).containsExactlyInAnyOrderElementsOf(ITEMS);
        assertThat(market.orderItems().scan().count()).isEqualTo(6);
        assertThat(market.orderItems().scan().toString())
                .contains("told by PK that begins with \"o#\" and SK that begins with \"p#\"");
    }

    @Test
    void aCollectionHasAllThatStandsUnderAHashKey() {
        List<Market> expected = new ArrayList<>(List.of(ORDER));
        expected.addAll(NOTES);
        expected.addAll(ITEMS);

        assertThat(market.orders().collection("7").list()).isEqualTo(expected);
    }

    @Test
    void aQueryByTheBeginningOfItsKeysSendsNoFilter() {
        QueryRequest request = market.orderItems().query("7").toRequest();

        assertThat(request.keyConditionExpression()).isEqualTo("#0 = :0 AND begins_with(#1, :1)");
        assertThat(request.expressionAttributeValues()).containsEntry(":1", AttributeValue.fromS("p#"));
        assertThat(request.filterExpression()).isNull();
        assertThat(market.orderItems().query("7").list()).isEqualTo(ITEMS);
        assertThat(market.orderItems().query("7").descending().limit(2).list())
                .containsExactly(ITEMS.get(5), ITEMS.get(4));
    }

    /** By the hash key alone, so that others come too and are told from these. */
    private QueryOperation<OrderItem, OrderItem> queryOfAll(String order) {
        return stator.entity(OrderItemCodec.SCHEMA).query(OrderItemCodec.PK.is(order));
    }

    @Test
    void itemsOfOthersNeitherShiftNorCount() {
        QueryOperation<OrderItem, OrderItem> query = queryOfAll("7");

        assertThat(query.list()).isEqualTo(ITEMS);
        assertThat(query.listAsync().join()).isEqualTo(ITEMS);
        assertThat(query.limit(3).list()).isEqualTo(ITEMS.subList(0, 3));
        assertThat(query.first()).contains(ITEMS.get(0));
        assertThat(query.count()).isEqualTo(6);
        assertThat(query.toRequest().filterExpression()).isNull();
        assertThat(query.toString()).contains("told by");
        List<OrderItem> paged = new ArrayList<>();
        Page<OrderItem> page = query.limit(2).page();
        paged.addAll(page.items());
        while (page.cursor().isPresent()) {
            page = query.limit(2).after(page.cursor().get()).page();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            paged.addAll(page.items());
        }
        assertThat(paged).isEqualTo(ITEMS);
    }

    @Test
    void aSharedIndexKeyIsToldByTheKeysOfTheTable() {
        var orders = market.orders().gsi2().query("1");

        OrderGSI2 order = new OrderGSI2("7", "1", NOW);
        assertThat(orders.list()).containsExactly(order);
        assertThat(orders.count()).isEqualTo(1);
        assertThat(orders.limit(1).list()).containsExactly(order);
        assertThat(orders.ge(NOW.plusSeconds(1)).list()).isEmpty();
        assertThat(orders.toRequest().filterExpression())
                .contains("begins_with(")
                .contains(" AND ");
        assertThat(market.orderItems().gsi1().query("p3").list()).containsExactly(ITEMS.get(3));
    }

    @Test
    void aCursorOfOneRecordIsNoneOfAnother() {
        String cursor = queryOfAll("7").limit(2).page().cursor().orElseThrow();

        assertThatThrownBy(() -> market.orders().collection("7").after(cursor).list())
                .isInstanceOf(CursorRefusedException.class);
    }

    @Test
    void partsOfAKeyAreAskedForOneAfterTheOther() {
        var notes = market.notes().query("7");

        assertThat(notes.list()).isEqualTo(NOTES);
        assertThat(notes.writtenAt(NOW).list()).isEqualTo(NOTES.subList(0, 2));
        assertThat(notes.writtenAt(NOW).author("bob").list()).containsExactly(NOTES.get(1));
        assertThat(notes.writtenAt().ge(NOW.plusSeconds(1)).list()).isEqualTo(NOTES.subList(2, 4));
        assertThat(notes.writtenAt().gt(NOW).list()).isEqualTo(NOTES.subList(2, 4));
        assertThat(notes.writtenAt().le(NOW).list()).isEqualTo(NOTES.subList(0, 2));
        assertThat(notes.writtenAt()
                        .between(NOW, NOW.plusSeconds(1))
                        .descending()
                        .list())
                .containsExactly(NOTES.get(2), NOTES.get(1), NOTES.get(0));
        assertThat(market.notes().get("7", NOW.plusSeconds(2), "a#d#a").execute())
                .contains(NOTES.get(3));
    }

    @Test
    void anItemOfNoRecordIsToldAndTheOthersCome() {
        putRaw("o#7", "x#1");
        List<BadItem> bad = new ArrayList<>();

        assertThat(market.scan().onBadItem(bad::add).list()).containsExactlyInAnyOrderElementsOf(all());
        assertThat(bad).hasSize(1);
        assertThat(bad.get(0).item()).containsEntry("SK", AttributeValue.fromS("x#1"));
        assertThatThrownBy(() -> market.scan().list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("PK \"o#7\" and SK \"x#1\" are the key of no record of Market");
        assertThat(queryOfAll("7").list()).isEqualTo(ITEMS);
    }

    @Test
    void aKeyThatDoesNotParseIsToldWithTemplateAndPlace() {
        putRaw("o#7", "n#2026-02-30T10:00:00.000000000Z#ada");

        assertThatThrownBy(() -> market.notes().query("7").list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("table market")
                .hasMessageContaining(
                        "\"n#2026-02-30T10:00:00.000000000Z#ada\" is no key n#{writtenAt}#{author}: writtenAt is"
                                + " \"2026-02-30T10:00:00.000000000Z\"");
    }

    @Test
    void aValueThatWouldBeReadAsAnotherIsRefused() {
        assertThatThrownBy(() -> market.orderItems()
                        .put(new OrderItem("7", "", "1", NOW, 1))
                        .execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("product is empty, and part of the key p#{product}");
    }

    @Test
    void recordsOfOneTableShareItsShape() {
        DeclaredTable ofCustomers = market.customers().table();

        assertThat(ofCustomers.verify()).isEqualTo(market.table().verify());
        assertThat(ofCustomers.droppingIndexes().plan().steps()).isEmpty();
    }

    @Test
    void mixedRecordsAreWrittenAndReadTogether() {
        OrderItem more = new OrderItem("7", "p9", "1", NOW, 9);
        Stator stator = Stator.create(client);
        stator.transactWrite(
                        market.orderItems().put(more).ifAbsent(),
                        market.orders().put(ORDER))
                .execute();

        var read = stator.transactGet(
                        market.orders().get("7", "1"), market.orderItems().get("7", "p9"))
                .execute();

        assertThat(read.first()).contains(ORDER);
        assertThat(read.second()).contains(more);
        GetOperation<OrderItem, OrderItem> get = market.orderItems().get("7", "p9");
        assertThat(stator.batchGet(market.orders().get("7", "1"), get).execute().get(get))
                .contains(more);
    }
}
