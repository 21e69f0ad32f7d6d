package dev.stator.it.expression;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.expression.ExpressionContext;
import dev.stator.expression.ItemCondition;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random conditions over random items as other writers store them: each holds on the engine where it holds for the
 * record that is read. What they are made of, {@link ConditionMatrixTest} tests one by one.
 */
@Order(1)
@StatorTest(tables = PER_CLASS)
class ReadAndComparedTest {
    private static final List<ConditionRow> ROWS =
            ConditionRow.MATRIX.values().stream().flatMap(List::stream).toList();

    private final SpecimenDao specimens;
    private final DynamoDbClient client;

    ReadAndComparedTest(SpecimenDao specimens, DynamoDbClient client) {
        this.specimens = specimens;
        this.client = client;
    }

    static IntStream seeds() {
        return IntStream.range(0, 6);
    }

    static IntStream moreSeeds() {
        return IntStream.range(6, 60);
    }

    @ParameterizedTest
    @MethodSource("moreSeeds")
    @Tag("slow")
    void moreConditionsHoldWhereTheyHoldForTheRecordThatIsRead(int seed) {
        aConditionHoldsWhereItHoldsForTheRecordThatIsRead(seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aConditionHoldsWhereItHoldsForTheRecordThatIsRead(int seed) {
        Random random = new Random(seed);
        List<Item> items = items(random, "p%02d-".formatted(seed));
        items.forEach(item -> client.putItem(put -> put.tableName("specimens").item(item.raw())));
        List<String> faults = new ArrayList<>();
        int compared = 0;
        while (compared < 25) {
            ConditionRow row = combined(random, 1 + random.nextInt(4));
            if (fits(row.condition())) {
                faults.addAll(faults(row, items, seed));
                compared++;
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The exceptions, which the documents name. */
    @Test
    void otherSpellingsAndMoreDigitsAreComparedByWhatIsStored() {
        Specimen sample = Route.of("id").with(Samples.specimens().get(0), Cell.of("spelled"));
        Map<String, AttributeValue> item = new HashMap<>(SpecimenCodec.INSTANCE.toItem(sample));
        item.put("instant", AttributeValue.fromS("2024-02-29T12:00:00Z"));
        item.put("weight", AttributeValue.fromN("0.10000000000000000000000000001"));
        client.putItem(put -> put.tableName("specimens").item(item));

        Specimen read = specimens.get("spelled").execute().orElseThrow();
        assertThat(read.instant()).isEqualTo(Instant.parse("2024-02-29T12:00:00Z"));
        assertThat(read.weight()).isEqualTo(0.1);
        assertThat(written("spelled", Specimen_.instant.eq(Instant.parse("2024-02-29T12:00:00Z"))))
                .isFalse();
        assertThat(written("spelled", Specimen_.weight.eq(0.1))).isFalse();
        assertThat(written("spelled", Specimen_.weight.gt(0.1))).isTrue();
    }

    /** Each a sample that was changed twice over. */
    private static List<Item> items(Random random, String prefix) {
        List<Specimen> samples = Samples.specimens();
        return IntStream.range(0, 8)
                .mapToObj(i -> {
                    Specimen sample = samples.get(random.nextInt(samples.size()));
                    Item once = Item.foreign(random, SpecimenCodec.INSTANCE.toItem(sample), prefix + i);
                    return Item.foreign(random, once.raw(), prefix + i);
                })
                .toList();
    }

    private static ConditionRow combined(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return ROWS.get(random.nextInt(ROWS.size()));
        }
        ConditionRow a = combined(random, depth - 1);
        if (random.nextInt(4) == 0) {
            return a.not(a.condition().not());
        }
        ConditionRow b = combined(random, depth - 1);
        return random.nextBoolean()
                ? a.and(b, a.condition().and(b.condition()))
                : a.or(b, a.condition().or(b.condition()));
    }

    /**
     * Whether DynamoDB takes it, and the prefix of the items beside it; else it is refused, with that as the reason.
     */
    private static boolean fits(ItemCondition<Specimen> condition) {
        try {
            return new ExpressionContext().condition(condition.and(Specimen_.id.beginsWith("p"))) != null;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    private List<String> faults(ConditionRow row, List<Item> items, int seed) {
        Set<String> expected = ids(items.stream().filter(row.holds()).map(Item::id));
        Set<String> filtered = ids(specimens
                .scan()
                .filter(Specimen_.id.beginsWith("p%02d-".formatted(seed)).and(row.condition()))
                .select(Specimen_.id)
                .stream()
                .map(selection -> selection.get(Specimen_.id)));
        Set<String> written = ids(items.stream().map(Item::id).filter(id -> written(id, row.condition())));
        return Stream.of(filtered, written)
                .filter(found -> !found.equals(expected))
                .map(found -> row + " holds in Java for " + expected + ", on the engine for " + found)
                .toList();
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }

    /** An update that changes nothing. */
    private boolean written(String id, ItemCondition<Specimen> condition) {
        return specimens.update(id).when(condition).attempt().succeeded();
    }
}
