package dev.stator.run.batch;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The bytes of an item on its way to DynamoDB, in JSON. A batch of 25 items has at most 10 MB by the rule that counts
 * items; what may pass DynamoDB's 16 MB for a request is their JSON, with Base64 and escapes.
 */
public final class WireSize {
    /** The bytes that a batch request may have: 16 MB. */
    public static final long LIMIT = 16L * 1024 * 1024;

    /** So many items of this size never pass the limit, so nobody need know better. */
    private static final long HARMLESS = LIMIT / 32;

    private static final int FRAME = 24;
    private static final int LONGEST_ESCAPE = 6;

    private WireSize() {}

    /** At least the bytes of {@code item}; exactly them, but for commas and braces, where it matters. */
    public static long of(Map<String, AttributeValue> item) {
        long bound = ofMap(item, false);
        return bound <= HARMLESS ? bound : ofMap(item, true);
    }

    private static long ofMap(Map<String, AttributeValue> map, boolean exact) {
        long[] size = {FRAME};
        map.forEach((name, value) -> size[0] += text(name, exact) + value(value, exact));
        return size[0];
    }

    private static long value(AttributeValue value, boolean exact) {
        return FRAME
                + switch (value.type()) {
                    case S -> text(value.s(), exact);
                    case N -> value.n().length();
                    case B -> base64(value.b().asByteArrayUnsafe().length);
                    case SS -> sum(value.ss(), text -> FRAME + text(text, exact));
                    case NS -> sum(value.ns(), number -> FRAME + number.length());
                    case BS -> sum(value.bs(), bytes -> FRAME + base64(bytes.asByteArrayUnsafe().length));
                    case L -> sum(value.l(), element -> value(element, exact));
                    case M -> ofMap(value.m(), exact);
                    case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 0;
                };
    }

    private static <T> long sum(List<T> values, ToLongFunction<T> size) {
        long sum = 0;
        for (T value : values) {
            sum += size.applyAsLong(value);
        }
        return sum;
    }

    private static long base64(long bytes) {
        return (bytes + 2) / 3 * 4;
    }

    private static long text(String text, boolean exact) {
        if (!exact) {
            return (long) LONGEST_ESCAPE * text.length();
        }
        long size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                size += LONGEST_ESCAPE;
            } else if (c < 0x80) {
                size += c == '"' || c == '\\' ? 2 : 1;
            } else {
                // The SDK escapes both halves of a surrogate pair.
                size += c < 0x800 ? 2 : Character.isSurrogate(c) ? LONGEST_ESCAPE : 3;
            }
        }
        return size;
    }
}
