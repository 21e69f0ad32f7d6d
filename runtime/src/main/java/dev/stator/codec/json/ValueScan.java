package dev.stator.codec.json;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Finds items in DynamoDB's JSON. Whatever DynamoDB is not known to write is null or false: another type, a value of
 * two types or none, null in place of a value, text that is no base64. Not thread-safe.
 */
public final class ValueScan {
    /** DynamoDB takes 32 levels. */
    private static final int DEEPEST = 64;

    private static final int SOME = 32 * JsonValues.WIDTH;

    private final JsonBytes json;
    private final Layouts layouts;
    private final Layout empty;
    private final JsonValues values;

    /** The values of objects and lists that have begun, and not ended. */
    private int[] open = new int[SOME];

    private int size;

    /** @param length how many of the bytes count */
    public ValueScan(byte[] bytes, int length, Layouts layouts) {
        this(bytes, 0, length, layouts);
    }

    /** The bytes from {@code from} to {@code end}. */
    public ValueScan(byte[] bytes, int from, int end, Layouts layouts) {
        this.json = new JsonBytes(bytes, from, end);
        this.layouts = layouts;
        this.empty = layouts.empty();
        this.values = new JsonValues(bytes, end - from);
    }

    /** The JSON that it reads. */
    public JsonBytes json() {
        return json;
    }

    /** Passes an item. */
    public @Nullable JsonItem item() {
        Layout layout = object(0);
        return layout == null ? null : new JsonItem(values, layout, close(0));
    }

    /** Puts those that are open from {@code begin} on where they stay. */
    private int close(int begin) {
        int at = values.add(open, begin, size);
        size = begin;
        return at;
    }

    private @Nullable Layout object(int depth) {
        if (!json.take('{')) {
            return null;
        }
        Layout layout = empty;
        if (json.take('}')) {
            return layout;
        }
        do {
            layout = layouts.next(layout, json);
            if (layout == null) {
                return null;
            }
            int usual = json.takeUsualType();
            if (usual >= 0 ? !usualText(usual) : !json.take(':') || !value(depth + 1)) {
                return null;
            }
        } while (json.take(','));
        return json.take('}') ? layout : null;
    }

    /** What follows the beginning of an S or N that is written as DynamoDB writes it. */
    private boolean usualText(int type) {
        if (!json.takeText()) {
            return false;
        }
        openText(type);
        return json.take('}');
    }

    private boolean value(int depth) {
        if (depth > DEEPEST || !json.take('{')) {
            return false;
        }
        int type = json.takeType();
        return type >= 0 && json.take(':') && value(type, depth) && json.take('}');
    }

    private boolean value(int type, int depth) {
        switch (type) {
            case JsonValues.S, JsonValues.N -> {
                if (!json.takeString()) {
                    return false;
                }
                openText(type);
                return true;
            }
            case JsonValues.B -> {
                return binary();
            }
            case JsonValues.BOOL, JsonValues.NULL -> {
                boolean isTrue = json.takeWord("true");
                if (!isTrue && !json.takeWord("false")) {
                    return false;
                }
                open(type, isTrue ? 1 : 0, 0);
                return true;
            }
            case JsonValues.M -> {
                int begin = size;
                Layout layout = object(depth);
                if (layout == null) {
                    return false;
                }
                open(type, close(begin), values.add(layout));
                return true;
            }
            default -> {
                return list(type, depth);
            }
        }
    }

    private boolean list(int type, int depth) {
        int begin = size;
        if (!json.take('[')) {
            return false;
        }
        if (!json.take(']')) {
            do {
                if (!element(type, depth)) {
                    return false;
                }
            } while (json.take(','));
            if (!json.take(']')) {
                return false;
            }
        }
        int count = (size - begin) / JsonValues.WIDTH;
        open(type, close(begin), count);
        return true;
    }

    private boolean element(int type, int depth) {
        return switch (type) {
            case JsonValues.SS -> value(JsonValues.S, depth);
            case JsonValues.NS -> value(JsonValues.N, depth);
            case JsonValues.BS -> binary();
            default -> value(depth + 1);
        };
    }

    private boolean binary() {
        if (!json.takeString()) {
            return false;
        }
        try {
            SdkBytes bytes = SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(json.text()));
            open(JsonValues.B, values.add(bytes), 0);
            return true;
        } catch (IllegalArgumentException e) { // what the SDK makes of it is its own
            return false;
        }
    }

    private void openText(int type) {
        String other = json.unlike();
        if (other == null) {
            open(type, json.from(), json.to());
        } else {
            open(type | JsonValues.MADE, values.add(other), 0);
        }
    }

    private void open(int type, int first, int second) {
        if (size == open.length) {
            open = Arrays.copyOf(open, size * 2);
        }
        open[size] = type;
        open[size + 1] = first;
        open[size + 2] = second;
        size += JsonValues.WIDTH;
    }
}
