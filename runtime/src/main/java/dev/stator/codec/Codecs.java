package dev.stator.codec;

import dev.stator.codec.internal.ArrayCodec;
import dev.stator.codec.internal.AttributeValueCodec;
import dev.stator.codec.internal.BigDecimalCodec;
import dev.stator.codec.internal.BigIntegerCodec;
import dev.stator.codec.internal.BinarySet;
import dev.stator.codec.internal.BooleanArrayCodec;
import dev.stator.codec.internal.BooleanCodec;
import dev.stator.codec.internal.ByteBufferCodec;
import dev.stator.codec.internal.ByteCodec;
import dev.stator.codec.internal.BytesCodec;
import dev.stator.codec.internal.CharArrayCodec;
import dev.stator.codec.internal.CharacterCodec;
import dev.stator.codec.internal.CollectionCodec;
import dev.stator.codec.internal.CurrencyCodec;
import dev.stator.codec.internal.DoubleArrayCodec;
import dev.stator.codec.internal.DoubleCodec;
import dev.stator.codec.internal.DurationCodec;
import dev.stator.codec.internal.EnumCodec;
import dev.stator.codec.internal.FloatArrayCodec;
import dev.stator.codec.internal.FloatCodec;
import dev.stator.codec.internal.InstantCodec;
import dev.stator.codec.internal.IntArrayCodec;
import dev.stator.codec.internal.IntegerCodec;
import dev.stator.codec.internal.ListCodec;
import dev.stator.codec.internal.ListedSetCodec;
import dev.stator.codec.internal.ListedSortedSetCodec;
import dev.stator.codec.internal.LocalDateCodec;
import dev.stator.codec.internal.LocalDateTimeCodec;
import dev.stator.codec.internal.LocalTimeCodec;
import dev.stator.codec.internal.LocaleCodec;
import dev.stator.codec.internal.LongArrayCodec;
import dev.stator.codec.internal.LongCodec;
import dev.stator.codec.internal.MonthDayCodec;
import dev.stator.codec.internal.NumberMapCodec;
import dev.stator.codec.internal.NumberSet;
import dev.stator.codec.internal.OffsetDateTimeCodec;
import dev.stator.codec.internal.OptionalCodec;
import dev.stator.codec.internal.OptionalDoubleCodec;
import dev.stator.codec.internal.OptionalIntCodec;
import dev.stator.codec.internal.OptionalLongCodec;
import dev.stator.codec.internal.PeriodCodec;
import dev.stator.codec.internal.SdkBytesCodec;
import dev.stator.codec.internal.SetCodec;
import dev.stator.codec.internal.ShortArrayCodec;
import dev.stator.codec.internal.ShortCodec;
import dev.stator.codec.internal.SortedSetCodec;
import dev.stator.codec.internal.StringCodec;
import dev.stator.codec.internal.TextMapCodec;
import dev.stator.codec.internal.TextSet;
import dev.stator.codec.internal.UriCodec;
import dev.stator.codec.internal.UuidCodec;
import dev.stator.codec.internal.YearCodec;
import dev.stator.codec.internal.YearMonthCodec;
import dev.stator.codec.internal.ZoneIdCodec;
import dev.stator.codec.internal.ZoneOffsetCodec;
import dev.stator.codec.internal.ZonedDateTimeCodec;
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
import java.util.function.IntFunction;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The built-in codecs. Whole types are constants, types of types are methods; generated code composes them.
 *
 * <p>Each keeps what it stores: {@code decode(encode(x)).equals(x)}, or {@code encode} refuses {@code x}. By contents instead
 * of {@code equals} compare a {@code BigDecimal} (by {@code compareTo}), an array, and a {@code Collection} (in the order of
 * its iteration).
 */
public final class Codecs {
    /** S: {@code String}, as it is; sorts by code point, as UTF-8 does. */
    public static final TextCodec<String> STRING = new StringCodec();

    /** S: {@code char}, as text of one character. */
    public static final TextCodec<Character> CHARACTER = new CharacterCodec();

    /** S: {@code UUID} in its canonical form. */
    public static final TextCodec<UUID> UUID = new UuidCodec();

    /** S: {@code URI} as text. */
    public static final TextCodec<URI> URI = new UriCodec();

    /** S: {@code Locale} as its IETF language tag. */
    public static final TextCodec<Locale> LOCALE = new LocaleCodec();

    /** S: {@code Currency} as its ISO 4217 code. */
    public static final TextCodec<Currency> CURRENCY = new CurrencyCodec();

    /** S: {@code ZoneId} as its id. */
    public static final TextCodec<ZoneId> ZONE_ID = new ZoneIdCodec();

