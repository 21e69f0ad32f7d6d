package dev.stator.it.expression;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.expression.Assignable;
import dev.stator.expression.ExpressionContext;
import dev.stator.expression.ItemAttribute;
import dev.stator.expression.ItemCondition;
import dev.stator.testing.StatorTest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Every method that gives a condition, of every kind of attribute, on the engine. The methods are found by reflection,
 * so one that is added is in the matrix at once, and fails it until {@link ConditionMeaning} says what it means in
 * Java.
 */
@Order(1)
@StatorTest(tables = PER_CLASS)
class ConditionMatrixTest {
    private static final List<Item> ITEMS = Item.ALL;

    private static final Map<Route, List<ConditionRow>> MATRIX = ConditionRow.MATRIX;

    private final SpecimenDao specimens;

    ConditionMatrixTest(SpecimenDao specimens) {
        this.specimens = specimens;
    }

    @BeforeAll
    static void write(SpecimenDao specimens, DynamoDbClient client) {
        ITEMS.forEach(item -> client.putItem(put -> put.tableName("specimens").item(item.raw())));
    }

    @Test
    void theMatrixReadsOfItemsWhatIsReadFromDynamoDB() {
        ITEMS.forEach(item -> assertThat(
                        Values.same(specimens.get(item.id()).execute().orElseThrow(), item.read()))
                .as(item.id())
                .isTrue());
    }

    static Set<Route> routes() {
        return MATRIX.keySet();
    }

