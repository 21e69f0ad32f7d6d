package dev.stator.it.model.cart;

import static dev.stator.it.model.ModelTable.begins;
import static dev.stator.it.model.ModelTable.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.model.ModelData;
import dev.stator.it.model.ModelTable;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The cart, by each of its keys. */
@StatorTest
class CartItemTest {
    private static final List<String> STATUSES = List.of("Active", "Saved", "Shipped");

    private final DynamoDbClient client;
    private final CartItemDao cart;

    CartItemTest(DynamoDbClient client) {
        this.client = client;
        this.cart = new CartItemDao(Stator.create(client));
    }

    static Stream<ModelData> data() throws IOException {
        return ModelData.of("retail-cart.json");
    }

    private ModelTable<CartItem> table(ModelData data) {
        return ModelTable.of(client, cart, CartItemCodec.INSTANCE, data);
    }

    @ParameterizedTest
    @MethodSource("data")
    void eachItemIsReadAndWrittenBackAsItWas(ModelData data) {
        table(data).assertReadAndWrittenBack(cart::putAll);
    }

    @ParameterizedTest
    @MethodSource("data")
    void theStatusBesideTheKeyMayBeAnother(ModelData data) {
        table(data);

        assertThat(cart.scan().list())
                .anySatisfy(item -> assertThat(item.status()).isNotEqualTo(item.keyStatus()))
                .anySatisfy(item -> assertThat(item.status()).isEqualTo(item.keyStatus()));
    }

    @ParameterizedTest
    @MethodSource("data")
    void whatACustomerHasInTheCart(ModelData data) {
        ModelTable<CartItem> table = table(data);

        for (String customer : data.values("CustomerID", "")) {
            String hash = "CustomerID = " + customer;
            table.assertFinds(cart.query(customer), hash, is("CustomerID", customer), "Status#Date");
            for (String status : STATUSES) {
                table.assertFinds(
                        cart.query(customer).keyStatus(status),
                        hash + " AND begins_with(Status#Date, " + status + "#)",
                        is("CustomerID", customer).and(begins("Status#Date", status + "#")),
                        "Status#Date");
                table.assertFinds(
                        cart.query(customer).keyStatus(status).date().ge(LocalDateTime.parse("1000-01-01T00:00:00")),
                        hash + " AND Status#Date BETWEEN " + status + "#1000-01-01T00:00:00 AND " + status + "$",
                        is("CustomerID", customer).and(begins("Status#Date", status + "#")),
                        "Status#Date");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theCartsThatHaveAnItem(ModelData data) {
        ModelTable<CartItem> table = table(data);

        for (String sku : data.values("ItemSKU", "")) {
            table.assertFinds(cart.gsiSKU().query(sku), "ItemSKU = " + sku, is("ItemSKU", sku), "Status#Date");
            for (String status : STATUSES) {
                table.assertFinds(
                        cart.gsiSKU().query(sku).keyStatus(status),
                        "ItemSKU = " + sku + " AND begins_with(Status#Date, " + status + "#)",
                        is("ItemSKU", sku).and(begins("Status#Date", status + "#")),
                        "Status#Date");
            }
        }
    }
}
