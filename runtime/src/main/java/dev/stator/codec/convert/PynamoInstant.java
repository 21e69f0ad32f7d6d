package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.OtherTimes;
import java.time.Instant;

/**
 * S: {@code Instant} as PynamoDB's {@code UTCDateTimeAttribute} writes and reads it,
 * {@code 2026-01-31T10:15:30.000000+0000}: at UTC, with exactly six digits of fraction. A finer time is refused, on
 * write and on read, as is a year outside 0000 to 9999. Sorts by time.
 */
public final class PynamoInstant implements TextCodec<Instant> {
    /** The converter, as {@code @Convert} makes it. */
    public PynamoInstant() {}

    @Override
    public String toText(Instant value) {
        return OtherTimes.pynamo(value);
    }

    @Override
    public Instant fromText(String text) {
        return OtherTimes.pynamoInstant(text);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