    /** Many in one request, by what holds where DynamoDB and Java disagree. */
    @ParameterizedTest
    @MethodSource("routes")
    void conditionsHoldInDynamoDBWhereTheyHoldInJava(Route route) {
        List<ConditionRow> rows = MATRIX.getOrDefault(route, List.of());
        List<ConditionRow> disputed = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += 12) {
            disputed.addAll(disputed(rows.subList(from, Math.min(from + 12, rows.size()))));
        }
        assertThat(disputed.stream().flatMap(row -> faults(row).stream())).isEmpty();
        assertThat(disputed).isEmpty();
    }

    /** Those of a few that may not hold where they should; by halves where one request has no room for all. */
    private List<ConditionRow> disputed(List<ConditionRow> rows) {
        List<ItemCondition<Specimen>> disagreements =
                rows.stream().map(ConditionRow::disagreement).toList();
        try {
            return scanned(ItemCondition.anyOf(disagreements)).isEmpty() ? List.of() : rows;
        } catch (IllegalArgumentException tooLong) {
            if (rows.size() == 1) {
                return fits(rows.get(0).condition()) ? rows : List.of();
            }
            int half = rows.size() / 2;
            return Stream.of(rows.subList(0, half), rows.subList(half, rows.size()))
                    .flatMap(some -> disputed(some).stream())
                    .toList();
        }
    }

    /** Whether DynamoDB takes the condition by itself; else it is refused, with that as the reason. */
    private static boolean fits(ItemCondition<Specimen> condition) {
        try {
            return new ExpressionContext().condition(condition) != null;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    static Stream<Class<?>> classes() {
        return routes().stream()
                .<Class<?>>map(route -> Routes.kind(route.attribute()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyMethodMakesAFilterAndAConditionOfAWrite(Class<?> type) {
        Map<String, ConditionRow> rows = new LinkedHashMap<>();
        MATRIX.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.method().startsWith(type.getSimpleName() + "."))
                .forEach(row -> rows.merge(row.method(), row, ConditionMatrixTest::moreTelling));
        List<String> faults = new ArrayList<>();
        rows.values().forEach(row -> faults.addAll(faults(row)));
        assertThat(faults).isEmpty();
    }

    /** The one that holds for nearer to half of the specimens. */
    private static ConditionRow moreTelling(ConditionRow a, ConditionRow b) {
        int half = ITEMS.size() / 2;
        return Math.abs(a.ids().size() - half) <= Math.abs(b.ids().size() - half) ? a : b;
    }

    /** As the filter of a scan over all, and as the condition of a write of one for which it holds and of another. */
    private List<String> faults(ConditionRow row) {
        List<String> faults = new ArrayList<>();
        Set<String> found = scanned(row.condition());
        if (!found.equals(row.ids())) {
            faults.add(row + " holds in Java for " + row.ids() + ", as a filter for " + found);
        }
        for (boolean holds : new boolean[] {true, false}) {
            Optional<String> id = ITEMS.stream()
                    .map(Item::id)
                    .filter(each -> row.ids().contains(each) == holds)
                    .findAny();
            if (id.isPresent() && written(id.get(), row.condition()) != holds) {
                faults.add(row + " is " + holds + " in Java for " + id.get() + ", and not for a write");
            }
        }
        return faults;
    }

    private Set<String> scanned(ItemCondition<Specimen> condition) {
        return specimens.scan().filter(condition).select(Specimen_.id).stream()
                .map(selection -> selection.get(Specimen_.id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An update that changes nothing. */
    private boolean written(String id, ItemCondition<Specimen> condition) {
        return specimens.update(id).when(condition).attempt().succeeded();
    }

    @Test
    void conditionsCombineInDynamoDBAsInJava() {
        List<ConditionRow> rows = Stream.of("text", "count", "tags", "holes", "address", "perhapsOn")
                .flatMap(name -> MATRIX.getOrDefault(Route.of(name), List.of()).stream())
                .toList();
        Random random = new Random(7);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            faults.addAll(faults(combined(random, rows, 4)));
        }
        assertThat(faults).isEmpty();
    }

    private static ConditionRow combined(Random random, List<ConditionRow> rows, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return rows.get(random.nextInt(rows.size()));
        }
        ConditionRow a = combined(random, rows, depth - 1);
        ConditionRow b = combined(random, rows, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> a.and(b, a.condition().and(b.condition()));
            case 1 -> a.or(b, a.condition().or(b.condition()));
            case 2 -> a.and(b, ItemCondition.allOf(a.condition(), b.condition()));
            case 3 -> a.or(b, ItemCondition.anyOf(List.of(a.condition(), b.condition())));
            case 4 -> a.not(a.condition().not());
            default -> b.not(ItemCondition.not(b.condition()));
        };
    }

    @Test
    void theMatrixHasEveryKindOfAttribute() {
        Set<Class<?>> kinds = new HashSet<>();
        routes().forEach(route -> kinds.add(Routes.kind(route.attribute())));
        Class<?> stored = Assignable.class.getPermittedSubclasses()[0];
        assertThat(kinds)
                .containsAll(Arrays.stream(stored.getPermittedSubclasses())
                        .flatMap(ConditionMatrixTest::kinds)
                        .toList());
    }

    /** A class of attributes, or those that are kinds of it. */
    private static Stream<Class<?>> kinds(Class<?> type) {
        boolean shared = type.isSealed() && Modifier.isAbstract(type.getModifiers());
        return shared ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type);
    }

    /** And those of which other forms are compared as another value than the one that is read. */
    @Test
    void theMatrixHasOtherFormsOfEveryTypeThatIsReadFromSeveral() {
        Set<Class<?>> types = new HashSet<>();
        for (Route route : Routes.components()) {
            for (Item item : ITEMS) {
                @Nullable Object read = route.seen(item.read());
                if (read != null
                        && Cell.holds(read)
                        && Set.of("S", "N").contains(Values.storedType(read))
                        && !Values.same(Compared.of(read), route.compared(item))) {
                    types.add(read.getClass());
                }
            }
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        Instant.class,
                        LocalTime.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        UUID.class,
                        URI.class,
                        Locale.class,
                        ZoneId.of("UTC").getClass(),
                        ZoneOffset.class,
                        Period.class,
                        Code.class,
                        Float.class,
                        Double.class,
                        OptionalDouble.class);
    }

    @Test
    void theMatrixHasEveryCodecButExpiries() throws IllegalAccessException {
        Set<Object> codecs = new HashSet<>();
        routes().stream()
                .map(Route::attribute)
                .filter(ItemAttribute.class::isInstance)
                .forEach(attribute -> codecs.add(((ItemAttribute<?, ?>) attribute).codec()));
        List<String> missing = new ArrayList<>();
        for (Field field : Codecs.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && AttributeCodec.class.isAssignableFrom(field.getType())
                    && !field.getName()
                            .startsWith("EXPIRY_") // an entity has one; conditions on it: see dev.stator.it.ttl
                    && !codecs.contains(field.get(null))) {
                missing.add(field.getName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatOtherWritersStoreInManyFormsIsRefusedAgainstAnotherAttribute() {
        List<String> documents = List.of(
                "address",
                "home",
                "home.geo",
                "other",
                "shape",
                "addresses",
                "addresses[0]",
                "places",
                "places[RED]",
                "places[RED][0]",
                "grid",
                "flags",
                "sortedFlags");
        Set<String> refused = new TreeSet<>(Set.of(
                "grid.contains(Operand)",
                "addresses.contains(Object)",
                "addresses.contains(Operand)",
                "places[RED].contains(Object)",
                "places[RED].contains(Operand)"));
        documents.forEach(each -> refused.addAll(List.of(each + ".eq(Operand)", each + ".ne(Operand)")));

        assertThat(ConditionRow.REFUSED.keySet()).isEqualTo(refused);
        assertThat(ConditionRow.REFUSED.values()).allMatch(reason -> reason.contains("other writers may have stored"));
    }

    @Test
    void everyMethodHasARowThatHoldsAndOneThatDoesNot() {
        Map<String, Set<Boolean>> outcomes = new LinkedHashMap<>();
        MATRIX.values().stream().flatMap(List::stream).forEach(row -> {
            Set<Boolean> known = outcomes.computeIfAbsent(row.method(), method -> new HashSet<>());
            ITEMS.forEach(item -> known.add(row.ids().contains(item.id())));
        });
        outcomes.values().removeIf(known -> known.size() == 2);
        assertThat(outcomes).isEmpty();
    }
}
