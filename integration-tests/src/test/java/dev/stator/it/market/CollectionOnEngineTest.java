package dev.stator.it.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.it.market.Market.Note;
import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import dev.stator.operation.BadItem;
import dev.stator.operation.CollectionOperation;
import dev.stator.operation.ItemCollectionException;
import dev.stator.operation.ItemCollectionException.Reason;
import dev.stator.operation.Response;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of several records under one hash key, put together by one query over any number of pages. */
@StatorTest
class CollectionOnEngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Order ORDER = new Order("7", "1", NOW);
    private static final List<OrderItem> ITEMS = IntStream.range(0, 5)
            .mapToObj(n -> new OrderItem("7", "p" + n, "1", NOW, n))
            .toList();
    private static final List<Note> NOTES = List.of(new Note("7", NOW, "ada", "first"), new Note("7", NOW, "bob", "x"));

    private final DynamoDbClient client;
    private final MarketTable market;
    private final OrderViewDao orderViews;
    private final ItemsOfOrderDao itemsOfOrders;

    CollectionOnEngineTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        Stator stator = Stator.builder()
                .client(client)
                .asyncClient(asyncClient)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        this.market = new MarketTable(stator);
        this.orderViews = new OrderViewDao(stator);
        this.itemsOfOrders = new ItemsOfOrderDao(stator);
    }

    @BeforeEach
    void create() {
        market.table().ensure();
    }

    private void put(Market... items) {
        market.putAll(List.of(items)).execute();
    }

    private void putAll() {
        put(ORDER);
        market.putAll(ITEMS).execute();
        market.putAll(NOTES).execute();
    }

    private void putEnded(String hash, String range, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(more);
        item.put("PK", AttributeValue.fromS(hash));
        item.put("SK", AttributeValue.fromS(range));
        item.put("ends", AttributeValue.fromN(Long.toString(NOW.getEpochSecond() - 1)));
        client.putItem(put -> put.tableName("market").item(item));
    }

    private static ItemCollectionException refusal(CollectionOperation<Market, ?> operation) {
        ItemCollectionException error = catchThrowableOfType(ItemCollectionException.class, operation::execute);
        assertThatThrownBy(() -> operation.executeAsync().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessage(error.getMessage());
        return error;
    }

    @Test
    void oneQueryBringsAllOfIt() {
        putAll();
        OrderView expected = new OrderView(ORDER, ITEMS, NOTES);

        assertThat(orderViews.get("7").execute()).contains(expected);
        assertThat(orderViews.get("7").executeAsync().join()).contains(expected);
        assertThat(orderViews.get("7").consistent().execute()).contains(expected);
        Response<Optional<OrderView>> response = orderViews.get("7").response();
        assertThat(response.value()).contains(expected);
        assertThat(response.requests()).isEqualTo(1);
        assertThat(response.count()).isEqualTo(8);
        assertThat(response.consumedCapacity()).hasSize(1);
    }

    @Test
    void anyNumberOfPagesMakesTheSame() {
        putAll();

        for (int size = 1; size < 10; size++) {
            Response<Optional<OrderView>> response =
                    orderViews.get("7").pageSize(size).responseAsync().join();
            assertThat(response.value()).contains(new OrderView(ORDER, ITEMS, NOTES));
            assertThat(response.requests()).isEqualTo(8 / size + 1);
        }
    }

    @Test
    void descendingTurnsListsRound() {
        putAll();
        List<OrderItem> items = new ArrayList<>(ITEMS);
        Collections.reverse(items);

        assertThat(orderViews.get("7").descending().execute().orElseThrow().items())
                .isEqualTo(items);
    }

    @Test
    void nothingThereIsEmpty() {
        assertThat(orderViews.get("7").execute()).isEmpty();
        assertThat(orderViews.get("7").toString()).isEqualTo("OrderView by query of table market by [PK]");
    }

    @Test
    void childrenWithoutParentAreToldWithTheirKey() {
        put(ITEMS.get(0), NOTES.get(0));

        ItemCollectionException error = refusal(orderViews.get("7"));

        assertThat(error.reason()).isEqualTo(Reason.NO_PARENT);
        assertThat(error.key()).containsEntry("SK", AttributeValue.fromS("n#" + "2026-03-01T10:00:00.000000000Z#ada"));
        assertThat(error).hasMessageContaining("Cannot make OrderView of the items in table market: there is no Order");
    }

    @Test
    void aSecondParentIsTold() {
        putAll();
        put(new Order("7", "2", NOW));

        ItemCollectionException error = refusal(orderViews.get("7").pageSize(1));

        assertThat(error.reason()).isEqualTo(Reason.SEVERAL);
        assertThat(error).hasMessageContaining("there is a second Order");
        assertThat(error.key()).containsEntry("SK", AttributeValue.fromS("c#2"));
    }

    @Test
    void whatMayBeThereOnceIsThereOnceAtMost() {
        put(ORDER, NOTES.get(0));
        assertThat(itemsOfOrders.get("7").execute()).contains(new ItemsOfOrder(ORDER, Optional.empty()));
        put(ITEMS.get(0));
        assertThat(itemsOfOrders.get("7").execute()).contains(new ItemsOfOrder(ORDER, Optional.of(ITEMS.get(0))));
        put(ITEMS.get(1));
        assertThat(refusal(itemsOfOrders.get("7")).reason()).isEqualTo(Reason.SEVERAL);
    }

    @Test
    void moreThanMemoryIsToHoldIsRefused() {
        putAll();

        assertThat(orderViews.get("7").maxItems(8).execute()).isPresent();
        ItemCollectionException error = refusal(orderViews.get("7").maxItems(7).pageSize(2));
        assertThat(error.reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(error).hasMessageContaining("there are more than 7; say maxItems(..)");
        assertThatThrownBy(() -> orderViews.get("7").maxItems(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExpiredParentHidesItsChildrenAndAnExpiredChildItself() {
        put(ORDER, ITEMS.get(0));
        putEnded("o#7", "p#old", Map.of());
        assertThat(orderViews.get("7").execute()).contains(new OrderView(ORDER, List.of(ITEMS.get(0)), List.of()));

        putEnded("o#7", "c#1", Map.of("GSI2-SK", AttributeValue.fromS("2026-03-01T10:00:00.000000000Z")));
        assertThat(orderViews.get("7").execute()).isEmpty();
        assertThat(orderViews.get("7").includeExpired().onBadItem(bad -> {}).execute())
                .contains(new OrderView(ORDER, List.of(ITEMS.get(0)), List.of()));
    }

    @Test
    void anItemThatCannotBeReadIsToldAndTheOthersCome() {
        putAll();
        client.putItem(put -> put.tableName("market")
                .item(Map.of("PK", AttributeValue.fromS("o#7"), "SK", AttributeValue.fromS("x#1"))));
        List<BadItem> bad = new ArrayList<>();

        assertThatThrownBy(() -> orderViews.get("7").execute()).isInstanceOf(DecodingException.class);
        assertThat(orderViews.get("7").onBadItem(bad::add).execute()).contains(new OrderView(ORDER, ITEMS, NOTES));
        assertThat(bad).hasSize(1);
    }
}
