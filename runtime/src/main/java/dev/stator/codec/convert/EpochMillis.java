package dev.stator.codec.convert;

import dev.stator.codec.NumberCodec;
import dev.stator.codec.internal.EpochUnit;
import java.time.Instant;

/**
 * N: {@code Instant} as whole milliseconds since 1970, as Dynamoose, {@code Date.now()} and
 * {@code @DynamoDBTypeConvertedEpochDate} write it. A finer time is refused, as is one of more milliseconds than a long
 * holds. Sorts by time.
 */
public final class EpochMillis implements NumberCodec<Instant> {
    /** The converter, as {@code @Convert} makes it. */
    public EpochMillis() {}

    @Override
    public String toNumber(Instant value) {
        return EpochUnit.MILLIS.number(value);
    }

    @Override
    public Instant fromNumber(String number) {
        return EpochUnit.MILLIS.instant(number);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
