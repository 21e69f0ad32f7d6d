package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.DAY;
import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entries.time;
import static dev.stator.it.operation.Entry_.likes;
import static dev.stator.it.operation.Entry_.score;
import static dev.stator.it.operation.Entry_.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.expression.ItemAttribute;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Operation;
import dev.stator.operation.PagedOperation;
import dev.stator.operation.ParallelScan;
import dev.stator.operation.QueryOperation;
import dev.stator.operation.QueryOptions;
import dev.stator.operation.RangeQuery;
import dev.stator.operation.ReadOptions;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.ScanOptions;
import dev.stator.operation.Selection;
import dev.stator.testing.DynamoDbLocal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** What an operation is told, it can be told in any order: each compiles, asks for the same and gets the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OptionOrderTest {
    private final DynamoDbLocal engine = Entries.engine();
    private final EntryDao entries = Entries.dao(engine);

    OptionOrderTest() {
        IntStream.range(0, 12).forEach(number -> entries.put(entry(number)).execute());
    }

    @AfterAll
    void close() {
        engine.close();
    }

    /** The operation with its options in some order, each list in all orders that there are. */
    Stream<List<Operation<?>>> orders() {
        return Stream.of(
                orders(
                        entries.query("ada").select(title).descending(),
                        entries.query("ada").descending().select(title)),
                orders(
                        entries.query("ada").select(title).ge(time(5)),
                        entries.query("ada").ge(time(5)).select(title)),
                orders(
                        entries.query("ada").limit(3).ge(time(5)),
                        entries.query("ada").ge(time(5)).limit(3)),
                orders(
                        entries.query("ada").scanLimit(3).lt(time(5)),
                        entries.query("ada").lt(time(5)).scanLimit(3)),
                orders(
                        entries.query("ada").consistent().ge(time(5)),
                        entries.query("ada").ge(time(5)).consistent()),
                orders(
                        entries.query("ada").select(title).consistent(),
                        entries.query("ada").consistent().select(title)),
                orders(
                        entries.query("ada").filter(likes.gt(6)).between(time(5), time(9)),
                        entries.query("ada").between(time(5), time(9)).filter(likes.gt(6))),
                orders(
                        entries.query("ada").after(Optional.empty()).eq(time(5)),
                        entries.query("ada").eq(time(5)).after(Optional.empty())),
                orders(
                        entries.get("ada", DAY).select(title).consistent(),
                        entries.get("ada", DAY).consistent().select(title)),
                orders(
                        entries.scan().select(title).parallel(2),
                        entries.scan().parallel(2).select(title)),
                orders(
                        entries.scan().consistent().select(title).parallel(2),
                        entries.scan().consistent().parallel(2).select(title),
                        entries.scan().select(title).consistent().parallel(2)),
                orders(
                        entries.scan().limit(3).select(title),
                        entries.scan().select(title).limit(3)),
                orders(
                        entries.scan().limit(3).consistent(),
                        entries.scan().consistent().limit(3)),
                // A local index.
                orders(
                        entries.byLikes().query("ada").select(title).ge(5),
                        entries.byLikes().query("ada").ge(5).select(title)),
                orders(
                        entries.byLikes().query("ada").consistent().ge(5).select(title),
                        entries.byLikes()
                                .query("ada")
                                .consistent()
                                .select(title)
                                .ge(5),
                        entries.byLikes().query("ada").ge(5).consistent().select(title),
                        entries.byLikes().query("ada").ge(5).select(title).consistent(),
                        entries.byLikes()
                                .query("ada")
                                .select(title)
                                .consistent()
                                .ge(5),
                        entries.byLikes().query("ada").select(title).ge(5).consistent()),
                orders(
                        entries.byLikes().scan().select(title).consistent(),
                        entries.byLikes().scan().consistent().select(title)),
                // Global indexes, which know no consistency.
                orders(
                        entries.byTitle()
                                .query("even")
                                .select(EntryByTitle_.likes)
                                .ge(4),
                        entries.byTitle().query("even").ge(4).select(EntryByTitle_.likes)),
                orders(
                        entries.byTitle().query("even").descending().limit(2).ge(4),
                        entries.byTitle().query("even").descending().ge(4).limit(2),
                        entries.byTitle().query("even").limit(2).descending().ge(4),
                        entries.byTitle().query("even").limit(2).ge(4).descending(),
                        entries.byTitle().query("even").ge(4).descending().limit(2),
                        entries.byTitle().query("even").ge(4).limit(2).descending()),
                orders(
                        entries.byState()
                                .query("final")
                                .select(EntryByState_.score)
                                .descending(),
                        entries.byState().query("final").descending().select(EntryByState_.score)),
                orders(
                        entries.byPlace().query("pt", "faro").select(title).beginsWith("o"),
                        entries.byPlace().query("pt", "faro").beginsWith("o").select(title)),
                orders(
                        entries.byTitle().scan().select(EntryByTitle_.likes).parallel(2),
                        entries.byTitle().scan().parallel(2).select(EntryByTitle_.likes)));
    }

    private static List<Operation<?>> orders(Operation<?>... orders) {
        return List.of(orders);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void areOne(List<Operation<?>> orders) {
        same(orders);
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofAQueryAreOneHoweverMany() {
        List<UnaryOperator<Object>> options = List.of(
                query -> ((PagedOperation<?, ?, ?, ?, ?>) query).limit(4),
                query -> ((QueryOptions<?, ?, ?, ?>) query).descending(),
                query -> ((ReadOptions<Entry, ?, ?, ?>) query).select(title, likes),
                query -> ((ReadOptions<Entry, ?, ?, ?>) query).filter(likes.gt(1)),
                query -> query instanceof RangeQuery.Ordered<?, ?, ?> open
                        ? open.consistent()
                        : ((QueryOperation<?, ?>) query).consistent(),
                query -> ((RangeQuery.Ordered<Entry, Instant, ?>) query).le(time(9)));
        same(permutations(entries.query("ada"), options));
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofAScanAreOneHoweverMany() {
        List<UnaryOperator<Object>> options = List.of(
                scan -> ((ReadOptions<?, ?, ?, ?>) scan).pageSize(5),
                scan -> ((ReadOptions<Entry, ?, ?, ?>) scan).select(title, likes),
                scan -> ((ReadOptions<Entry, ?, ?, ?>) scan).filter(likes.gt(1)),
                scan -> ((ReadOptions<?, ?, ?, ?>) scan).includeExpired());
        List<Operation<?>> inOneGo = permutations(entries.scan(), options);
        same(inOneGo);
        List<UnaryOperator<Object>> parallel = new ArrayList<>(options);
        parallel.add(scan -> ((ScanOptions<?, ?, ?, ?, ?>) scan).parallel(1));
        List<Operation<?>> inSegments = permutations(entries.scan(), parallel);
        assertThat(inSegments).hasOnlyElementsOfType(ParallelScan.class).hasSize(120);
        same(inSegments);
        assertThat(answer(inSegments.get(0)))
                .isEqualTo(answer(inOneGo.get(0)).stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        List<UnaryOperator<Object>> bounded = new ArrayList<>(options);
        bounded.add(scan -> ((PagedOperation<?, ?, ?, ?, ?>) scan).limit(7));
        assertThat(permutations(entries.scan(), bounded)).hasOnlyElementsOfType(ScanOperation.Bounded.class);
        same(permutations(entries.scan(), bounded));
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofAGetAreOneHoweverMany() {
        List<UnaryOperator<Object>> options = List.of(
                get -> ((GetOperation<?, ?>) get).consistent(),
                get -> ((GetOperation<Entry, ?>) get).select(title, likes),
                get -> ((GetOperation<?, ?>) get).includeExpired(),
                get -> ((GetOperation<?, ?>) get).onBadItem(bad -> {}));
        same(permutations(entries.get("ada", time(3)), options));
    }

    private static List<Operation<?>> permutations(Object operation, List<UnaryOperator<Object>> options) {
        if (options.isEmpty()) {
            return List.of((Operation<?>) operation);
        }
        List<Operation<?>> all = new ArrayList<>();
        for (UnaryOperator<Object> first : options) {
            List<UnaryOperator<Object>> rest = new ArrayList<>(options);
            rest.remove(first);
            all.addAll(permutations(first.apply(operation), rest));
        }
        return all;
    }

    private static void same(List<Operation<?>> orders) {
        DynamoDbRequest request = orders.get(0).toRequest();
        List<?> answer = answer(orders.get(0));
        assertThat(answer).isNotEmpty();
        for (Operation<?> other : orders) {
            assertThat(other.toRequest()).isEqualTo(request);
            assertThat(answer(other)).isEqualTo(answer);
            assertThat(other)
                    .hasSameClassAs(orders.get(0))
                    .hasToString(orders.get(0).toString());
        }
    }

    private static List<?> answer(Operation<?> operation) {
        Object answer = operation.execute();
        Stream<?> items = answer instanceof Optional<?> found ? found.stream() : ((Collection<?>) answer).stream();
        Stream<Object> values = items.map(OptionOrderTest::values);
        // The segments of a parallel scan come as they come.
        return operation instanceof ParallelScan
                ? values.map(Object::toString).sorted().toList()
                : values.toList();
    }

    /** A selection is compared by what it answers. */
    private static Object values(Object item) {
        if (!(item instanceof Selection<?> selection)) {
            return item;
        }
        return Stream.<ItemAttribute<Entry, ?>>of(title, likes, score)
                .map(attribute -> value(selection, attribute))
                .toList();
    }

    @SuppressWarnings("unchecked") // an index names its attributes as the table does
    private static String value(Selection<?> selection, ItemAttribute<Entry, ?> attribute) {
        try {
            return attribute.path() + ": " + ((Selection<Entry>) selection).get(attribute);
        } catch (IllegalArgumentException e) {
            return attribute.path() + " was not selected";
        }
    }
}
