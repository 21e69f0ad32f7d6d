package dev.stator.codec;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * The built-in codecs. Whole types are constants, types of types are methods; generated code composes them.
 *
 * <p>Each keeps what it stores: {@code decode(encode(x)).equals(x)}, or {@code encode} refuses {@code x}. By contents
 * instead of {@code equals} compare a {@code BigDecimal} (by {@code compareTo}), an array, and a {@code Collection} (in
 * the order of its iteration).
 *
 * <p>The constants stand in several types because using one loads the classes of all in its type, which a program's
 * start would feel.
 */
public final class Codecs implements TimeCodecs, ArrayCodecs, LesserCodecs, ExpiryCodecs {
    /** S: {@code String}, as it is; sorts by code point, as UTF-8 does. */
    public static final TextCodec<String> STRING = new Texts.StringCodec();

    /** S: {@code UUID} in its canonical form. */
    public static final TextCodec<UUID> UUID = new Texts.UuidCodec();

    /** N: {@code int}. */
    public static final NumberCodec<Integer> INTEGER = new Numbers.IntegerCodec();

    /** N: {@code long}. */
    public static final NumberCodec<Long> LONG = new Numbers.LongCodec();

    /** N: {@code double}; NaN, infinities and -0.0 are refused. Reads the nearest value. */
    public static final NumberCodec<Double> DOUBLE = new Numbers.DoubleCodec();

    /** N: {@code BigDecimal} of up to 38 significant digits; keeps the value, not the scale. */
    public static final NumberCodec<BigDecimal> BIG_DECIMAL = new Numbers.BigDecimalCodec();

    /** B: {@code byte[]}, as it is. */
    public static final BinaryCodec<byte[]> BYTES = new Binaries.BytesCodec();

    /** {@code boolean} as BOOL. */
    public static final AttributeCodec<Boolean> BOOLEAN = new BooleanCodec();

    private Codecs() {}

    /**
     * S: the constant's name.
     *
     * @param constants all of them, in their order: {@code E.values()}
     */
    public static <E extends Enum<E>> TextCodec<E> enumeration(Class<E> type, E[] constants) {
        return new Texts.EnumCodec<>(type, constants, Map.of());
    }

    /**
     * The same, of which some constants are stored by other texts than their names.
     *
     * @param words of each of these the text that is written, then those that were, which are read too
     * @throws IllegalArgumentException if two constants have one text
     */
    public static <E extends Enum<E>> TextCodec<E> enumeration(
            Class<E> type, E[] constants, Map<E, List<String>> words) {
        return new Texts.EnumCodec<>(type, constants, words);
    }

    /** As {@code converter} stores it; errors name {@code javaType}, which the component declares. */
    public static <T> TextCodec<T> converted(TextCodec<T> converter, String javaType) {
        return new Wrappers.ConvertedText<>(converter, javaType);
    }

    /** As {@code converter} stores it; errors name {@code javaType}, which the component declares. */
    public static <T> NumberCodec<T> converted(NumberCodec<T> converter, String javaType) {
        return new Wrappers.ConvertedNumber<>(converter, javaType);
    }

    /** As {@code converter} stores it; errors name {@code javaType}, which the component declares. */
    public static <T> BinaryCodec<T> converted(BinaryCodec<T> converter, String javaType) {
        return new Wrappers.ConvertedBinary<>(converter, javaType);
    }

    /** As {@code converter} stores it; errors name {@code javaType}, which the component declares. */
    public static <T> AttributeCodec<T> converted(AttributeCodec<T> converter, String javaType) {
        return new Wrappers.Converted<>(converter, javaType);
    }

    /** The form of the value; absent when empty, NULL inside L and M. */
    public static <T> AttributeCodec<Optional<T>> optional(AttributeCodec<T> value) {
        return new Optionals.OptionalCodec<>(value);
    }

    /** N, a time to live that may be missing; one that is text, or can only be milliseconds, reads as missing. */
    public static <T> AttributeCodec<Optional<T>> lenientExpiry(NumberCodec<T> end) {
        return new Expiries.LenientExpiryCodec<>(end);
    }

    /** As {@code codec} stores it; absence, and NULL, reads as {@code absent}. */
    public static <T> AttributeCodec<T> orElse(AttributeCodec<T> codec, T absent) {
        return new Wrappers.DefaultCodec<>(codec, Objects.requireNonNull(absent, "absent"));
    }

    /** As {@code codec} stores it; absence is no value: what an {@code Optional} holds is never read from it. */
    public static <T> AttributeCodec<T> held(AttributeCodec<T> codec) {
        return new Wrappers.DefaultCodec<>(codec, null);
    }

