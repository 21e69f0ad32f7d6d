package dev.stator.it.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.operation.GetOperation;
import dev.stator.operation.PutOperation;
import dev.stator.testing.StatorTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** What is put, is got: random values of every type the table of types has, through the engine. */
@StatorTest
class RandomRoundTripTest {
    private static final RecursiveComparisonConfiguration BY_VALUE = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();

    @Test
    void scalarsComeBack(ScalarsDao dao) {
        for (int seed = 0; seed < 100; seed++) {
            Scalars scalars = new RandomValues(seed, true).record(Scalars.class, Map.of());
            comesBack(seed, scalars, dao::put, scalar -> dao.get(scalar.uuid(), scalar.instant()));
        }
    }

    @Test
    void compositionsComeBack(CompositionsDao dao) {
        for (int seed = 0; seed < 100; seed++) {
            Compositions compositions = new RandomValues(seed, false).record(Compositions.class, Map.of());
            comesBack(seed, compositions, dao::put, composition -> dao.get(composition.id()));
        }
    }

    @Test
    void recursiveRecordsComeBack(RecursiveDao dao) {
        for (int seed = 0; seed < 60; seed++) {
            Recursive recursive = new RandomValues(seed, false).record(Recursive.class, Map.of("id", "seed " + seed));
            comesBack(seed, recursive, dao::put, record -> dao.get(record.id()));
        }
    }

    private static <T> void comesBack(
            int seed, T value, Function<T, PutOperation<T>> put, Function<T, GetOperation<T, T>> get) {
        put.apply(value).execute();
        assertThat(get.apply(value).consistent().execute())
                .as("seed %s: %s", seed, value)
                .get()
                .usingRecursiveComparison(BY_VALUE)
                .isEqualTo(value);
    }
}