    /** S: {@code ZoneOffset} as its id: {@code +01:00}, {@code Z}. */
    public static final TextCodec<ZoneOffset> ZONE_OFFSET = new ZoneOffsetCodec();

    /** S: {@code Period} in ISO-8601: {@code P1Y2M3D}. */
    public static final TextCodec<Period> PERIOD = new PeriodCodec();

    /** S: {@code Year} as four digits; sorts by time. */
    public static final TextCodec<Year> YEAR = new YearCodec();

    /** S: {@code YearMonth} as {@code 2026-01}; sorts by time. */
    public static final TextCodec<YearMonth> YEAR_MONTH = new YearMonthCodec();

    /** S: {@code MonthDay} as {@code --12-03}; sorts by time of the year. */
    public static final TextCodec<MonthDay> MONTH_DAY = new MonthDayCodec();

    /** S: {@code LocalDate} as {@code 2026-01-31}; sorts by time. */
    public static final TextCodec<LocalDate> LOCAL_DATE = new LocalDateCodec();

    /** S: {@code Instant} as {@code 2026-01-31T10:15:30.000000000Z}; sorts by time. */
    public static final TextCodec<Instant> INSTANT = new InstantCodec();

    /** S: {@code LocalTime} as {@code 10:15:30.000000000}; sorts by time. */
    public static final TextCodec<LocalTime> LOCAL_TIME = new LocalTimeCodec();

    /** S: {@code LocalDateTime} as {@code 2026-01-31T10:15:30.000000000}; sorts by time. */
    public static final TextCodec<LocalDateTime> LOCAL_DATE_TIME = new LocalDateTimeCodec();

    /** S: {@code OffsetDateTime} in ISO-8601; does not sort. */
    public static final TextCodec<OffsetDateTime> OFFSET_DATE_TIME = new OffsetDateTimeCodec();

    /** S: {@code ZonedDateTime} in ISO-8601 with its zone; does not sort. */
    public static final TextCodec<ZonedDateTime> ZONED_DATE_TIME = new ZonedDateTimeCodec();

    /** N: {@code byte}. */
    public static final NumberCodec<Byte> BYTE = new ByteCodec();

    /** N: {@code short}. */
    public static final NumberCodec<Short> SHORT = new ShortCodec();

    /** N: {@code int}. */
    public static final NumberCodec<Integer> INTEGER = new IntegerCodec();

    /** N: {@code long}. */
    public static final NumberCodec<Long> LONG = new LongCodec();

    /** N: {@code float}; NaN, infinities and -0.0 are refused. */
    public static final NumberCodec<Float> FLOAT = new FloatCodec();

    /** N: {@code double}; NaN, infinities and -0.0 are refused. */
    public static final NumberCodec<Double> DOUBLE = new DoubleCodec();

    /** N: {@code BigInteger} of up to 38 significant digits. */
    public static final NumberCodec<BigInteger> BIG_INTEGER = new BigIntegerCodec();

    /** N: {@code BigDecimal} of up to 38 significant digits; keeps the value, not the scale. */
    public static final NumberCodec<BigDecimal> BIG_DECIMAL = new BigDecimalCodec();

    /** N: {@code Duration} as seconds with fraction. */
    public static final NumberCodec<Duration> DURATION = new DurationCodec();

    /** B: {@code byte[]}, as it is. */
    public static final BinaryCodec<byte[]> BYTES = new BytesCodec();

    /** B: what remains in a {@code ByteBuffer}, whose position stays; reads a read-only one. */
    public static final BinaryCodec<ByteBuffer> BYTE_BUFFER = new ByteBufferCodec();

    /** B: {@code SdkBytes}, as it is. */
    public static final BinaryCodec<SdkBytes> SDK_BYTES = new SdkBytesCodec();

    /** {@code boolean} as BOOL. */
    public static final AttributeCodec<Boolean> BOOLEAN = new BooleanCodec();

    /** {@code AttributeValue}, as it is; NULL is refused, for it reads as absent. */
    public static final AttributeCodec<AttributeValue> ATTRIBUTE_VALUE = new AttributeValueCodec();

    /** {@code OptionalInt} as N, absent when empty. */
    public static final AttributeCodec<OptionalInt> OPTIONAL_INT = new OptionalIntCodec();

    /** {@code OptionalLong} as N, absent when empty. */
    public static final AttributeCodec<OptionalLong> OPTIONAL_LONG = new OptionalLongCodec();

    /** {@code OptionalDouble} as N, absent when empty. */
    public static final AttributeCodec<OptionalDouble> OPTIONAL_DOUBLE = new OptionalDoubleCodec();

    /** {@code short[]} as L; absent reads as an empty one. */
    public static final AttributeCodec<short[]> SHORT_ARRAY = new ShortArrayCodec();

