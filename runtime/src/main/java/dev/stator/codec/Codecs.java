package dev.stator.codec;

import dev.stator.codec.internal.ArrayCodec;
import dev.stator.codec.internal.BigDecimalCodec;
import dev.stator.codec.internal.BinarySet;
import dev.stator.codec.internal.BooleanCodec;
import dev.stator.codec.internal.BytesCodec;
import dev.stator.codec.internal.CollectionCodec;
import dev.stator.codec.internal.Converted;
import dev.stator.codec.internal.DefaultCodec;
import dev.stator.codec.internal.DoubleCodec;
import dev.stator.codec.internal.EnumCodec;
import dev.stator.codec.internal.IntegerCodec;
import dev.stator.codec.internal.ListCodec;
import dev.stator.codec.internal.ListedSetCodec;
import dev.stator.codec.internal.ListedSortedSetCodec;
import dev.stator.codec.internal.LongCodec;
import dev.stator.codec.internal.NumberMapCodec;
import dev.stator.codec.internal.NumberSet;
import dev.stator.codec.internal.OptionalCodec;
import dev.stator.codec.internal.SensitiveCodec;
import dev.stator.codec.internal.SetCodec;
import dev.stator.codec.internal.SortedSetCodec;
import dev.stator.codec.internal.StringCodec;
import dev.stator.codec.internal.TextMapCodec;
import dev.stator.codec.internal.TextSet;
import dev.stator.codec.internal.UuidCodec;
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
 * <p>Each keeps what it stores: {@code decode(encode(x)).equals(x)}, or {@code encode} refuses {@code x}. By contents instead
 * of {@code equals} compare a {@code BigDecimal} (by {@code compareTo}), an array, and a {@code Collection} (in the order of
 * its iteration).
 *
 * <p>The constants stand in several types because using one loads the classes of all in its type, which a program's start
 * would feel.
 */
public final class Codecs implements TimeCodecs, ArrayCodecs, LesserCodecs, ExpiryCodecs {
    /** S: {@code String}, as it is; sorts by code point, as UTF-8 does. */
    public static final TextCodec<String> STRING = new StringCodec();

    /** S: {@code UUID} in its canonical form. */
    public static final TextCodec<UUID> UUID = new UuidCodec();

    /** N: {@code int}. */
    public static final NumberCodec<Integer> INTEGER = new IntegerCodec();

    /** N: {@code long}. */
    public static final NumberCodec<Long> LONG = new LongCodec();

    /** N: {@code double}; NaN, infinities and -0.0 are refused. Reads the nearest value. */
    public static final NumberCodec<Double> DOUBLE = new DoubleCodec();

    /** N: {@code BigDecimal} of up to 38 significant digits; keeps the value, not the scale. */
    public static final NumberCodec<BigDecimal> BIG_DECIMAL = new BigDecimalCodec();

    /** B: {@code byte[]}, as it is. */
    public static final BinaryCodec<byte[]> BYTES = new BytesCodec();

    /** {@code boolean} as BOOL. */
    public static final AttributeCodec<Boolean> BOOLEAN = new BooleanCodec();

    private Codecs() {}

    /**
     * S: the constant's name.
     *
     * @param constants all of them, in their order: {@code E.values()}
     */
    public static <E extends Enum<E>> TextCodec<E> enumeration(Class<E> type, E[] constants) {
        return new EnumCodec<>(type, constants);
    }

    /** As {@code converter} stores it; errors name {@code javaType}, which the component declares. */
    public static <T> TextCodec<T> converted(TextCodec<T> converter, String javaType) {
        return new Converted.Text<>(converter, javaType);
    }

    /** As {@code converter} stores it; errors name {@code javaType}, which the component declares. */
    public static <T> NumberCodec<T> converted(NumberCodec<T> converter, String javaType) {
        return new Converted.Numeric<>(converter, javaType);
    }

    /** As {@code converter} stores it; errors name {@code javaType}, which the component declares. */
    public static <T> BinaryCodec<T> converted(BinaryCodec<T> converter, String javaType) {
        return new Converted.Binary<>(converter, javaType);
    }

    /** As {@code converter} stores it; errors name {@code javaType}, which the component declares. */
    public static <T> AttributeCodec<T> converted(AttributeCodec<T> converter, String javaType) {
        return new Converted.Any<>(converter, javaType);
    }

    /** The form of the value; absent when empty, NULL inside L and M. */
    public static <T> AttributeCodec<Optional<T>> optional(AttributeCodec<T> value) {
        return new OptionalCodec<>(value);
    }

    /** As {@code codec} stores it; absence, and NULL, reads as {@code absent}. */
    public static <T> AttributeCodec<T> orElse(AttributeCodec<T> codec, T absent) {
        return new DefaultCodec<>(codec, Objects.requireNonNull(absent, "absent"));
    }

    /** As {@code codec} stores it; absence is no value: what an {@code Optional} holds is never read from it. */
    public static <T> AttributeCodec<T> held(AttributeCodec<T> codec) {
        return new DefaultCodec<>(codec, null);
    }

    /** As {@code codec} stores it; errors show nothing of the value, and in place of its causes their types. */
    public static <T> AttributeCodec<T> sensitive(AttributeCodec<T> codec) {
        return new SensitiveCodec<>(codec);
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
