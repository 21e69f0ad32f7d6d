package dev.stator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.benchmarks.freeze.Freezer;
import dev.stator.benchmarks.freeze.Frozen;
import dev.stator.benchmarks.freeze.Length;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrozenTest {
    @ParameterizedTest
    @EnumSource
    void everyFreezerThawsWhatItFroze(Freezer freezer) {
        for (Length length : Length.values()) {
            assertThat(new Frozen(freezer, length).thaw()).isEqualTo(length.itinerary());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLengthsAreThoseThatAreTold(Freezer freezer) {
        assertThat(new Frozen(freezer, Length.SHORT).bytes()).isBetween(500, 5_000);
        assertThat(new Frozen(freezer, Length.LONG).bytes()).isBetween(10_000, 130_000);
    }
}
