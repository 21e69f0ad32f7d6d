package dev.stator.codec.json;

import dev.stator.codec.internal.SdkValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The values in DynamoDB's JSON, each by its place: what is asked for is made of the bytes then. It is filled by
 * {@link ValueScan}, and does not change after that.
 */
public final class JsonValues {
    /** Of a number that {@link #whole} does not read. */
    public static final long NOT_WHOLE = Long.MIN_VALUE;

    static final int S = 0;
    static final int N = 1;
    static final int B = 2;
    static final int BOOL = 3;
    static final int NULL = 4;
    static final int M = 5;
    static final int L = 6;
    static final int SS = 7;
    static final int NS = 8;
    static final int BS = 9;

    /** Of S and N: what was read is not what stands there, sign for sign. */
    static final int MADE = 16;

    /**
     * So many numbers tell of a value: its type, and two more. Of S and N where they begin and end, or which of those
     * made it is; of B which of those made it is; of BOOL and NULL whether it is true; of M where its values are, and
     * which of those made is its layout; of lists and sets where their elements are, and how many.
     */
    static final int WIDTH = 3;

    private static final List<String> TYPES = List.of("S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS");

    /** Numbers up to this many digits fit into a long. */
    private static final int SAFE_DIGITS = 18;

    private static final AttributeValue TRUE = AttributeValue.fromBool(true);
    private static final AttributeValue FALSE = AttributeValue.fromBool(false);
    private static final AttributeValue IS_NULL = AttributeValue.fromNul(true);
    private static final AttributeValue NOT_NULL = AttributeValue.fromNul(false);

    private final byte[] bytes;
    private int[] places;
    private int size;
    private Object[] made = {};
    private int madeSize;

    JsonValues(byte[] bytes, int length) {
        this.bytes = bytes;
        // Enough for a value in 24 signs, its name and type with it: most have more.
        this.places = new int[Math.max(8 * WIDTH, length / 8)];
    }

    /** Adds values, and tells the place of the first. */
    int add(int[] from, int begin, int end) {
        int at = size;
        int after = at + end - begin;
        if (after > places.length) {
            places = Arrays.copyOf(places, Math.max(after, places.length + (places.length >> 1)));
        }
        System.arraycopy(from, begin, places, at, end - begin);
        size = after;
        return at;
    }

    /** Adds what was made, and tells its number. */
    int add(Object one) {
        if (madeSize == made.length) {
            made = Arrays.copyOf(made, 8 + 2 * madeSize);
        }
        made[madeSize] = one;
        return madeSize++;
    }

    /** Which type has this name; -1: none. */
    static int typeOf(byte[] in, int from, int length) {
        byte first = in[from];
        if (length == 1) {
            return first == 'S' ? S : first == 'N' ? N : first == 'B' ? B : first == 'M' ? M : first == 'L' ? L : -1;
        }
        if (length == 2) {
            return in[from + 1] != 'S' ? -1 : first == 'S' ? SS : first == 'N' ? NS : first == 'B' ? BS : -1;
        }
        String name = new String(in, from, length, StandardCharsets.ISO_8859_1);
        return name.equals("BOOL") ? BOOL : name.equals("NULL") ? NULL : -1;
    }

    private int type(int at) {
        return places[at] & ~MADE;
    }

    /** DynamoDB's name of its type. */
    public String typeName(int at) {
        return TYPES.get(type(at));
    }

    /** Whether it is NULL, true or false. */
    public boolean isNull(int at) {
        return places[at] == NULL;
    }

    /** S; null if it is something else. */
    public @Nullable String text(int at) {
        return type(at) == S ? signs(at) : null;
    }

    /** N; null if it is something else. */
    public @Nullable String number(int at) {
        return type(at) == N ? signs(at) : null;
    }

    private String signs(int at) {
        int first = places[at + 1];
        return places[at] < MADE
                ? new String(bytes, first, places[at + 2] - first, StandardCharsets.ISO_8859_1)
                : (String) made[first];
    }

    /** N of up to 18 digits and perhaps a sign before them; of all else {@link #NOT_WHOLE}. */
    public long whole(int at) {
        if (places[at] != N) {
            return NOT_WHOLE;
        }
        int first = places[at + 1];
        int end = places[at + 2];
        int start = first < end && bytes[first] == '-' ? first + 1 : first;
        if (start == end || end - start > SAFE_DIGITS) {
            return NOT_WHOLE;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_WHOLE;
            }
            value = value * 10 + digit;
        }
        return start == first ? value : -value;
    }

    /** BOOL; null if it is something else. */
    public @Nullable Boolean bool(int at) {
        return places[at] == BOOL ? Boolean.valueOf(places[at + 1] == 1) : null;
    }

    /** M; null if it is something else. */
    public @Nullable JsonItem map(int at) {
        return places[at] == M ? new JsonItem(this, layout(at), places[at + 1]) : null;
    }

    private Layout layout(int at) {
        return (Layout) made[places[at + 2]];
    }

    /** How many elements L has; -1 if it is something else. */
    public int listSize(int at) {
        return places[at] == L ? places[at + 2] : -1;
    }

    /** SS; null if it is something else. */
    public @Nullable List<String> texts(int at) {
        return places[at] == SS ? allSigns(at) : null;
    }

    /** NS; null if it is something else. */
    public @Nullable List<String> numbers(int at) {
        return places[at] == NS ? allSigns(at) : null;
    }

    /** BS; null if it is something else. */
    public @Nullable List<SdkBytes> binaries(int at) {
        return places[at] == BS ? allBytes(at) : null;
    }

    private List<String> allSigns(int at) {
        int count = places[at + 2];
        List<String> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(signs(element(at, i)));
        }
        return all;
    }

    /** The place of an element. */
    public int element(int at, int i) {
        return places[at + 1] + i * WIDTH;
    }

    /** As the SDK has it. */
    public AttributeValue value(int at) {
        return switch (type(at)) {
            case S -> SdkValues.s(signs(at));
            case N -> SdkValues.n(signs(at));
            case B -> SdkValues.b((SdkBytes) made[places[at + 1]]);
            case BOOL -> places[at + 1] == 1 ? TRUE : FALSE;
            case NULL -> places[at + 1] == 1 ? IS_NULL : NOT_NULL;
            case M -> SdkValues.m(values(layout(at).names(), places[at + 1], Map.of()));
            case L -> SdkValues.l(list(at));
            case SS -> SdkValues.ss(allSigns(at));
            case NS -> SdkValues.ns(allSigns(at));
            default -> SdkValues.bs(allBytes(at));
        };
    }

    /**
     * Those of an object, by their names. Unmodifiable.
     *
     * @param first the place of the first
     * @param replaced what is in the place of some
     */
    Map<String, AttributeValue> values(LayoutNames names, int first, Map<String, AttributeValue> replaced) {
        Map<String, AttributeValue> values = new LinkedHashMap<>(names.size() + names.size() / 3 + 1);
        for (int i = 0; i < names.size(); i++) {
            String name = names.name(i);
            AttributeValue other = replaced.get(name);
            values.put(name, other == null ? value(first + names.value(i) * WIDTH) : other);
        }
        return Collections.unmodifiableMap(values);
    }

    private List<AttributeValue> list(int at) {
        int count = places[at + 2];
        List<AttributeValue> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(value(element(at, i)));
        }
        return list;
    }

    private List<SdkBytes> allBytes(int at) {
        int count = places[at + 2];
        List<SdkBytes> binaries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            binaries.add((SdkBytes) made[places[element(at, i) + 1]]);
        }
        return binaries;
    }
}
