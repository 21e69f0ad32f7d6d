package dev.stator.codec;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many bytes DynamoDB counts for an item: what its limit of 400 KB, the limits of batches (16 MB) and transactions
 * (4 MB), and capacity units go by.
 *
 * <p>Names and text count their bytes in UTF-8, binary its bytes, booleans and NULL one byte, sets their elements.
 * Lists and maps count 3 bytes, and one more for each element. Of a number DynamoDB documents only the magnitude, one
 * byte and another for two digits; counted here is its form in DynamoDB Local: digits in pairs from the decimal point
 * on, without zeros at the ends, one byte for the exponent, and one for the end of a negative number.
 */
public final class ItemSize {
    /** The bytes that an item may have: 400 KB. */
    public static final int LIMIT = 400 * 1024;

    private static final int CONTAINER = 3;
    private static final int ELEMENT = 1;

    /** Digits in pairs: from here on a negative number has no byte for its end. */
    private static final int MOST_PAIRS = 20;

    private ItemSize() {}

    /** The bytes of an item, key included. */
    public static long of(Map<String, AttributeValue> item) {
        long[] size = {0}; // an iterator would make an object of each entry
        item.forEach((name, value) -> size[0] += of(name, value));
        return size[0];
    }

    /** The bytes of one attribute of an item: name and value. */
    public static long of(String name, AttributeValue value) {
        return ofText(name) + of(value);
    }

    /** The bytes of a value, however deep. */
    public static long of(AttributeValue value) {
        return value.hasL() || value.hasM() ? ofContainer(value) : ofSimple(value);
    }

    private static long ofContainer(AttributeValue value) {
        long size = 0;
        Deque<AttributeValue> left = new ArrayDeque<>();
        left.push(value);
        while (!left.isEmpty()) {
            AttributeValue next = left.pop();
            if (next.hasL()) {
                next.l().forEach(left::push);
                size += CONTAINER + (long) ELEMENT * next.l().size();
            } else if (next.hasM()) {
                next.m().values().forEach(left::push);
                size += CONTAINER
                        + (long) ELEMENT * next.m().size()
                        + sum(next.m().keySet(), ItemSize::ofText);
            } else {
                size += ofSimple(next);
            }
        }
        return size;
    }

    private static long ofSimple(AttributeValue value) {
        return switch (value.type()) {
            case S -> ofText(value.s());
            case N -> ofNumber(value.n());
            case B -> ofBinary(value.b());
            case SS -> sum(value.ss(), ItemSize::ofText);
            case NS -> sum(value.ns(), ItemSize::ofNumber);
            case BS -> sum(value.bs(), ItemSize::ofBinary);
            case BOOL, NUL -> 1;
            case L, M, UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    private interface Size<T> {
        long of(T value);
    }

    private static <T> long sum(Collection<T> values, Size<T> size) {
        long sum = 0;
        for (T value : values) {
            sum += size.of(value);
        }
        return sum;
    }

    private static int ofBinary(SdkBytes bytes) {
        return bytes.asByteArrayUnsafe().length;
    }

    /** The bytes of {@code text} in UTF-8, without encoding it. */
    public static long ofText(String text) {
        long size = text.length();
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x800) {
                // Each half of a surrogate pair has two of its four bytes.
                size += Character.isSurrogate(c) ? 1 : 2;
            } else if (c >= 0x80) {
                size++;
            }
        }
        return size;
    }

    private static int ofNumber(String number) {
        int digits = 0;
        int first = -1;
        int last = -1;
        int point = -1;
        int exponent = 0;
        for (int i = 0, length = number.length(); i < length; i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                if (c != '0') {
                    first = first < 0 ? digits : first;
                    last = digits;
                }
                digits++;
            } else if (c == '.') {
                point = digits;
            } else if (c == 'E' || c == 'e') {
                exponent = exponent(number, i + 1);
                break;
            }
        }
        if (first < 0) {
            return 1;
        }
        int beforePoint = (point < 0 ? digits : point) - first + exponent;
        int pairs = (last - first + 1 + (beforePoint & 1) + 1) / 2;
        boolean ended = number.charAt(0) == '-' && pairs < MOST_PAIRS;
        return 1 + pairs + (ended ? 1 : 0);
    }

    /**
     * Whether it is odd is what counts; of text that is no number, which DynamoDB refuses in any case, nothing does.
     */
    private static int exponent(String number, int start) {
        try {
            return Integer.parseInt(number, start, number.length(), 10);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
