package dev.stator.it.nearest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.it.nearest.Yard.Buyer;
import dev.stator.it.nearest.Yard.Draft;
import dev.stator.it.nearest.Yard.Gift;
import dev.stator.it.nearest.Yard.Line;
import dev.stator.it.nearest.Yard.OfOrder;
import dev.stator.it.nearest.Yard.Order;
import dev.stator.it.nearest.Yard.Part;
import dev.stator.operation.BadItem;
import dev.stator.operation.GlobalQueryOperation;
import dev.stator.operation.QueryOperation;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A collection answers the nearest type of all that can stand under its hash key: what is assigned here compiles. */
@StatorTest
class NearestTypeOnEngineTest {
    private static final Order ORDER = new Order("7", "ada");
    private static final Line LINE = new Line("7", 1, "loom");
    private static final Gift GIFT = new Gift("7", "loom");
    private static final Draft DRAFT = new Draft("8");
    private static final Buyer BUYER = new Buyer("ada");

    private final DynamoDbClient client;
    private final YardTable yard;

    NearestTypeOnEngineTest(DynamoDbClient client) {
        this.client = client;
        this.yard = new YardTable(Stator.create(client));
    }

    @BeforeEach
    void put() {
        yard.table().ensure();
        yard.putAll(List.of(ORDER, LINE, GIFT, DRAFT, BUYER)).execute();
    }

    @Test
    void underAHashKeyOfTheTable() {
        QueryOperation<OfOrder, OfOrder> ofOrder = yard.orders().collection("7");
        QueryOperation<OfOrder, OfOrder> ofLines = yard.lines().collection("7");
        QueryOperation<OfOrder, OfOrder> ofDraft = yard.drafts().collection("8");
        QueryOperation<Yard, Yard> ofBuyer = yard.buyers().collection("ada");

        assertThat(ofOrder.list()).containsExactly(GIFT, LINE, ORDER);
        assertThat(ofLines.limit(2).descending().list()).containsExactly(ORDER, LINE);
        assertThat(ofDraft.first()).contains(DRAFT);
        assertThat(ofBuyer.list()).containsExactly(BUYER);
        assertThat(yard.scan().list()).hasSize(5);
    }

    @Test
    void underAHashKeyOfAnIndex() {
        GlobalQueryOperation<Part, Part> ofProduct = yard.gifts().gsi1().collection("loom");
        GlobalQueryOperation<Yard, Yard> ofBuyer = yard.orders().gsi2().collection("ada");
        GlobalQueryOperation<Part, Part> inverted = yard.lines().inverted().collection(1);

        assertThat(ofProduct.list()).containsExactly(GIFT, LINE);
        assertThat(ofBuyer.list()).containsExactly(BUYER, ORDER);
        assertThat(inverted.list()).containsExactly(LINE);
    }

    /** Others wrote a key that no record makes so. */
    @Test
    void anItemOfAnotherTypeIsRefused() {
        client.putItem(put -> put.tableName("yard")
                .item(Map.of(
                        "PK", AttributeValue.fromS("b#bob"),
                        "SK", AttributeValue.fromS("buyer"),
                        "GSI1PK", AttributeValue.fromS("p#loom"),
                        "GSI1SK", AttributeValue.fromS("x"))));

        assertThatThrownBy(() -> yard.lines().gsi1().collection("loom").list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContainingAll("table yard", "b#bob", "it is a Buyer, which is no Part");
        List<BadItem> bad = new ArrayList<>();
        assertThat(yard.lines().gsi1().collection("loom").onBadItem(bad::add).list())
                .containsExactly(GIFT, LINE);
        assertThat(bad).hasSize(1);
    }
}
