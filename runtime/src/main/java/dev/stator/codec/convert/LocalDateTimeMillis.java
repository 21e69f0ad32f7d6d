package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.FractionDigits;
import java.time.LocalDateTime;

/**
 * S: {@code LocalDateTime} as {@code 2026-01-31T10:15:30.000}, with exactly three digits of fraction. A finer time is
 * refused, on write and on read, as is a year outside 0000 to 9999. Sorts by time.
 */
public final class LocalDateTimeMillis implements TextCodec<LocalDateTime> {
    /** The converter, as {@code @Convert} makes it. */
    public LocalDateTimeMillis() {}

    @Override
    public String toText(LocalDateTime value) {
        return FractionDigits.THREE.write(value);
    }

    @Override
    public LocalDateTime fromText(String text) {
        return FractionDigits.THREE.localDateTime(text);
    }

    @Override
    public String javaType() {
        return "java.time.LocalDateTime";
    }
}
