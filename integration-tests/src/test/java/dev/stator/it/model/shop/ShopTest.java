package dev.stator.it.model.shop;

import static dev.stator.it.model.ModelTable.begins;
import static dev.stator.it.model.ModelTable.between;
import static dev.stator.it.model.ModelTable.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.model.ModelData;
import dev.stator.it.model.ModelTable;
import dev.stator.it.model.shop.Shop.Customer;
import dev.stator.it.model.shop.Shop.Invoice;
import dev.stator.it.model.shop.Shop.OrderItem;
import dev.stator.it.model.shop.Shop.Product;
import dev.stator.it.model.shop.Shop.Warehouse;
import dev.stator.it.model.shop.Shop.WarehouseItem;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The online shop and its sixteen access patterns, each for every key that the data has. */
@StatorTest
class ShopTest {
    private static final String FIRST = "1000-01-01T00:00:00";
    private static final String LAST = "2999-12-31T00:00:00";

    private final DynamoDbClient client;
    private final ShopTable shop;

    ShopTest(DynamoDbClient client) {
        this.client = client;
        this.shop = new ShopTable(Stator.create(client));
    }

    static Stream<ModelData> data() throws IOException {
        return ModelData.of("online-shop.json");
    }

    private ModelTable<Shop> table(ModelData data) {
        return ModelTable.of(client, shop, ShopCodec.INSTANCE, data);
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    @ParameterizedTest
    @MethodSource("data")
    void eachItemIsReadAndWrittenBackAsItWas(ModelData data) {
        table(data).assertReadAndWrittenBack(shop::putAll);
    }

    @ParameterizedTest
    @MethodSource("data")
    void customersProductsAndWarehousesById(ModelData data) {
        ModelTable<Shop> table = table(data);

        for (String id : data.values("PK", "c#")) {
            Customer customer = shop.customers().get(id).execute().orElseThrow();
            assertThat(table.records(is("PK", "c#" + id), "SK")).containsExactly(customer);
        }
        for (String id : data.values("SK", "p#")) {
            Product product = shop.products().get(id).execute().orElseThrow();
            assertThat(table.records(is("PK", "p#" + id).and(is("SK", "p#" + id)), "SK"))
                    .containsExactly(product);
        }
        for (String id : data.values("PK", "w#")) {
            Warehouse warehouse = shop.warehouses().get(id).execute().orElseThrow();
            assertThat(table.records(is("PK", "w#" + id), "SK")).containsExactly(warehouse);
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theInventoryOfAProduct(ModelData data) {
        ModelTable<Shop> table = table(data);

        for (String product : data.values("PK", "p#")) {
            table.assertFinds(
                    shop.warehouseItems().query(product),
                    "PK = p#" + product + " AND begins_with(SK, w#)",
                    is("PK", "p#" + product).and(begins("SK", "w#")),
                    "SK");
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void anOrderAndWhatBelongsToIt(ModelData data) {
        ModelTable<Shop> table = table(data);

        for (String order : data.values("PK", "o#")) {
            String hash = "PK = o#" + order;
            table.assertFinds(shop.orders().collection(order), hash, is("PK", "o#" + order), "SK");
            table.assertFinds(
                    shop.orderItems().query(order),
                    hash + " AND begins_with(SK, p#)",
                    is("PK", "o#" + order).and(begins("SK", "p#")),
                    "SK");
            table.assertFinds(
                    shop.invoices().query(order),
                    hash + " AND begins_with(SK, i#)",
                    is("PK", "o#" + order).and(begins("SK", "i#")),
                    "SK");
            table.assertFinds(
                    shop.shipments().query(order),
                    hash + " AND begins_with(SK, sh#)",
                    is("PK", "o#" + order).and(begins("SK", "sh#")),
                    "SK");
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void ordersOfAProductInARangeOfDates(ModelData data) {
        ModelTable<Shop> table = table(data);
        String from = data.values("GSI1-SK", "2").get(0);

        for (String product : data.values("GSI1-PK", "p#")) {
            for (String low : List.of(FIRST, "2" + from)) {
                table.assertFinds(
                        shop.orderItems().gsi1().query(product).between(time(low), time(LAST)),
                        "GSI1-PK = p#" + product + " AND GSI1-SK BETWEEN " + low + " AND " + LAST,
                        is("GSI1-PK", "p#" + product).and(between("GSI1-SK", low, LAST)),
                        "GSI1-SK");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void invoicesByIdAndTheirPayments(ModelData data) {
        ModelTable<Shop> table = table(data);

        for (String id : data.values("GSI1-PK", "i#")) {
            table.assertFinds(
                    shop.invoices().gsi1().query(id), "GSI1-PK = i#" + id, is("GSI1-PK", "i#" + id), "GSI1-SK");
            Invoice invoice = shop.invoices().gsi1().query(id).first().orElseThrow();
            assertThat(invoice.detail().payments().stream()
                            .mapToInt(Shop.Payment::amount)
                            .sum())
                    .isEqualTo(invoice.amount());
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void aShipmentWithWhatIsInIt(ModelData data) {
        ModelTable<Shop> table = table(data);

        for (String shipment : data.values("GSI1-PK", "sh#")) {
            table.assertFinds(
                    shop.shipments().gsi1().collection(shipment),
                    "GSI1-PK = sh#" + shipment,
                    is("GSI1-PK", "sh#" + shipment),
                    "GSI1-SK");
            assertThat(shop.shipmentItems().gsi1().query(shipment).list())
                    .isEqualTo(table.records(is("GSI1-PK", "sh#" + shipment).and(begins("SK", "shp#")), "GSI1-SK"));
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void shipmentsAndInventoryOfAWarehouse(ModelData data) {
        ModelTable<Shop> table = table(data);

        for (String warehouse : data.values("PK", "w#")) {
            table.assertFinds(
                    shop.shipments().gsi2().query(warehouse),
                    "GSI2-PK = w#" + warehouse + " AND begins_with(GSI2-SK, sh#)",
                    is("GSI2-PK", "w#" + warehouse).and(begins("GSI2-SK", "sh#")),
                    "GSI2-SK");
            table.assertFinds(
                    shop.warehouseItems().gsi2().query(warehouse),
                    "GSI2-PK = w#" + warehouse + " AND begins_with(GSI2-SK, p#)",
                    is("GSI2-PK", "w#" + warehouse).and(begins("GSI2-SK", "p#")),
                    "GSI2-SK");
        }
    }

    /** Both records are under the same keys in the index, so that a filter tells them. */
    @ParameterizedTest
    @MethodSource("data")
    void whatACustomerWasBilledAndOrderedInARangeOfDates(ModelData data) {
        ModelTable<Shop> table = table(data);

        for (String customer : data.values("GSI2-PK", "c#")) {
            var invoices = shop.invoices().gsi2().query(customer).between(time(FIRST), time(LAST));
            String condition = "GSI2-PK = c#" + customer + " AND GSI2-SK BETWEEN " + FIRST + " AND " + LAST;
            table.assertFinds(
                    invoices, condition, is("GSI2-PK", "c#" + customer).and(begins("SK", "i#")), "GSI2-SK");
            assertThat(invoices.toRequest().filterExpression()).isNotNull();
            table.assertFinds(
                    shop.orderItems().gsi2().query(customer).between(time(FIRST), time(LAST)),
                    condition,
                    is("GSI2-PK", "c#" + customer).and(begins("SK", "p#")),
                    "GSI2-SK");
            assertThat(invoices.limit(1).list()).hasSizeLessThanOrEqualTo(1);
            assertThat(invoices.count()).isEqualTo(invoices.list().size());
            List<OrderItem> ordered =
                    shop.orderItems().gsi2().query(customer).descending().list();
            assertThat(ordered.stream().map(OrderItem::orderedAt).toList())
                    .isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void whatIsNotListedIsNotInTheIndexOfWarehouses(ModelData data) {
        ModelTable<Shop> table = table(data);
        List<WarehouseItem> all = shop.warehouseItems().scan().list();
        WarehouseItem unlisted =
                all.stream().filter(item -> !item.listed()).findFirst().orElseThrow();
        var inIndex = shop.warehouseItems().gsi2().query(unlisted.warehouse());
        int before = inIndex.list().size();
        assertThat(inIndex.list()).doesNotContain(unlisted);

        WarehouseItem listed = new WarehouseItem(unlisted.product(), unlisted.warehouse(), unlisted.quantity(), true);
        shop.warehouseItems().put(listed).execute();
        assertThat(inIndex.list()).contains(listed).hasSize(before + 1);
        shop.warehouseItems().put(unlisted).execute();
        assertThat(inIndex.list()).hasSize(before);
        assertThat(table.records(is("EntityType", "warehouseItem"), "SK")).hasSameSizeAs(all);
    }
}
