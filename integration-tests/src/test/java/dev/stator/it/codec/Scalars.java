package dev.stator.it.codec;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One component of each type that Stator stores by itself. */
@SuppressWarnings("ArrayRecordComponent") // arrays are stored too
@Table("scalars")
public record Scalars(
        @HashKey UUID uuid,
        @RangeKey Instant instant,
        String string,
        char primitiveChar,
        Character boxedChar,
        byte primitiveByte,
        Byte boxedByte,
        short primitiveShort,
        Short boxedShort,
        int primitiveInt,
        Integer boxedInt,
        long primitiveLong,
        Long boxedLong,
        float primitiveFloat,
        Float boxedFloat,
        double primitiveDouble,
        Double boxedDouble,
        boolean primitiveBoolean,
        Boolean boxedBoolean,
        BigInteger bigInteger,
        BigDecimal bigDecimal,
        Duration duration,
        LocalDate localDate,
        LocalTime localTime,
        LocalDateTime localDateTime,
        OffsetDateTime offsetDateTime,
        ZonedDateTime zonedDateTime,
        Year year,
        YearMonth yearMonth,
        MonthDay monthDay,
        Period period,
        ZoneId zoneId,
        ZoneOffset zoneOffset,
        URI uri,
        Locale locale,
        Currency currency,
        byte[] bytes,
        ByteBuffer byteBuffer,
        SdkBytes sdkBytes,
        short[] shorts,
        int[] ints,
        long[] longs,
        float[] floats,
        double[] doubles,
        boolean[] booleans,
        char[] chars,
        OptionalInt optionalInt,
        OptionalLong optionalLong,
        OptionalDouble optionalDouble,
        AttributeValue attributeValue,
        Colour colour) {}
