package dev.stator.it.codec;

import dev.stator.annotation.Default;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** A default of each type that can have one. */
@Table("defaults")
record Defaults(
        @HashKey String id,
        @Default("dr\"aft\\u0041") String state,
        @Default("'") char primitiveChar,
        @Default("\"") Character boxedChar,
        @Default("-128") byte primitiveByte,
        @Default("127") Byte boxedByte,
        @Default("-32768") short primitiveShort,
        @Default("5") Short boxedShort,
        @Default("-2147483648") int primitiveInt,
        @Default("7") Integer boxedInt,
        @Default("-9223372036854775808") long primitiveLong,
        @Default("9") Long boxedLong,
        @Default("1.5") float primitiveFloat,
        @Default("1e10") Float boxedFloat,
        @Default("0.1") double primitiveDouble,
        @Default("1e-10") Double boxedDouble,
        @Default("true") boolean primitiveBoolean,
        @Default("false") Boolean boxedBoolean,
        @Default("12345678901234567890") BigInteger bigInteger,
        @Default("0.25") BigDecimal bigDecimal,
        @Default("90.5") Duration duration,
        @Default("2026-01-01T00:00:00Z") Instant instant,
        @Default("2026-01-31") LocalDate localDate,
        @Default("P1M") Period period,
        @Default("EUR") Currency currency,
        @Default("00000000-0000-0000-0000-00000000002a") UUID uuid,
        @Default("GREEN") Colour colour,
        Optional<Nested> nested) {

    /** Defaults count in nested records too. */
    record Nested(
            String name,
            @Default("2") int count,
            @Default("2026-01-01T00:00:00Z") Instant since) {}
}
