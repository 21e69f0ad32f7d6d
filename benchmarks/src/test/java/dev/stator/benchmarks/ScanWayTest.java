package dev.stator.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stator.benchmarks.wire.ScanWay;
import org.junit.jupiter.api.Test;

class ScanWayTest {
    @Test
    void everyWayReadsEveryItem() {
        assertThatCode(ScanWay::check).doesNotThrowAnyException();
    }
}
