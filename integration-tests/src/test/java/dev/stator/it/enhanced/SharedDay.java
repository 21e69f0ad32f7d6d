package dev.stator.it.enhanced;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Mapper;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.SharedWith;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The same as a record. */
@Table("days")
@SharedWith(Mapper.ENHANCED_CLIENT)
@SuppressWarnings("ArrayRecordComponent") // users have them
public record SharedDay(
        @HashKey String id,
        @RangeKey Instant at,
        String text,
        char letter,
        Mood mood,
        UUID uuid,
        URI uri,
        ZoneId zone,
        ZoneOffset offset,
        Period period,
        MonthDay monthDay,
        Locale locale,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        OffsetDateTime offsetDateTime,
        ZonedDateTime zonedDateTime,
        byte one,
        short two,
        int four,
        long eight,
        float single,
        double binary,
        BigInteger whole,
        BigDecimal decimal,
        Duration span,
        boolean flag,
        byte[] bytes,
        ByteBuffer buffer,
        SdkBytes sdkBytes,
        char[] characters,
        @Nullable Integer number,
        OptionalInt maybe,
        List<Instant> instants,
        Set<Mood> moods,
        Set<LocalTime> times,
        Set<Duration> spans,
        Collection<String> words,
        Collection<Integer> numbers,
        Map<Instant, OffsetDateTime> byInstant,
        Map<Duration, ZonedDateTime> bySpan,
        Map<BigDecimal, Duration> byDecimal,
        Map<UUID, List<LocalDateTime>> byUuid,
        @Nullable SharedPart part,
        List<SharedPart> parts,
        Map<String, SharedPart> partsByName,
        @Version long version) {}
