package dev.stator.it.codec.order;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.codec.RandomValues;
import dev.stator.operation.GlobalQueryOperation;
import dev.stator.operation.QueryOperation;
import dev.stator.operation.QueryOptions;
import dev.stator.testing.StatorTest;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;

/** For every type that may be a range key, DynamoDB's order is Java's. */
@StatorTest(tables = PER_CLASS)
class KeyOrderTest {
    private static final String GROUP = "g";
    private static final Comparator<String> CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    private static final Comparator<byte[]> UNSIGNED = Arrays::compareUnsigned;

    /** Those with the same table key take each other's place. */
    private static final List<Ranges> ITEMS = List.copyOf(
            Stream.concat(random(), Boundaries.byComponent().entrySet().stream().flatMap(KeyOrderTest::at))
                    .collect(Collectors.toMap(Ranges::text, Function.identity(), (first, second) -> second))
                    .values());

    private final RangesDao ranges;

    KeyOrderTest(RangesDao ranges) {
        this.ranges = ranges;
    }

    private static Stream<Ranges> random() {
        return IntStream.range(0, 80).mapToObj(seed -> item(seed, Map.of("group", GROUP)));
    }

    /** Items with one component at its boundaries. */
    private static Stream<Ranges> at(Map.Entry<String, List<Object>> boundaries) {
        String component = boundaries.getKey();
        List<Object> values = boundaries.getValue();
        return IntStream.range(0, values.size())
                .mapToObj(i -> item(component.hashCode() + i, Map.of("group", GROUP, component, values.get(i))));
    }

    private static Ranges item(long seed, Map<String, Object> given) {
        return new RandomValues(seed, true).record(Ranges.class, given);
    }

    @BeforeAll
    static void write(RangesDao ranges) {
        ITEMS.forEach(item -> ranges.put(item).execute());
    }

    /**
     * A range key.
     *
     * @param of the key of an item; items without one are not in its index
     * @param order Java's
     * @param between the items with a key in between, the bounds included
     */
    record Key<K>(
            String component,
            Function<Ranges, Stream<K>> of,
            Comparator<? super K> order,
            Function<RangesDao, List<Ranges>> ascending,
            Function<RangesDao, List<Ranges>> descending,
            Between<RangesDao, K, List<Ranges>> between) {
        List<K> in(List<Ranges> items) {
            return items.stream().flatMap(of).toList();
        }

        @Override
        public String toString() {
            return component;
        }
    }

    /** A query that is bounded. */
    interface Between<Q, K, R> {
        R apply(Q query, K low, K high);
    }

    private static <K, Q extends QueryOptions<Ranges, Ranges, Q, ?>> Key<K> local(
            String component,
            Function<Ranges, Stream<K>> of,
            Comparator<? super K> order,
            Function<RangesDao, Q> query,
            Between<Q, K, QueryOperation<Ranges, Ranges>> between) {
        return new Key<>(
                component,
                of,
                order,
                dao -> query.apply(dao).list(),
                dao -> query.apply(dao).descending().list(),
                (dao, low, high) -> between.apply(query.apply(dao), low, high).list());
    }

    private static <K, Q extends QueryOptions<Ranges, Ranges, Q, ?>> Key<K> global(
            String component,
            Function<Ranges, K> of,
            Comparator<? super K> order,
            Function<RangesDao, Q> query,
            Between<Q, K, GlobalQueryOperation<Ranges, Ranges>> between) {
        return new Key<>(
                component,
                of.andThen(Stream::of),
                order,
                dao -> query.apply(dao).list(),
                dao -> query.apply(dao).descending().list(),
                (dao, low, high) -> between.apply(query.apply(dao), low, high).list());
    }

