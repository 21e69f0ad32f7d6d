package dev.stator.it.expression;

import dev.stator.annotation.Default;
import dev.stator.annotation.HashKey;
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
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One component for each kind of attribute, and the same again one and two levels down. */
@SuppressWarnings("ArrayRecordComponent") // arrays are stored too
@Table("specimens")
record Specimen(
        @HashKey String id,
        @Nullable String text,
        Optional<String> note,
        char letter,
        @Nullable Character initial,
        @Nullable Instant instant,
        @Nullable LocalTime time,
        @Nullable LocalDateTime dateTime,
        @Nullable LocalDate date,
        @Nullable Year year,
        @Nullable YearMonth yearMonth,
        @Nullable MonthDay monthDay,
        @Nullable Code code,
        byte tiny,
        @Nullable Byte perhapsTiny,
        short small,
        @Nullable Short perhapsSmall,
        int count,
        @Nullable Integer perhapsCount,
        long total,
        @Nullable Long perhapsTotal,
        OptionalInt maybeCount,
        OptionalLong maybeTotal,
        float ratio,
        @Nullable Float perhapsRatio,
        double weight,
        @Nullable Double perhapsWeight,
        OptionalDouble maybeWeight,
        @Nullable BigInteger bigInteger,
        @Nullable BigDecimal bigDecimal,
        @Nullable Duration duration,
        @Nullable Money money,
        byte @Nullable [] bytes,
        @Nullable ByteBuffer buffer,
        @Nullable SdkBytes sdkBytes,
        @Nullable Digest digest,
        boolean on,
        @Nullable Boolean perhapsOn,
        @Nullable Colour colour,
        @Nullable UUID uuid,
        @Nullable URI uri,
        @Nullable Locale locale,
        @Nullable Currency currency,
        @Nullable ZoneId zone,
        @Nullable ZoneOffset offset,
        @Nullable Period period,
        @Nullable OffsetDateTime offsetTime,
        @Nullable ZonedDateTime zonedTime,
        @Nullable AttributeValue raw,
        @Nullable Shape shape,
        @Nullable Point point,
        Set<String> tags,
        Set<Long> numbers,
        Set<SdkBytes> blobs,
        Set<Colour> colours,
        SortedSet<Integer> sorted,
        List<String> texts,
        Collection<Integer> counts,
        List<Optional<Integer>> holes,
        List<Address> addresses,
        List<Set<Integer>> groups,
        Set<Boolean> flags,
        SortedSet<Boolean> sortedFlags,
        String[] words,
        int[][] grid,
        short[] shorts,
        int[] ints,
        long[] longs,
        float[] floats,
        double[] doubles,
        boolean[] booleans,
        char[] chars,
        Optional<List<String>> perhapsTexts,
        Optional<Set<String>> perhapsTags,
        List<Optional<List<Integer>>> perhapsLists,
        Map<String, Integer> byText,
        Map<Integer, String> byNumber,
        Map<Money, Integer> byMoney,
        Map<Colour, List<Optional<Address>>> places,
        @Nullable Address address,
        Optional<Address> home,
        @Default("3") int lives,
        @Default("draft") String state,
        @Default("GREEN") Colour tone,
        @Default("true") boolean open,
        @Default("2024-02-29T12:00:00Z") Instant since,
        @Default("0.5") float share,
        @Default("7") Money fee,
        @Default("b") char grade,
        @Nullable Specimen other) {}
