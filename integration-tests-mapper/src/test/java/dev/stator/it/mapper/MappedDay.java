package dev.stator.it.mapper;

import dev.stator.annotation.Convert;
import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Mapper;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.SharedWith;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import dev.stator.codec.convert.EpochMillis;
import dev.stator.codec.convert.LenientBoolean;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same as a record. */
@Table("mapped-days")
@SharedWith(Mapper.DYNAMO_DB_MAPPER)
@SuppressWarnings("ArrayRecordComponent") // users have them
public record MappedDay(
        @HashKey String id,
        @RangeKey Instant at,
        String text,
        Mood mood,
        @Nullable Plan plan,
        boolean flag,
        @Nullable Boolean maybe,
        @Convert(LenientBoolean.class) @Nullable Boolean whether,
        byte one,
        short two,
        int four,
        long eight,
        float single,
        double binary,
        BigInteger whole,
        BigDecimal decimal,
        @Nullable Integer number,
        @Nullable Instant date,
        Instant calendar,
        @Convert(EpochMillis.class) Instant epoch,
        @Convert(PatternInstant.class) Instant stamp,
        UUID uuid,
        Currency currency,
        Locale locale,
        URI url,
        ZoneId zone,
        byte[] bytes,
        ByteBuffer buffer,
        Set<String> words,
        Set<Integer> numbers,
        Set<UUID> uuids,
        Set<Instant> dates,
        Set<BigDecimal> decimals,
        Set<Boolean> answers,
        List<String> lines,
        List<Integer> counts,
        List<Boolean> flags,
        List<Instant> times,
        Map<String, Boolean> switches,
        Map<String, Instant> appointments,
        List<List<Integer>> rows,
        @Nullable MappedPart part,
        List<MappedPart> parts,
        Map<String, MappedPart> partsByName,
        @Embedded(prefix = "at_") @Nullable MappedPlace place,
        @Nullable @CreatedAt Instant created,
        @Nullable @UpdatedAt Instant updated,
        @Version long version) {
    /** A document inside. */
    public record MappedPart(
            @Nullable String note,
            boolean done,
            @Nullable Boolean sure,
            @Nullable Instant since,
            @Nullable Integer count,
            @Nullable Mood mood,
            Set<String> tags,
            List<Boolean> flags,
            @Nullable MappedPlace inner) {}

    /** A document, or attributes of the item. */
    public record MappedPlace(String town, boolean open) {}
}
