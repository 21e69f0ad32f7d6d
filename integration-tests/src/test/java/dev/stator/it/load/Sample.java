package dev.stator.it.load;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.stream.LongStream;

/** Small in Java, larger as attribute values. */
@Table("samples")
record Sample(@HashKey String series, @RangeKey int number, List<Long> values) {
    private static final int VALUES = 30;

    static Sample of(int number) {
        // Of small ones the JDK has one object each.
        return new Sample(
                "s",
                number,
                LongStream.range(number, number + VALUES)
                        .mapToObj(value -> value % 100)
                        .toList());
    }

    /** As read by whoever wants it whole. */
    static void check(Sample read, int number) {
        if (!read.equals(of(number))) {
            throw new IllegalStateException(number + " was read as " + read);
        }
    }
}
