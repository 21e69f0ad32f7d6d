package dev.stator.it.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stator.Stator;
import dev.stator.check.CheckReport;
import dev.stator.check.Finding;
import dev.stator.check.Finding.Kind;
import dev.stator.it.market.Market.Customer;
import dev.stator.it.market.Market.Note;
import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

/** The table of several records, as its DAOs see to it: the root's and those of the records. */
@StatorTest
class MarketTableOnEngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final OrderItem ITEM = new OrderItem("7", "p1", "1", NOW, 1);

    private final DynamoDbClient client;
    private final MarketTable market;

    MarketTableOnEngineTest(DynamoDbClient client) {
        this.client = client;
        this.market = new MarketTable(Stator.create(client));
    }

    @BeforeEach
    void create() {
        market.table().ensure();
        market.putAll(List.of(new Customer("1", "Ada"), new Order("7", "1", NOW), ITEM, new Note("7", NOW, "bob", "x")))
                .execute();
    }

    private void putRaw(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName("market").item(item));
    }

    @Test
    void aMigrationByARecordsDaoDropsNoIndexOfAnother() {
        var orders = market.orders().table();

        assertThat(orders.droppingIndexes().plan().steps()).isEmpty();
        orders.droppingIndexes().migrate();
        assertThat(orders.verify()).isEmpty();
        assertThat(client.describeTable(describe -> describe.tableName("market"))
                        .table()
                        .globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndexDescription::indexName)
                .containsExactlyInAnyOrder("GSI1", "GSI2");
    }

    @Test
    void aRecordsDaoMakesTheWholeTable() {
        market.table().delete();

        market.orders().table().create();

        assertThat(market.table().verify()).isEmpty();
    }

    @Test
    void aCheckLooksAtEachItemAsItsRecord() {
        CheckReport report = market.table().check().execute();

        assertThat(report.items()).isEqualTo(4);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aCheckOfOneRecordPassesOthersOver() {
        CheckReport report = market.orders().table().check().execute();

        assertThat(report.items()).isEqualTo(1);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aCheckTellsWhatIsOfNoRecord() {
        putRaw(Map.of("PK", AttributeValue.fromS("o#7"), "SK", AttributeValue.fromS("x#1")));

        CheckReport report = market.table().check().execute();

        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::kind, Finding::problem)
                .containsExactly(
                        Kind.REFUSED,
                        "PK \"o#7\" and SK \"x#1\" are the key of no record of Market; known are Customer, Order,"
                                + " OrderItem, Note, Voucher");
    }

    /** The entry of an index that is made of the primary key is read from there: nothing else shows it. */
    @Test
    void aCheckTellsEntriesOfIndexesThatAreNotWhatAPutWrites() {
        Map<String, AttributeValue> item = new HashMap<>(MarketCodec.INSTANCE.toItem(ITEM));
        item.put("GSI1-PK", AttributeValue.fromS("p#other"));
        item.remove("GSI1-SK");
        putRaw(item);

        CheckReport report = market.table().check().execute();

        assertThat(report.findings())
                .extracting(Finding::kind, Finding::path, Finding::problem)
                .containsExactlyInAnyOrder(
                        tuple(Kind.WRITTEN_OTHERWISE, "GSI1-PK", "\"p#other\" would be written as \"p#p1\""),
                        tuple(
                                Kind.WRITTEN_OTHERWISE,
                                "GSI1-SK",
                                "no attribute would be written as \"2026-03-01T10:00:00.000000000Z\""));
    }
}
