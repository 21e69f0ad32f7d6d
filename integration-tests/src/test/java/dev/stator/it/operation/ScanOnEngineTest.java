package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entry_.author;
import static dev.stator.it.operation.Entry_.likes;
import static dev.stator.it.operation.Entry_.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.operation.CursorRefusedException;
import dev.stator.operation.Page;
import dev.stator.operation.Response;
import dev.stator.testing.DynamoDbLocal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ada and Bob have posted entries 0 to 9 each; the tests only read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanOnEngineTest {
    private final DynamoDbLocal engine = Entries.engine();
    private final EntryDao entries = Entries.dao(engine);
    private final List<Entry> all = Stream.of("ada", "bob")
            .flatMap(who -> IntStream.range(0, 10).mapToObj(number -> entry(who, number)))
            .toList();

    @BeforeAll
    void store() {
        all.forEach(entry -> entries.put(entry).execute());
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void allItems(Way way) {
        assertThat(way.list(entries.scan())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(way.list(entries.scan().consistent().pageSize(3))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(way.count(entries.scan())).isEqualTo(20);
        assertThat(way.first(entries.scan())).isPresent();
        assertThat(way.list(entries.scan().limit(4))).hasSize(4);
        assertThat(way.list(entries.scan().scanLimit(6))).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void aFilterMayNameKeyAttributes(Way way) {
        assertThat(way.list(entries.scan().filter(author.eq("bob").and(likes.lt(2)))))
                .containsExactlyInAnyOrder(entry("bob", 0), entry("bob", 1));
        Response<List<Entry>> response =
                way.response(entries.scan().filter(title.eq("odd")).pageSize(8));
        assertThat(response.count()).isEqualTo(10);
        assertThat(response.scannedCount()).isEqualTo(20);
        assertThat(response.consumedCapacity()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void pagesPutTogetherAreTheWhole(Way way) {
        List<Entry> paged = new ArrayList<>();
        Page<Entry> page = way.page(entries.scan().filter(likes.gt(1)).limit(3).pageSize(5));
        paged.addAll(page.items());
        while (page.cursor().isPresent()) {
            page = way.page(entries.scan()
                    .filter(likes.gt(1))
                    .limit(3)
                    .pageSize(5)
                    .after(page.cursor().get()));
            paged.addAll(page.items());
        }
        assertThat(paged)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(entry -> entry.likes() > 1).toList());
    }

    @ParameterizedTest
    @EnumSource
    void indexes(Way way) {
        assertThat(way.list(entries.byTitle()
                        .scan()
                        .filter(EntryByTitle_.likes.eq(3))
                        .pageSize(3)))
                .containsExactlyInAnyOrder(
                        new EntryByTitle("ada", Entries.time(3), "odd", 3),
                        new EntryByTitle("bob", Entries.time(3), "odd", 3));
        assertThat(way.list(entries.byLikes().scan().consistent())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(way.list(entries.byPlace().scan().select(likes))).hasSize(20);
    }

    @Test
    void aCursorOfAnotherScanIsRefused() {
        String cursor = entries.scan().limit(3).page().cursor().orElseThrow();
        assertThat(entries.scan().after(cursor).list()).hasSize(17);
        assertThatThrownBy(() -> entries.byLikes().scan().after(cursor).list())
                .isInstanceOf(CursorRefusedException.class);
        assertThatThrownBy(
                        () -> entries.scan().filter(likes.gt(1)).after(cursor).list())
                .isInstanceOf(CursorRefusedException.class);
    }

    @Test
    void publishersAndStreams() {
        assertThat(Collector.of(entries.scan().pageSize(6).publisher(), 4)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(entries.scan().pageSize(6).stream()).containsExactlyInAnyOrderElementsOf(all);
    }
}
