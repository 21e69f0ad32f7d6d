package dev.stator.it.codec.order;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Where an order is likely to break. */
final class Boundaries {
    private Boundaries() {}

    /** Values by the component of {@link Ranges} they are for. */
    static Map<String, List<Object>> byComponent() {
        return Map.ofEntries(
                Map.entry("text", List.of("a", "A", "aa", "\u0000", "\u00e9", "z", "\uffee", "\ud83d\ude00", "~")),
                Map.entry("letter", List.of('a', 'A', '\u0000', '\u00e9', '\ufffd')),
                Map.entry(
                        "instant",
                        List.of(
                                Instant.EPOCH,
                                Instant.ofEpochSecond(-1, 999_999_999),
                                Instant.ofEpochSecond(0, 1),
                                Instant.parse("0000-01-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59.999999999Z"))),
                Map.entry(
                        "dateTime",
                        List.of(
                                LocalDateTime.of(2026, 1, 1, 0, 0),
                                LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1),
                                LocalDateTime.of(999, 1, 1, 0, 0))),
                Map.entry("time", List.of(LocalTime.MIN, LocalTime.MAX, LocalTime.NOON)),
                Map.entry(
                        "date", List.of(LocalDate.of(0, 1, 1), LocalDate.of(999, 12, 31), LocalDate.of(9999, 12, 31))),
                Map.entry("year", List.of(Year.of(0), Year.of(9), Year.of(10), Year.of(999), Year.of(9999))),
                Map.entry("yearMonth", List.of(YearMonth.of(0, 1), YearMonth.of(999, 12), YearMonth.of(2026, 2))),
                Map.entry("monthDay", List.of(MonthDay.of(2, 29), MonthDay.of(12, 31), MonthDay.of(1, 1))),
                Map.entry("tiny", List.of(Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE)),
                Map.entry("small", List.of(Short.MIN_VALUE, Short.MAX_VALUE)),
                Map.entry("whole", List.of(Integer.MIN_VALUE, 0, 9, 10, Integer.MAX_VALUE)),
                Map.entry("large", List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE)),
                Map.entry("single", List.of(0f, -1e-30f, Float.MAX_VALUE)),
                Map.entry("twice", List.of(0d, 1e-130, -1e-130, 9.9e125, -9.9e125)),
                Map.entry(
                        "bigInteger",
                        List.of(BigInteger.ZERO, BigInteger.TEN.pow(37).negate(), BigInteger.TEN.pow(37))),
                Map.entry(
                        "bigDecimal", List.of(BigDecimal.ZERO, new BigDecimal("1E-130"), new BigDecimal("-9.9E+125"))),
                Map.entry(
                        "duration",
                        List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))),
                Map.entry(
                        "bytes",
                        List.of(new byte[] {0}, new byte[] {0, 0}, new byte[] {-1}, new byte[] {127}, new byte[] {-128
                        })),
                Map.entry("buffer", List.of(ByteBuffer.wrap(new byte[] {-1}), ByteBuffer.wrap(new byte[] {127}))));
    }
}