    /** {@code int[]} as L; absent reads as an empty one. */
    public static final AttributeCodec<int[]> INT_ARRAY = new IntArrayCodec();

    /** {@code long[]} as L; absent reads as an empty one. */
    public static final AttributeCodec<long[]> LONG_ARRAY = new LongArrayCodec();

    /** {@code float[]} as L; absent reads as an empty one. */
    public static final AttributeCodec<float[]> FLOAT_ARRAY = new FloatArrayCodec();

    /** {@code double[]} as L; absent reads as an empty one. */
    public static final AttributeCodec<double[]> DOUBLE_ARRAY = new DoubleArrayCodec();

    /** {@code boolean[]} as L; absent reads as an empty one. */
    public static final AttributeCodec<boolean[]> BOOLEAN_ARRAY = new BooleanArrayCodec();

    /** {@code char[]} as L; absent reads as an empty one. */
    public static final AttributeCodec<char[]> CHAR_ARRAY = new CharArrayCodec();

    private Codecs() {}

    /**
     * S: the constant's name.
     *
     * @param constants all of them, in their order: {@code E.values()}
     */
    public static <E extends Enum<E>> TextCodec<E> enumeration(Class<E> type, E[] constants) {
        return new EnumCodec<>(type, constants);
    }

    /** The form of the value; absent when empty, NULL inside L and M. */
    public static <T> AttributeCodec<Optional<T>> optional(AttributeCodec<T> value) {
        return new OptionalCodec<>(value);
    }

    /** L; absent reads as empty. Reads unmodifiable. */
    public static <T> AttributeCodec<List<T>> list(AttributeCodec<T> element) {
        return new ListCodec<>(element);
    }

    /** L, in the order of iteration; absent reads as empty. Reads an unmodifiable list. */
    public static <T> AttributeCodec<Collection<T>> collection(AttributeCodec<T> element) {
        return new CollectionCodec<>(element);
    }

    /** L; absent reads as empty. */
    public static <T> AttributeCodec<T[]> array(AttributeCodec<T> element, IntFunction<T[]> newArray) {
        return new ArrayCodec<>(element, newArray);
    }

    /** SS, absent when empty. Reads unmodifiable, in stored order. */
    public static <T> AttributeCodec<Set<T>> set(TextCodec<T> element) {
        return new SetCodec<>(new TextSet<>(element));
    }

    /** SS, absent when empty. Reads unmodifiable, in natural order. */
    public static <T extends Comparable<? super T>> AttributeCodec<SortedSet<T>> sortedSet(TextCodec<T> element) {
        return new SortedSetCodec<>(new TextSet<>(element));
    }

    /** NS, absent when empty. Reads unmodifiable, in stored order. */
    public static <T> AttributeCodec<Set<T>> set(NumberCodec<T> element) {
        return new SetCodec<>(new NumberSet<>(element));
    }

    /** NS, absent when empty. Reads unmodifiable, in natural order. */
    public static <T extends Comparable<? super T>> AttributeCodec<SortedSet<T>> sortedSet(NumberCodec<T> element) {
        return new SortedSetCodec<>(new NumberSet<>(element));
    }

    /** BS, absent when empty. Reads unmodifiable, in stored order. */
    public static <T> AttributeCodec<Set<T>> set(BinaryCodec<T> element) {
        return new SetCodec<>(new BinarySet<>(element));
    }

    /** BS, absent when empty. Reads unmodifiable, in natural order. */
    public static <T extends Comparable<? super T>> AttributeCodec<SortedSet<T>> sortedSet(BinaryCodec<T> element) {
        return new SortedSetCodec<>(new BinarySet<>(element));
    }

    /** L of a set whose elements are neither S, N nor B; absent when empty. Reads unmodifiable, in stored order. */
    public static <T> AttributeCodec<Set<T>> listedSet(AttributeCodec<T> element) {
        return new ListedSetCodec<>(element);
    }

    /** L of a sorted set whose elements are neither S, N nor B; absent when empty. Reads unmodifiable, in natural order. */
    public static <T extends Comparable<? super T>> AttributeCodec<SortedSet<T>> listedSortedSet(
            AttributeCodec<T> element) {
        return new ListedSortedSetCodec<>(element);
    }

    /** M with the keys' text as names; absent reads as empty. Reads unmodifiable, in stored order. */
    public static <K, V> AttributeCodec<Map<K, V>> map(TextCodec<K> key, AttributeCodec<V> value) {
        return new TextMapCodec<>(key, value);
    }

    /** M with the keys' numbers as names; absent reads as empty. Reads unmodifiable, in stored order. */
    public static <K, V> AttributeCodec<Map<K, V>> map(NumberCodec<K> key, AttributeCodec<V> value) {
        return new NumberMapCodec<>(key, value);
    }
}
