package dev.stator.it.kotlin;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Attributes of every kind. */
@Table("readings")
@Gsi(name = "by-value", hashKey = "sensor", rangeKey = "value")
@Gsi(name = "by-count", hashKey = "sensor", rangeKey = "count")
@Gsi(name = "by-exact", hashKey = "sensor", rangeKey = "exact")
@Gsi(name = "by-time", hashKey = "sensor", rangeKey = "at")
@Gsi(name = "by-name", hashKey = "sensor", rangeKey = "name")
@SuppressWarnings("ArrayRecordComponent") // arrays are stored too
public record Reading(
        @HashKey String sensor,
        @RangeKey long number,
        byte tiny,
        short small,
        int count,
        Integer boxedCount,
        Long boxedNumber,
        float rough,
        double value,
        Double boxedValue,
        BigDecimal exact,
        BigInteger huge,
        Duration took,
        boolean good,
        Unit unit,
        UUID id,
        Instant at,
        String name,
        byte[] bytes,
        Set<String> tags,
        Set<Long> numbers,
        List<String> notes,
        List<Long> history,
        Map<String, Long> perDay,
        Place place,
        Optional<Long> maybe,
        OptionalInt perhaps) {
    /** Of what the value is. */
    public enum Unit {
        /** Degrees. */
        CELSIUS,
        /** Degrees too. */
        KELVIN
    }

    /** Where. */
    public record Place(int floor, long room, double height) {}
}