    /** As {@code codec} stores it; errors show nothing of the value, and in place of its causes their types. */
    public static <T> AttributeCodec<T> sensitive(AttributeCodec<T> codec) {
        return new Wrappers.SensitiveCodec<>(codec);
    }

    /** L; absent reads as empty. Reads unmodifiable. */
    public static <T> AttributeCodec<List<T>> list(AttributeCodec<T> element) {
        return new Lists.ListCodec<>(element);
    }

    /** L, in the order of iteration; absent reads as empty. Reads an unmodifiable list. */
    public static <T> AttributeCodec<Collection<T>> collection(AttributeCodec<T> element) {
        return new Lists.CollectionCodec<>(element);
    }

    /** L; absent reads as empty. */
    public static <T> AttributeCodec<T[]> array(AttributeCodec<T> element, IntFunction<T[]> newArray) {
        return new Lists.ArrayCodec<>(element, newArray);
    }

    /** SS, absent when empty. Reads unmodifiable, in stored order. */
    public static <T> AttributeCodec<Set<T>> set(TextCodec<T> element) {
        return new Sets.SetCodec<>(new Sets.TextSet<>(element));
    }

    /** SS, absent when empty. Reads unmodifiable, in natural order. */
    public static <T extends Comparable<? super T>> AttributeCodec<SortedSet<T>> sortedSet(TextCodec<T> element) {
        return new Sets.SortedSetCodec<>(new Sets.TextSet<>(element));
    }

    /** NS, absent when empty. Reads unmodifiable, in stored order. */
    public static <T> AttributeCodec<Set<T>> set(NumberCodec<T> element) {
        return new Sets.SetCodec<>(new Sets.NumberSet<>(element));
    }

    /** NS, absent when empty. Reads unmodifiable, in natural order. */
    public static <T extends Comparable<? super T>> AttributeCodec<SortedSet<T>> sortedSet(NumberCodec<T> element) {
        return new Sets.SortedSetCodec<>(new Sets.NumberSet<>(element));
    }

    /** BS, absent when empty. Reads unmodifiable, in stored order. */
    public static <T> AttributeCodec<Set<T>> set(BinaryCodec<T> element) {
        return new Sets.SetCodec<>(new Sets.BinarySet<>(element));
    }

    /** BS, absent when empty. Reads unmodifiable, in natural order. */
    public static <T extends Comparable<? super T>> AttributeCodec<SortedSet<T>> sortedSet(BinaryCodec<T> element) {
        return new Sets.SortedSetCodec<>(new Sets.BinarySet<>(element));
    }

    /**
     * SS, absent when empty. Two elements that are stored alike are refused. Reads an unmodifiable set, in stored
     * order.
     */
    public static <T> AttributeCodec<Collection<T>> collectionAsSet(TextCodec<T> element) {
        return new Sets.CollectionCodec<>(new Sets.TextSet<>(element));
    }

    /**
     * NS, absent when empty. Two elements that are stored alike are refused. Reads an unmodifiable set, in stored
     * order.
     */
    public static <T> AttributeCodec<Collection<T>> collectionAsSet(NumberCodec<T> element) {
        return new Sets.CollectionCodec<>(new Sets.NumberSet<>(element));
    }

    /**
     * BS, absent when empty. Two elements that are stored alike are refused. Reads an unmodifiable set, in stored
     * order.
     */
    public static <T> AttributeCodec<Collection<T>> collectionAsSet(BinaryCodec<T> element) {
        return new Sets.CollectionCodec<>(new Sets.BinarySet<>(element));
    }

    /** L of a set whose elements are neither S, N nor B; absent when empty. Reads unmodifiable, in stored order. */
    public static <T> AttributeCodec<Set<T>> listedSet(AttributeCodec<T> element) {
        return new Lists.ListedSetCodec<>(element);
    }

    /**
     * L of a sorted set whose elements are neither S, N nor B; absent when empty. Reads unmodifiable, in natural order.
     */
    public static <T extends Comparable<? super T>> AttributeCodec<SortedSet<T>> listedSortedSet(
            AttributeCodec<T> element) {
        return new Lists.ListedSortedSetCodec<>(element);
    }

    /** M with the keys' text as names; absent reads as empty. Reads unmodifiable, in stored order. */
    public static <K, V> AttributeCodec<Map<K, V>> map(TextCodec<K> key, AttributeCodec<V> value) {
        return new Maps.TextMapCodec<>(key, value);
    }

    /** M with the keys' numbers as names; absent reads as empty. Reads unmodifiable, in stored order. */
    public static <K, V> AttributeCodec<Map<K, V>> map(NumberCodec<K> key, AttributeCodec<V> value) {
        return new Maps.NumberMapCodec<>(key, value);
    }
}
