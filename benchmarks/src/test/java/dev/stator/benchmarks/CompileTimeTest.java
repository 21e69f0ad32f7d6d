package dev.stator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.benchmarks.CompileTime.Compiled;
import dev.stator.benchmarks.compile.Contender;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileTimeTest {
    @Test
    void everyContenderCompilesAndItsProcessorGenerates() throws Exception {
        CompileTime time = CompileTime.measure(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), 1, 0, 1);

        assertThat(time.results()).containsOnlyKeys(Contender.values());
        time.results().forEach((contender, result) -> {
            assertThat(result.median()).as(contender.title()).isPositive();
            assertThat(result.generated().files() > 0).as(contender.title()).isEqualTo(contender != Contender.NONE);
        });
    }

    @Test
    void theMiddleOfTheTimesIsTheirMedian() {
        CompileTime.Size none = new CompileTime.Size(0, 0, 0);

        assertThat(new Compiled(List.of(1L, 2L, 9L), none, none).median()).isEqualTo(2);
        assertThat(new Compiled(List.of(1L, 2L, 3L, 9L), none, none).median()).isEqualTo(2.5);
    }
}
