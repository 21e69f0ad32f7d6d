package dev.stator.it.load;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** Small in Java, larger as attribute values. */
@Table("samples")
record Sample(@HashKey String series, @RangeKey int number, long first, long second, String text) {
    static Sample of(int number) {
        return new Sample("s", number, number * 31L, number * 37L, "t" + number);
    }

    /** As read by whoever wants it whole. */
    static void check(Sample read, int number) {
        if (!read.equals(of(number))) {
            throw new IllegalStateException(number + " was read as " + read);
        }
    }
}
