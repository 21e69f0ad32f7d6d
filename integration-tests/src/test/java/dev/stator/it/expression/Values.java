package dev.stator.it.expression;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What Java says of two values, or of one. */
final class Values {
    private Values() {}

    /** Equality, of numbers by value, of arrays by their elements. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (isNumber(a) && isNumber(b) && Cell.holds(a) && Cell.holds(b)) {
            return number(a).compareTo(number(b)) == 0;
        }
        if (a instanceof Optional<?> left && b instanceof Optional<?> right) {
            return same(left.orElse(null), right.orElse(null));
        }
        if (a instanceof Record left && b instanceof Record right && left.getClass() == right.getClass()) {
            return same(Components.values(left), Components.values(right));
        }
        if (a.getClass().isArray() && b.getClass().isArray()) {
            return same(elements(a), elements(b));
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return left.size() == right.size()
                    && IntStream.range(0, left.size()).allMatch(i -> same(left.get(i), right.get(i)));
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            return left.keySet().equals(right.keySet())
                    && left.keySet().stream().allMatch(key -> same(left.get(key), right.get(key)));
        }
        return a.equals(b);
    }

    /**
     * Strings by code points, and so what is spelled otherwise; binaries by unsigned bytes, everything else as Java
     * orders it.
     */
    @SuppressWarnings("unchecked") // two values of one attribute
    static int compare(Object a, Object b) {
        if (isNumber(a)) {
            return number(a).compareTo(number(b));
        }
        if (isBinary(a)) {
            return Arrays.compareUnsigned(bytes(a), bytes(b));
        }
        if (a instanceof Compared.Spelled || b instanceof Compared.Spelled) {
            return compare(Compared.text(a), Compared.text(b));
        }
        if (a instanceof String left && b instanceof String right) {
            return Arrays.compare(
                    left.codePoints().toArray(), right.codePoints().toArray());
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    static boolean isNumber(Object value) {
        return value instanceof Number
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble;
    }

    /** Of {@code float} and {@code double} what they print. */
    static BigDecimal number(Object value) {
        if (value instanceof OptionalInt optional) {
            return BigDecimal.valueOf(optional.getAsInt());
        }
        if (value instanceof OptionalLong optional) {
            return BigDecimal.valueOf(optional.getAsLong());
        }
        if (value instanceof OptionalDouble optional) {
            return BigDecimal.valueOf(optional.getAsDouble());
        }
        return new BigDecimal(value.toString());
    }

    static boolean isBinary(Object value) {
        return value instanceof byte[]
                || value instanceof ByteBuffer
                || value instanceof SdkBytes
                || value instanceof Digest;
    }

    static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof Digest digest) {
            return digest.bytes();
        }
        return value instanceof ByteBuffer buffer
                ? SdkBytes.fromByteBuffer(buffer.duplicate()).asByteArray()
                : ((SdkBytes) value).asByteArray();
    }

    static boolean startsWith(Object value, Object prefix) {
        if (value instanceof String text && prefix instanceof String start) {
            return text.startsWith(start);
        }
        byte[] whole = bytes(value);
        byte[] start = bytes(prefix);
        return start.length <= whole.length && Arrays.equals(Arrays.copyOf(whole, start.length), start);
    }

    /** The elements of a set, list or array. */
    static List<Object> elements(Object value) {
        if (value instanceof Collection<?> collection) {
            return List.copyOf(collection);
        }
        return IntStream.range(0, Array.getLength(value))
                .mapToObj(i -> Array.get(value, i))
                .toList();
    }

    static long size(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        if (isBinary(value)) {
            return bytes(value).length;
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value instanceof Record parts) {
            return Components.values(parts).stream()
                    .filter(part -> Cell.component(part).isValue())
                    .count();
        }
        return elements(value).size();
    }

    /** As the table of types says. */
    static String storedType(Object value) {
        if (value instanceof AttributeValue raw) {
            return raw.type().toString();
        }
        if (isNumber(value) || value instanceof Duration || value instanceof Money) {
            return "N";
        }
        if (isBinary(value)) {
            return "B";
        }
        if (value instanceof Boolean) {
            return "BOOL";
        }
        if (value instanceof Set<?> set) {
            String element = storedType(set.iterator().next());
            return List.of("S", "N", "B").contains(element) ? element + "S" : "L";
        }
        if (value instanceof Collection || value.getClass().isArray() || value instanceof Point) {
            return "L";
        }
        if (value instanceof Code) {
            return "S";
        }
        return value instanceof Map || value instanceof Record ? "M" : "S";
    }
}
