package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.FractionDigits;
import java.time.LocalTime;

/**
 * S: {@code LocalTime} as {@code 10:15:30.000}, with exactly three digits of fraction. A finer time is refused,
 * on write and on read. Sorts by time.
 */
public final class LocalTimeMillis implements TextCodec<LocalTime> {
    /** The converter, as {@code @Convert} makes it. */
    public LocalTimeMillis() {}

    @Override
    public String toText(LocalTime value) {
        return FractionDigits.THREE.write(value);
    }

    @Override
    public LocalTime fromText(String text) {
        return FractionDigits.THREE.localTime(text);
    }

    @Override
    public String javaType() {
        return "java.time.LocalTime";
    }
}
