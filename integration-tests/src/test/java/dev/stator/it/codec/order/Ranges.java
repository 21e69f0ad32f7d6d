package dev.stator.it.codec.order;

import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.it.codec.convert.HexConverter;
import dev.stator.it.codec.convert.Money;
import dev.stator.it.codec.convert.MoneyConverter;
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
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** Every type that a range key can have is one, of the table or of one of all the indexes a table can have. */
@SuppressWarnings("ArrayRecordComponent") // byte[] is a key too
@Table("ranges")
@Lsi(name = "by-instant", rangeKey = "instant")
@Lsi(name = "by-bytes", rangeKey = "bytes")
@Lsi(name = "by-big-decimal", rangeKey = "bigDecimal")
@Lsi(name = "by-duration", rangeKey = "duration")
@Lsi(name = "by-sparse", rangeKey = "sparse")
@Gsi(name = "by-letter", hashKey = "group", rangeKey = "letter")
@Gsi(name = "by-time", hashKey = "group", rangeKey = "time")
@Gsi(name = "by-date-time", hashKey = "group", rangeKey = "dateTime")
@Gsi(name = "by-date", hashKey = "group", rangeKey = "date")
@Gsi(name = "by-year", hashKey = "group", rangeKey = "year")
@Gsi(name = "by-year-month", hashKey = "group", rangeKey = "yearMonth")
@Gsi(name = "by-month-day", hashKey = "group", rangeKey = "monthDay")
@Gsi(name = "by-tiny", hashKey = "group", rangeKey = "tiny")
@Gsi(name = "by-small", hashKey = "group", rangeKey = "small")
@Gsi(name = "by-whole", hashKey = "group", rangeKey = "whole")
@Gsi(name = "by-large", hashKey = "group", rangeKey = "large")
@Gsi(name = "by-single", hashKey = "group", rangeKey = "single")
@Gsi(name = "by-twice", hashKey = "group", rangeKey = "twice")
@Gsi(name = "by-big-integer", hashKey = "group", rangeKey = "bigInteger")
@Gsi(name = "by-buffer", hashKey = "group", rangeKey = "buffer")
@Gsi(name = "by-sdk-bytes", hashKey = "group", rangeKey = "sdkBytes")
@Gsi(name = "by-level", hashKey = "group", rangeKey = "level")
@Gsi(name = "by-money", hashKey = "group", rangeKey = "money")
@Gsi(name = "by-hex", hashKey = "group", rangeKey = "hex")
@Gsi(name = "by-big-endian", hashKey = "group", rangeKey = "bigEndian")
public record Ranges(
        @HashKey String group,
        @RangeKey String text,
        Instant instant,
        byte[] bytes,
        BigDecimal bigDecimal,
        Duration duration,
        Optional<Integer> sparse,
        char letter,
        LocalTime time,
        LocalDateTime dateTime,
        LocalDate date,
        Year year,
        YearMonth yearMonth,
        MonthDay monthDay,
        byte tiny,
        short small,
        int whole,
        long large,
        float single,
        double twice,
        BigInteger bigInteger,
        ByteBuffer buffer,
        SdkBytes sdkBytes,
        Level level,
        @Convert(MoneyConverter.class) Money money,
        @Convert(HexConverter.class) int hex,
        @Convert(BigEndian.class) Long bigEndian) {}
