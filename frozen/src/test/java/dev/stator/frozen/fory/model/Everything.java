package dev.stator.frozen.fory.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Every type as the declared type of a component, which Fory treats apart from a value's own class. */
@SuppressWarnings("ArrayRecordComponent") // users have them
public record Everything(
        boolean aBoolean,
        byte aByte,
        short aShort,
        char aChar,
        int anInt,
        long aLong,
        float aFloat,
        double aDouble,
        Boolean boxedBoolean,
        Byte boxedByte,
        Short boxedShort,
        Character boxedChar,
        Integer boxedInt,
        Long boxedLong,
        Float boxedFloat,
        Double boxedDouble,
        @Nullable Integer nullInt,
        @Nullable Long nullLong,
        String latin,
        String greek,
        @Nullable String nullString,
        BigInteger bigInteger,
        BigDecimal bigDecimal,
        UUID uuid,
        URI uri,
        Locale locale,
        Currency currency,
        Instant instant,
        Duration duration,
        Period period,
        LocalDate localDate,
        LocalTime localTime,
        LocalDateTime localDateTime,
        OffsetDateTime offsetDateTime,
        OffsetTime offsetTime,
        ZonedDateTime zonedDateTime,
        ZoneId zoneId,
        ZoneOffset zoneOffset,
        Year year,
        YearMonth yearMonth,
        MonthDay monthDay,
        DayOfWeek dayOfWeek,
        Month month,
        TimeUnit timeUnit,
        Device device,
        @Nullable Device noDevice,
        Optional<String> optional,
        Optional<Style> optionalRecord,
        Optional<String> empty,
        OptionalInt optionalInt,
        OptionalLong optionalLong,
        OptionalDouble optionalDouble,
        boolean[] booleans,
        byte[] bytes,
        short[] shorts,
        char[] chars,
        int[] ints,
        long[] longs,
        float[] floats,
        double[] doubles,
        int[][] table,
        String[] strings,
        Integer[] boxes,
        List<String> list,
        List<List<Integer>> lists,
        Collection<Long> collection,
        Set<UUID> set,
        SortedSet<String> sortedSet,
        EnumSet<Device> enumSet,
        Map<String, Integer> map,
        Map<Integer, List<Style>> mapOfLists,
        SortedMap<LocalDate, BigDecimal> sortedMap,
        EnumMap<Device, Style> enumMap,
        Style style,
        @Nullable Style noStyle,
        Block block,
        List<Block> blocks,
        Box<Box<Style>> generic,
        Slot open) {
    /** A generic record. */
    public record Box<T>(T content) {}
}
