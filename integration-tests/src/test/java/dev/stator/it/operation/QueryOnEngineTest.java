package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entries.time;
import static dev.stator.it.operation.Entry_.likes;
import static dev.stator.it.operation.Entry_.log;
import static dev.stator.it.operation.Entry_.postedAt;
import static dev.stator.it.operation.Entry_.score;
import static dev.stator.it.operation.Entry_.state;
import static dev.stator.it.operation.Entry_.tags;
import static dev.stator.it.operation.Entry_.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.operation.BadItem;
import dev.stator.operation.CursorRefusedException;
import dev.stator.operation.Page;
import dev.stator.operation.Paged;
import dev.stator.operation.PagedOperation;
import dev.stator.operation.QueryOptions;
import dev.stator.operation.Response;
import dev.stator.operation.Selection;
import dev.stator.testing.DynamoDbLocal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Ada has posted entries 0 to 29, Bob 0 to 4, Carol 0 to 3; the tests only read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryOnEngineTest {
    private final DynamoDbLocal engine = Entries.engine();
    private final EntryDao entries = Entries.dao(engine);

    @BeforeAll
    void store() {
        IntStream.range(0, 30).forEach(number -> entries.put(entry(number)).execute());
        IntStream.range(0, 5)
                .forEach(number -> entries.put(entry("bob", number)).execute());
        // Carol's second entry cannot be read, and stands in no index with the others.
        IntStream.range(0, 4)
                .forEach(number -> entries.put(entry("carol", number)).execute());
        Map<String, AttributeValue> bad = new LinkedHashMap<>(EntryCodec.INSTANCE.toItem(entry("carol", 1)));
        bad.put("log", AttributeValue.fromS("none"));
        bad.put("country", AttributeValue.fromS("xx"));
        engine.client().putItem(request -> request.tableName("entries").item(bad));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static List<Entry> ada(int... numbers) {
        return IntStream.of(numbers).mapToObj(Entries::entry).toList();
    }

    private static List<Entry> adaFrom(int first, int end) {
        return ada(IntStream.range(first, end).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void aHashKeyInOrder(Way way) {
        assertThat(way.list(entries.query("ada"))).isEqualTo(adaFrom(0, 30));
        assertThat(way.execute(entries.query("ada").consistent())).hasSize(30);
        assertThat(way.list(entries.query("ada").descending().limit(3))).isEqualTo(ada(29, 28, 27));
        assertThat(way.list(entries.query("ada").descending().ascending().limit(2)))
                .isEqualTo(ada(0, 1));
        assertThat(way.list(entries.query("nobody"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rangeConditions(Way way) {
        Instant ten = time(10);
        assertThat(way.list(entries.query("ada").eq(ten))).isEqualTo(ada(10));
        assertThat(way.list(entries.query("ada").lt(ten))).isEqualTo(adaFrom(0, 10));
        assertThat(way.list(entries.query("ada").le(ten))).isEqualTo(adaFrom(0, 11));
        assertThat(way.list(entries.query("ada").gt(ten))).isEqualTo(adaFrom(11, 30));
        assertThat(way.list(entries.query("ada").ge(ten))).isEqualTo(adaFrom(10, 30));
        assertThat(way.list(entries.query("ada").between(ten, time(12)))).isEqualTo(adaFrom(10, 13));
        assertThat(way.list(entries.query("ada").ge(ten.plusNanos(1)).limit(1))).isEqualTo(ada(11));
    }

    @ParameterizedTest
    @EnumSource
    void filters(Way way) {
        assertThat(way.list(entries.query("ada")
                        .filter(likes.gt(3))
                        .filter(title.eq("even").and(likes.lt(9)))))
                .isEqualTo(ada(4, 6, 8));
        assertThat(way.list(entries.query("ada")
                        .ge(time(10))
                        .filter(tags.contains("t12").or(likes.eq(20)))))
                .isEqualTo(ada(12, 20));
        assertThat(way.count(entries.query("ada").filter(state.eq("final")))).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void limits(Way way) {
        Response<List<Entry>> filled = way.response(
                entries.query("ada").filter(title.eq("even")).limit(4).pageSize(3));
        assertThat(filled.value()).isEqualTo(ada(0, 2, 4, 6));
        assertThat(filled.requests()).isEqualTo(3);
        assertThat(filled.scannedCount()).isEqualTo(9);

        assertThat(way.list(entries.query("ada").filter(title.eq("even")).scanLimit(5)))
                .isEqualTo(ada(0, 2, 4));
        assertThat(way.list(entries.query("ada").scanLimit(5).limit(9))).isEqualTo(adaFrom(0, 5));
        assertThat(way.count(entries.query("ada").limit(7))).isEqualTo(7);
        assertThat(way.count(entries.query("ada").filter(title.eq("even")).limit(7)))
                .isEqualTo(7);
        assertThat(way.count(entries.query("ada").pageSize(4))).isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource
    void firstReadsAsLittleAsPossible(Way way) {
        assertThat(way.first(entries.query("ada"))).contains(entry(0));
        assertThat(way.first(entries.query("ada").descending())).contains(entry(29));
        assertThat(way.first(entries.query("ada").filter(likes.gt(17)).pageSize(4)))
                .contains(entry(18));
        assertThat(way.first(entries.query("nobody"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatDynamoDbSaysBesideTheAnswer(Way way) {
        Response<List<Entry>> response = way.response(entries.query("ada").pageSize(10));
        assertThat(response.value()).isEqualTo(adaFrom(0, 30));
        assertThat(response.count()).isEqualTo(30);
        // DynamoDB gives a position after the last full page, and nothing behind it.
        assertThat(response.requests()).isEqualTo(4);
        assertThat(response.consumedCapacity()).singleElement().satisfies(capacity -> {
            assertThat(capacity.tableName()).isEqualTo("entries");
            assertThat(capacity.table().capacityUnits()).isPositive();
        });
        Response<List<EntryByTitle>> index = way.response(entries.byTitle().query("even"));
        assertThat(index.consumedCapacity())
                .singleElement()
                .satisfies(capacity ->
                        assertThat(capacity.globalSecondaryIndexes()).containsOnlyKeys("by-title"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,7", "3,2", "7,100", "30,4", "31,31"})
    void pagesPutTogetherAreTheWhole(int limit, int pageSize) {
        List<Function<Optional<String>, Paged<?>>> queries = List.of(
                cursor -> after(entries.query("ada"), cursor).limit(limit).pageSize(pageSize),
                cursor -> after(entries.query("ada").descending(), cursor)
                        .filter(title.eq("even"))
                        .limit(limit)
                        .pageSize(pageSize),
                cursor -> after(entries.query("ada").gt(time(3)), cursor)
                        .filter(likes.gt(11).or(likes.lt(7)))
                        .select(likes)
                        .limit(limit)
                        .pageSize(pageSize));
        for (Way way : Way.values()) {
            for (Function<Optional<String>, Paged<?>> query : queries) {
                List<Object> paged = new ArrayList<>();
                Optional<String> cursor = Optional.empty();
                do {
                    Page<?> page = way.page(query.apply(cursor));
                    assertThat(page.items().size()).isLessThanOrEqualTo(limit);
                    paged.addAll(page.items());
                    cursor = page.cursor();
                } while (cursor.isPresent());
                List<?> whole = whole(query);
                assertThat(paged).hasSameSizeAs(whole);
                if (whole.get(0) instanceof Entry) {
                    assertThat(paged).isEqualTo(whole);
                }
            }
        }
    }

    private static <Q extends QueryOptions<Entry, Entry, Q, ?>> Q after(Q query, Optional<String> cursor) {
        return cursor.map(query::after).orElse(query);
    }

    private static List<?> whole(Function<Optional<String>, Paged<?>> query) {
        return ((PagedOperation<?, ?, ?, ?, ?>) query.apply(Optional.empty()))
                .limit(1_000)
                .list();
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor = entries.query("ada").limit(3).page().cursor().orElseThrow();
        assertThat(entries.query("ada").after(cursor).first()).contains(entry(3));
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThatThrownBy(() -> entries.query("bob").after(cursor).list())
                .isInstanceOf(CursorRefusedException.class)
                .hasMessageContaining("another query");
        assertThatThrownBy(() -> entries.byLikes().query("ada").after(cursor).list())
                .isInstanceOf(CursorRefusedException.class);
    }

    @Test
    void aStreamIsLazy() {
        try (var stream = entries.query("ada").pageSize(4).stream()) {
            Iterator<Entry> iterator = stream.iterator();
            IntStream.range(0, 30).forEach(number -> assertThat(iterator.next()).isEqualTo(entry(number)));
            assertThat(iterator.hasNext()).isFalse();
        }
        assertThat(entries.query("ada")
                        .pageSize(4)
                        .pages()
                        .map(page -> page.items().size()))
                .containsExactly(4, 4, 4, 4, 4, 4, 4, 2);
    }

    @ParameterizedTest
    @EnumSource
    void selects(Way way) {
        List<Selection<Entry>> selected = way.list(entries.query("ada")
                .filter(likes.le(2))
                .select(likes, log.at(0))
                .pageSize(2));
        assertThat(selected.stream().map(one -> one.get(likes) + one.get(log.at(0))))
                .containsExactly("0a0", "1a1", "2a2");
        assertThat(way.count(entries.query("ada").select(likes))).isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource
    void aGlobalIndexAnswersWhatItCarries(Way way) {
        assertThat(way.list(entries.byTitle().query("even").gt(24)))
                .containsExactly(
                        new EntryByTitle("ada", time(26), "even", 26), new EntryByTitle("ada", time(28), "even", 28));
        assertThat(way.list(entries.byTitle().query("even").between(5, 8).descending()))
                .extracting(EntryByTitle::likes)
                .containsExactly(8L, 6L);
        assertThat(way.list(entries.byTitle()
                        .query("odd")
                        .le(3)
                        .filter(EntryByTitle_.author.eq("bob"))
                        .select(EntryByTitle_.likes)))
                .extracting(selection -> selection.get(EntryByTitle_.likes))
                .containsExactly(1L, 3L);
        assertThat(way.list(entries.byState().query("final").filter(EntryByState_.score.gt(13))))
                .extracting(EntryByState::score)
                .containsExactly(14.0);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfSeveralParts(Way way) {
        assertThat(way.list(
                        entries.byPlace().query("pt", "porto").beginsWith("e").filter(likes.gt(20))))
                .containsExactly(entry(24));
        assertThat(way.list(entries.byPlace().query("pt", "faro", "odd").ge(12.5)))
                .isEqualTo(ada(25, 29));
        assertThat(way.list(entries.byPlace().query("pt", "faro", "odd").between(3, 6)))
                .isEqualTo(ada(7, 11));
        assertThat(pagedThrough(way))
                .hasSize(way.list(entries.byPlace().query("pt", "faro")).size());
    }

    /** Positions in such an index have six attributes. */
    private List<Entry> pagedThrough(Way way) {
        List<Entry> all = new ArrayList<>();
        Page<Entry> page = way.page(entries.byPlace().query("pt", "faro").limit(5));
        all.addAll(page.items());
        while (page.cursor().isPresent()) {
            page = way.page(entries.byPlace()
                    .query("pt", "faro")
                    .limit(5)
                    .after(page.cursor().get()));
            all.addAll(page.items());
        }
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void aLocalIndexReadsConsistently(Way way) {
        assertThat(way.list(entries.byLikes().query("ada").gt(27).consistent())).isEqualTo(ada(28, 29));
        assertThat(way.list(entries.byLikes().query("ada").lt(2).descending())).isEqualTo(ada(1, 0));
        assertThat(way.list(entries.byLikes().query("ada").filter(postedAt.gt(time(28)))))
                .as("the table's range key is no key of the index")
                .isEqualTo(ada(29));
    }

    @Test
    void keyAttributesInAFilterAreRefusedBeforeSending() {
        assertThatThrownBy(() -> entries.query("ada").filter(postedAt.gt(time(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postedAt");
        assertThatThrownBy(() -> entries.byLikes().query("ada").filter(likes.gt(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("likes")
                .hasMessageContaining("by-likes");
        assertThatThrownBy(() -> entries.byPlace().query("pt", "faro").filter(score.gt(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("score");
    }

    @ParameterizedTest
    @EnumSource
    void anItemThatCannotBeRead(Way way) {
        assertThatThrownBy(() -> way.list(entries.query("carol")))
                .isInstanceOfSatisfying(DecodingException.class, error -> {
                    assertThat(error.table()).contains("entries");
                    assertThat(error.key())
                            .isEqualTo(Map.of(
                                    "author",
                                    AttributeValue.fromS("carol"),
                                    "postedAt",
                                    AttributeValue.fromS("2026-01-01T00:00:01.000000000Z")));
                    assertThat(error.path()).isEqualTo("log");
                });
        List<BadItem> badItems = new ArrayList<>();
        assertThat(way.list(entries.query("carol").pageSize(1).onBadItem(badItems::add)))
                .containsExactly(entry("carol", 0), entry("carol", 2), entry("carol", 3));
        assertThat(badItems)
                .singleElement()
                .satisfies(bad -> assertThat(bad.item()).containsKey("visits"));
        assertThat(way.count(entries.query("carol"))).isEqualTo(4);
        assertThat(way.list(entries.query("carol").select(likes))).hasSize(4);
    }

    @Test
    void aStreamDeliversWhatStandsBeforeABadItem() {
        List<Entry> seen = new ArrayList<>();
        assertThatThrownBy(() -> entries.query("carol").stream().forEachOrdered(seen::add))
                .isInstanceOf(DecodingException.class);
        assertThat(seen).containsExactly(entry("carol", 0));
    }

    @Test
    void publishers() {
        assertThat(Collector.of(entries.query("ada").pageSize(7).publisher(), 3))
                .isEqualTo(adaFrom(0, 30));
        List<Page<Entry>> pages = Collector.of(entries.query("ada").pageSize(12).pagesPublisher(), 1);
        assertThat(pages).extracting(page -> page.items().size()).containsExactly(12, 12, 6);
        assertThat(pages.get(0).consumedCapacity()).isNotEmpty();
        assertThatThrownBy(() -> Collector.of(entries.query("carol").publisher(), 10))
                .isInstanceOf(DecodingException.class);
    }
}
