package dev.stator.codec.internal;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whether an item is far from DynamoDB's limits of size and depth, as nearly every one is. Every write asks, so this
 * looks at no character: text counts as three bytes for each, the most that UTF-8 takes. Only for what remains is it
 * worth to count.
 */
public final class FarFromLimits {
    private static final int UTF8 = 3;
    private static final int CONTAINER = 3;
    private static final int ELEMENT = 1;
    private static final long EXCEEDED = -1;

    private FarFromLimits() {}

    /**
     * Whether {@code item} is, of which no more than {@code bytes} are allowed; of one that is not, nothing is known.
     */
    public static boolean is(Map<String, AttributeValue> item, long bytes) {
        return afterMap(item, bytes, 0) >= 0;
    }

    /** What remains of {@code budget} after a map's names and values; negative when it may not suffice. */
    private static long afterMap(Map<String, AttributeValue> map, long budget, int level) {
        long rest = budget;
        for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
            rest = after(entry.getValue(), rest - text(entry.getKey()) - ELEMENT, level);
            if (rest < 0) {
                return EXCEEDED;
            }
        }
        return rest;
    }

    private static long after(AttributeValue value, long budget, int level) {
        return switch (value.type()) {
            case S -> budget - text(value.s());
            case N -> budget - number(value.n());
            case B -> budget - binary(value.b());
            case SS -> afterTexts(value.ss(), budget);
            case NS -> afterNumbers(value.ns(), budget);
            case BS -> afterBinaries(value.bs(), budget);
            case L -> level == Nesting.LEVELS ? EXCEEDED : afterList(value.l(), budget - CONTAINER, level + 1);
            case M -> level == Nesting.LEVELS ? EXCEEDED : afterMap(value.m(), budget - CONTAINER, level + 1);
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> budget - 1;
        };
    }

    private static long afterList(List<AttributeValue> list, long budget, int level) {
        long rest = budget;
        for (AttributeValue element : list) {
            rest = after(element, rest - ELEMENT, level);
            if (rest < 0) {
                return EXCEEDED;
            }
        }
        return rest;
    }

    private static long afterTexts(List<String> texts, long budget) {
        long rest = budget;
        for (String text : texts) {
            rest -= text(text);
        }
        return rest;
    }

    private static long afterNumbers(List<String> numbers, long budget) {
        long rest = budget;
        for (String number : numbers) {
            rest -= number(number);
        }
        return rest;
    }

    private static long afterBinaries(List<SdkBytes> binaries, long budget) {
        long rest = budget;
        for (SdkBytes bytes : binaries) {
            rest -= binary(bytes);
        }
        return rest;
    }

    private static long text(String text) {
        return (long) UTF8 * text.length();
    }

    /** Half a byte for each digit at most, and one each for a digit left alone, the exponent and the end. */
    private static long number(String number) {
        return number.length() / 2 + 3L;
    }

    private static long binary(SdkBytes bytes) {
        return bytes.asByteArrayUnsafe().length;
    }
}
