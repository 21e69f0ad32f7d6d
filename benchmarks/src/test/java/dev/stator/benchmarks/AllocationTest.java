package dev.stator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.stator.benchmarks.contender.Size;
import dev.stator.benchmarks.contender.Trial;
import dev.stator.benchmarks.contender.Way;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes are counted, not timed: they are the same on a busy machine, and a little different on another JDK. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 200;

    /** A small item is where the writer itself weighs: 1.1 times as much on a JDK 17, 1.5 on a JDK 25. */
    @ParameterizedTest
    @CsvSource({"SMALL, 1.75", "MIXED, 1.25", "LARGE, 1.25", "AWS_SMALL, 1.25", "AWS_HUGE, 1.25", "AWS_HUGE_FLAT, 1.25"
    })
    void encodingAllocatesLittleMoreThanCodeByHand(Size size, double most) {
        assertThat(perCall(Trial.of(Way.STATOR, size)::encode))
                .isPositive()
                .isLessThan(most * perCall(Trial.of(Way.HAND_WRITTEN, size)::encode));
    }

    @ParameterizedTest
    @EnumSource(
            value = Size.class,
            names = {"SMALL", "MIXED", "LARGE"})
    void decodingAllocatesLessThanHalfOfCodeByHand(Size size) {
        assertThat(perCall(Trial.of(Way.STATOR, size)::decode))
                .isPositive()
                .isLessThan(0.5 * perCall(Trial.of(Way.HAND_WRITTEN, size)::decode));
    }

    /** Without times there is little to save: what it reads is unmodifiable, which is an object more. */
    @ParameterizedTest
    @EnumSource(
            value = Size.class,
            names = {"AWS_SMALL", "AWS_HUGE", "AWS_HUGE_FLAT"})
    void decodingAllocatesLittleMoreWithoutTimes(Size size) {
        assertThat(perCall(Trial.of(Way.STATOR, size)::decode))
                .isPositive()
                .isLessThan(1.5 * perCall(Trial.of(Way.HAND_WRITTEN, size)::decode));
    }

    /** After as many calls, in which classes may still be loaded. */
    private static double perCall(Supplier<?> operation) {
        allocated(operation);
        return (double) allocated(operation) / CALLS;
    }

    private static long allocated(Supplier<?> operation) {
        Object[] results = new Object[CALLS];
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            results[i] = operation.get();
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(results).doesNotContainNull();
        return bytes;
    }
}
