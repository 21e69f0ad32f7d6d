package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.DAY;
import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entry_.author;
import static dev.stator.it.operation.Entry_.homes;
import static dev.stator.it.operation.Entry_.likes;
import static dev.stator.it.operation.Entry_.log;
import static dev.stator.it.operation.Entry_.subtitle;
import static dev.stator.it.operation.Entry_.tags;
import static dev.stator.it.operation.Entry_.title;
import static dev.stator.it.operation.Entry_.visits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.it.operation.Entry.Visit;
import dev.stator.operation.Selection;
import dev.stator.testing.DynamoDbLocal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GetOnEngineTest {
    private final DynamoDbLocal engine = Entries.engine();
    private final EntryDao entries = Entries.dao(engine);

    @AfterAll
    void close() {
        engine.close();
    }

    private static EntryKey key(int number) {
        return EntryKey.of(entry(number));
    }

    @ParameterizedTest
    @EnumSource
    void selects(Way way) {
        entries.put(entry(4)).execute();
        Selection<Entry> selection = way.execute(
                        entries.get(key(4)).consistent().select(title, likes, tags))
                .orElseThrow();
        assertThat(selection.get(title)).isEqualTo("even");
        assertThat(selection.get(likes)).isEqualTo(4);
        assertThat(selection.get(tags)).containsExactlyInAnyOrder("t4", "all");
        assertThatThrownBy(() -> selection.get(author))
                .as("sent along, but not selected")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title, likes, tags");
        assertThat(way.execute(entries.get("nobody", DAY).select(title))).isEmpty();
    }

    @Test
    void selectsWhatIsNotThere() {
        entries.put(entry(0)).execute();
        Selection<Entry> selection = entries.get(key(0))
                .select(subtitle, tags, homes.at("away"), log.at(9))
                .execute()
                .orElseThrow();
        assertThat(selection.find(subtitle)).isEmpty();
        assertThat(selection.get(tags)).as("stored as absent").isEqualTo(Set.of());
        assertThat(selection.find(homes.at("away"))).isEmpty();
        assertThat(selection.find(log.at(9))).isEmpty();
        assertThatThrownBy(() -> selection.get(subtitle))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("subtitle")
                .hasMessageContaining("entries");
    }

    @Test
    void selectsParts() {
        entries.put(entry(6)).execute();
        Selection<Entry> selection = entries.get(key(6))
                .select(homes.at("main").times, visits.at(1), log)
                .execute()
                .orElseThrow();
        assertThat(selection.get(homes.at("main").times)).isEqualTo(6);
        assertThat(selection.get(visits.at(1))).isEqualTo(new Visit(null, 2));
        assertThat(selection.get(visits.at(1).times))
                .as("a part of a selected one")
                .isEqualTo(2);
        assertThat(selection.get(log.at(3))).isEqualTo("d");
        assertThatThrownBy(() -> selection.get(homes.at("main").place)).isInstanceOf(IllegalArgumentException.class);
    }

    /** DynamoDB answers elements 3 and 1 as a list of two. */
    @Test
    void findsListElementsBehindClosedGaps() {
        entries.put(entry(6)).execute();
        Selection<Entry> elements = entries.get(key(6))
                .select(log.at(3), log.at(7), log.at(1))
                .execute()
                .orElseThrow();
        assertThat(elements.get(log.at(1))).isEqualTo("b");
        assertThat(elements.get(log.at(3))).isEqualTo("d");
        assertThat(elements.find(log.at(7))).isEmpty();
    }

    /** The second visit has no place, and DynamoDB answers a list of two places that does not say so. */
    @Test
    void findsPartsOfListElementsBehindClosedGaps() {
        entries.put(entry(6)).execute();
        Selection<Entry> parts = entries.get(key(6))
                .select(visits.at(0).place, visits.at(1).place, visits.at(2).place)
                .execute()
                .orElseThrow();
        assertThat(parts.get(visits.at(0).place)).isEqualTo("rome");
        assertThat(parts.find(visits.at(1).place)).isEmpty();
        assertThat(parts.get(visits.at(2).place)).isEqualTo("oslo");
        Selection<Entry> one = entries.get(key(6))
                .select(visits.at(2).place, visits.at(2).times)
                .execute()
                .orElseThrow();
        assertThat(one.get(visits.at(2).place)).isEqualTo("oslo");
        assertThat(one.get(visits.at(2).times)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void anItemThatCannotBeReadSaysWhere(Way way) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(EntryCodec.INSTANCE.toItem(entry(8)));
        item.put("visits", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of()))));
        engine.client().putItem(request -> request.tableName("entries").item(item));
        assertThatThrownBy(() -> way.execute(entries.get(key(8))))
                .isInstanceOfSatisfying(DecodingException.class, error -> {
                    assertThat(error.table()).contains("entries");
                    assertThat(error.key()).containsEntry("author", AttributeValue.fromS("ada"));
                    assertThat(error.path()).isEqualTo("visits[0].times");
                });
        Selection<Entry> selection =
                way.execute(entries.get(key(8)).select(visits, title)).orElseThrow();
        assertThat(selection.get(title)).as("the rest is not lost").isEqualTo("even");
        assertThatThrownBy(() -> selection.get(visits)).isInstanceOfSatisfying(DecodingException.class, error -> {
            assertThat(error.table()).contains("entries");
            assertThat(error.key()).containsOnlyKeys("author", "postedAt");
            assertThat(error.path()).isEqualTo("visits[0].times");
        });
    }
}