    static List<Key<?>> keys() {
        return List.of(
                local(
                        "text",
                        r -> Stream.of(r.text()),
                        CODE_POINTS,
                        dao -> dao.query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                local(
                        "instant",
                        r -> Stream.of(r.instant()),
                        naturalOrder(),
                        dao -> dao.byInstant().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                local(
                        "bytes",
                        r -> Stream.of(r.bytes()),
                        UNSIGNED,
                        dao -> dao.byBytes().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                local(
                        "bigDecimal",
                        r -> Stream.of(r.bigDecimal()),
                        naturalOrder(),
                        dao -> dao.byBigDecimal().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                local(
                        "duration",
                        r -> Stream.of(r.duration()),
                        naturalOrder(),
                        dao -> dao.byDuration().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                local(
                        "sparse",
                        r -> r.sparse().stream(),
                        naturalOrder(),
                        dao -> dao.bySparse().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "letter",
                        Ranges::letter,
                        naturalOrder(),
                        dao -> dao.byLetter().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "time",
                        Ranges::time,
                        naturalOrder(),
                        dao -> dao.byTime().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "dateTime",
                        Ranges::dateTime,
                        naturalOrder(),
                        dao -> dao.byDateTime().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "date",
                        Ranges::date,
                        naturalOrder(),
                        dao -> dao.byDate().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "year",
                        Ranges::year,
                        naturalOrder(),
                        dao -> dao.byYear().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "yearMonth",
                        Ranges::yearMonth,
                        naturalOrder(),
                        dao -> dao.byYearMonth().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "monthDay",
                        Ranges::monthDay,
                        naturalOrder(),
                        dao -> dao.byMonthDay().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "tiny",
                        Ranges::tiny,
                        naturalOrder(),
                        dao -> dao.byTiny().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "small",
                        Ranges::small,
                        naturalOrder(),
                        dao -> dao.bySmall().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "whole",
                        Ranges::whole,
                        naturalOrder(),
                        dao -> dao.byWhole().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "large",
                        Ranges::large,
                        naturalOrder(),
                        dao -> dao.byLarge().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "single",
                        Ranges::single,
                        naturalOrder(),
                        dao -> dao.bySingle().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "twice",
                        Ranges::twice,
                        naturalOrder(),
                        dao -> dao.byTwice().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "bigInteger",
                        Ranges::bigInteger,
                        naturalOrder(),
                        dao -> dao.byBigInteger().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "buffer",
                        Ranges::buffer,
                        comparing(KeyOrderTest::bytes, UNSIGNED),
                        dao -> dao.byBuffer().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "sdkBytes",
                        Ranges::sdkBytes,
                        comparing(SdkBytes::asByteArray, UNSIGNED),
                        dao -> dao.bySdkBytes().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "level",
                        Ranges::level,
                        naturalOrder(),
                        dao -> dao.byLevel().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "money",
                        Ranges::money,
                        naturalOrder(),
                        dao -> dao.byMoney().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "hex",
                        Ranges::hex,
                        Integer::compareUnsigned,
                        dao -> dao.byHex().query(GROUP),
                        (q, low, high) -> q.between(low, high)),
                global(
                        "bigEndian",
                        Ranges::bigEndian,
                        Long::compareUnsigned,
                        dao -> dao.byBigEndian().query(GROUP),
                        (q, low, high) -> q.between(low, high)));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        return SdkBytes.fromByteBuffer(buffer.duplicate()).asByteArray();
    }

    @ParameterizedTest
    @MethodSource("keys")
    <K> void itemsComeInTheOrderOfTheirKeys(Key<K> key) {
        List<K> sorted = key.in(ITEMS).stream().sorted(key.order()).toList();
        List<K> backwards = new ArrayList<>(sorted);
        Collections.reverse(backwards);
        assertThat(sorted).hasSizeGreaterThan(20);
        assertThat(key.in(key.ascending().apply(ranges)))
                .usingElementComparator(key.order())
                .containsExactlyElementsOf(sorted);
        assertThat(key.in(key.descending().apply(ranges)))
                .usingElementComparator(key.order())
                .containsExactlyElementsOf(backwards);
    }

    @ParameterizedTest
    @MethodSource("keys")
    <K> void boundsHoldWhatIsBetweenThemInJava(Key<K> key) {
        List<K> sorted = key.in(ITEMS).stream().sorted(key.order()).toList();
        K low = sorted.get(sorted.size() / 4);
        K high = sorted.get(sorted.size() * 3 / 4);
        List<K> between = sorted.stream()
                .filter(each ->
                        key.order().compare(each, low) >= 0 && key.order().compare(each, high) <= 0)
                .toList();
        assertThat(key.in(key.between().apply(ranges, low, high)))
                .usingElementComparator(key.order())
                .containsExactlyElementsOf(between);
    }

    @Test
    void everyComponentIsARangeKey() {
        List<String> components = Arrays.stream(Ranges.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(keys())
                .extracting(Key::component)
                .containsExactlyElementsOf(components.subList(1, components.size()));
    }
}
