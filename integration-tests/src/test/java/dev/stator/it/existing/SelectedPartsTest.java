package dev.stator.it.existing;

import static dev.stator.it.existing.Basket_.labels;
import static dev.stator.it.existing.Basket_.named;
import static dev.stator.it.existing.Basket_.place;
import static dev.stator.it.existing.Basket_.places;
import static dev.stator.it.existing.Basket_.size;
import static dev.stator.it.existing.Basket_.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.expression.ItemAttribute;
import dev.stator.operation.Selection;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a selection says of a part is what the whole record says, and what a condition finds. */
@StatorTest
class SelectedPartsTest {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);
    private static final AttributeValue EMPTY = AttributeValue.fromM(Map.of());

    private final BasketDao baskets;
    private final DynamoDbClient client;

    SelectedPartsTest(BasketDao baskets, DynamoDbClient client) {
        this.baskets = baskets;
        this.client = client;
    }

    @BeforeEach
    void create() {
        baskets.table().ensure();
    }

    private void stored(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("id", AttributeValue.fromS("a"));
        client.putItem(put -> put.tableName(baskets.table().name()).item(item));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private Selection<Basket> selected(ItemAttribute<Basket, ?>... attributes) {
        return baskets.get("a").select(attributes).execute().orElseThrow();
    }

    @Test
    void ofARecordThatIsNotThereNothingIs() {
        for (Map<String, AttributeValue> item : List.of(
                Map.<String, AttributeValue>of(),
                Map.of("place", NULL),
                Map.of("place", NULL, "places", AttributeValue.fromL(List.of())))) {
            stored(item);
            assertThat(baskets.get("a").execute().orElseThrow().place()).isNull();
            Selection<Basket> whole = selected(place, places, size);
            assertThat(whole.find(place.rooms)).isEmpty();
            assertThat(whole.find(place.lines)).isEmpty();
            assertThat(whole.find(place.yard.gates)).isEmpty();
            assertThat(whole.find(places.at(0).rooms)).isEmpty();
            assertThat(whole.find(size)).as("the item is there").contains(2);
            assertThatThrownBy(() -> whole.get(place.rooms)).isInstanceOf(NoSuchElementException.class);
            assertThat(baskets.scan().filter(place.rooms.eq(1)).count()).isZero();
        }
    }

    @Test
    void inARecordThatIsThereAbsenceReads() {
        stored(Map.of("place", EMPTY, "places", AttributeValue.fromL(List.of(EMPTY))));
        Selection<Basket> whole = selected(place, places);
        assertThat(whole.find(place.rooms)).contains(1);
        assertThat(whole.find(place.lines)).contains(List.of());
        assertThat(whole.find(places.at(0).rooms)).contains(1);
        assertThat(whole.find(places.at(1).rooms)).isEmpty();
        assertThat(whole.find(place.yard.gates)).isEmpty();
        assertThat(baskets.scan().filter(place.rooms.eq(1)).count()).isEqualTo(1);
    }

    /** DynamoDB's answer has no record then, be there one or not. */
    @Test
    void ofThePartAloneItIsNotKnown() {
        stored(Map.of("place", EMPTY));
        assertThat(selected(place.rooms).find(place.rooms)).contains(1);
        stored(Map.of());
        assertThat(selected(place.rooms).find(place.rooms)).contains(1);
        assertThat(selected(place.rooms, place).find(place.rooms)).isEmpty();
    }

    @Test
    void elementsAndEntriesThatAreNotThereAreNothing() {
        stored(Map.of(
                "labels",
                AttributeValue.fromM(Map.of("none", NULL, "one", AttributeValue.fromSs(List.of("x")))),
                "values",
                AttributeValue.fromL(List.of(NULL))));
        assertThat(baskets.get("a").execute().orElseThrow().labels())
                .isEqualTo(Map.of("none", Set.of(), "one", Set.of("x")));
        for (Selection<Basket> some : List.of(
                selected(labels, values),
                selected(labels.at("none"), labels.at("one"), labels.at("other"), values.at(0), values.at(1)))) {
            assertThat(some.find(labels.at("none"))).contains(Set.of());
            assertThat(some.find(labels.at("one"))).contains(Set.of("x"));
            assertThat(some.find(labels.at("other"))).isEmpty();
            assertThat(some.find(values.at(1))).isEmpty();
        }
    }

    @Test
    void nullIsAValueAmongAttributeValues() {
        AttributeValue one = AttributeValue.fromN("1");
        stored(Map.of(
                "values", AttributeValue.fromL(List.of(NULL, one)),
                "named", AttributeValue.fromM(Map.of("null", NULL, "one", one))));
        Basket read = baskets.get("a").execute().orElseThrow();
        assertThat(read.values()).containsExactly(NULL, one);
        for (Selection<Basket> some : List.of(
                selected(values, named), selected(values.at(0), values.at(1), named.at("null"), named.at("one")))) {
            assertThat(some.get(values.at(0))).isEqualTo(NULL);
            assertThat(some.get(values.at(1))).isEqualTo(one);
            assertThat(some.get(named.at("null"))).isEqualTo(NULL);
            assertThat(some.get(named.at("one"))).isEqualTo(one);
        }
    }
}
