package dev.stator.it.expression;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.expression.RemovableAttribute;
import dev.stator.operation.UpdateOperation;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.testing.StatorTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Every change of every kind of attribute, with every value that can be computed, on the engine. The methods are found
 * by reflection, so one that is added is in the matrix at once, and fails it until {@link UpdateMeaning} says what it
 * means.
 */
@StatorTest(tables = PER_CLASS)
class UpdateMatrixTest {
    private static final List<UpdateRow> MATRIX = matrix();

    /** Between them, every component has a value and is absent. */
    private static final List<Specimen> BASES = Samples.specimens().subList(0, 4);

    private final SpecimenDao specimens;

    UpdateMatrixTest(SpecimenDao specimens) {
        this.specimens = specimens;
    }

    private static List<UpdateRow> matrix() {
        return Routes.attributes().stream()
                .filter(route -> !route.equals(Route.of("id")))
                .flatMap(route -> UpdateRow.of(route).stream())
                .toList();
    }

    static Stream<Arguments> bases() {
        return BASES.stream().map(base -> Arguments.of(Named.of(base.id(), base)));
    }

    /** Many in one update, which reads everything as it was before; each of another component of the specimen. */
    @ParameterizedTest
    @MethodSource("bases")
    void anUpdateDoesInDynamoDBWhatItDoesInJava(Specimen base) {
        List<String> faults = new ArrayList<>();
        for (List<UpdateRow> batch : batches(base)) {
            if (!faults(base, batch).isEmpty()) {
                batch.forEach(row -> faults.addAll(faults(base, List.of(row))));
                assertThat(faults).as("Faults of one by one, of %s", batch).isNotEmpty();
            }
        }
        MATRIX.stream()
                .filter(row -> possible(row, base) && row.isCareful())
                .forEach(row -> faults.addAll(faults(base, List.of(row))));
        assertThat(faults).isEmpty();
    }

    /**
     * What Java cannot do is refused, or, as sums of doubles are rounded when they are read, leaves what can be read.
     */
    @ParameterizedTest
    @MethodSource("bases")
    void whatCannotBeDoneIsRefusedByNameAndChangesNothing(Specimen base) {
        List<String> faults = new ArrayList<>();
        specimens.put(base).execute();
        int refused = 0;
        for (UpdateRow row : MATRIX) {
            if (!possible(row, base)) {
                try {
                    Specimen left = row.change()
                            .apply(specimens.update(base.id()))
                            .returningNew()
                            .execute();
                    assertThat(left.id()).isEqualTo(base.id());
                    specimens.put(base).execute();
                } catch (UpdateRefusedException | IllegalArgumentException | EncodingException e) {
                    refused++;
                } catch (DynamoDbException | DecodingException e) {
                    specimens.put(base).execute();
                    if (!(e instanceof DynamoDbException && row.addsManyDigits())) {
                        faults.add(row + " of " + base.id() + ": " + e.getMessage());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(refused).isPositive();
        assertThat(Values.same(specimens.get(base.id()).consistent().execute().orElseThrow(), base))
                .isTrue();
    }

    private List<String> faults(Specimen base, List<UpdateRow> rows) {
        specimens.put(base).execute();
        UpdateOperation<Specimen> update = specimens.update(base.id());
        Specimen expected = base;
        for (UpdateRow row : rows) {
            update = row.change().apply(update);
            expected = row.applied(base, expected);
        }
        try {
            Specimen updated = update.returningNew().execute();
            return Values.same(updated, expected)
                    ? List.of()
                    : List.of(rows + " of " + base.id() + " makes it " + updated + ", in Java " + expected);
        } catch (UpdateRefusedException e) {
            boolean careful = rows.size() == 1 && rows.get(0).isCareful();
            return careful ? List.of() : List.of(rows + " of " + base.id() + ": " + e.getMessage());
        } catch (DynamoDbException | DecodingException e) {
            return List.of(rows + " of " + base.id() + ": " + e.getMessage());
        }
    }

    private static List<List<UpdateRow>> batches(Specimen base) {
        Map<Step, Deque<UpdateRow>> components = new LinkedHashMap<>();
        MATRIX.stream()
                .filter(row -> possible(row, base) && !row.isCareful())
                .forEach(row -> components
                        .computeIfAbsent(row.route().steps().get(0), component -> new ArrayDeque<>())
                        .add(row));
        List<List<UpdateRow>> batches = new ArrayList<>();
        while (!components.isEmpty()) {
            batches.add(components.values().stream()
                    .sorted(Comparator.comparing(rows -> -rows.size()))
                    .limit(30)
                    .map(Deque::remove)
                    .toList());
            components.values().removeIf(Deque::isEmpty);
        }
        return batches;
    }

    private static boolean possible(UpdateRow row, Specimen base) {
        try {
            row.applied(base, base);
            return true;
        } catch (Impossible e) {
            return false;
        }
    }

    @Test
    void anUpdateRemovesJustWhatASpecimenCanBeWithout() {
        List<Route> writable = Routes.attributes().stream()
                .filter(route -> !route.equals(Route.of("id")))
                .toList();
        assertThat(writable)
                .allSatisfy(route -> assertThat(route.attribute() instanceof RemovableAttribute)
                        .isEqualTo(BASES.stream().anyMatch(base -> canBeWithout(route, base))));
    }

    private static boolean canBeWithout(Route route, Specimen base) {
        try {
            return route.parent().cell(base).isValue()
                    && route.with(base, Cell.ABSENT).id().equals(base.id());
        } catch (Impossible e) {
            return false;
        }
    }

    @Test
    void everyWayToChangeAnAttributeIsTriedOnSomeItem() {
        Set<String> tried = new HashSet<>();
        Set<String> impossible = new HashSet<>();
        for (UpdateRow row : MATRIX) {
            boolean possible = BASES.stream().anyMatch(base -> possible(row, base));
            (possible ? tried : impossible).add(row.method());
        }
        impossible.removeAll(tried);
        assertThat(impossible).isEmpty();
        assertThat(UpdateRow.changes())
                .allSatisfy(
                        change -> assertThat(tried).anyMatch(method -> method.startsWith(Methods.signature(change))));
    }
}
