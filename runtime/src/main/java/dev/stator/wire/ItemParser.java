package dev.stator.wire;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as DynamoDB writes them in JSON, into the maps that the AWS SDK would give. Whatever DynamoDB is not known to
 * write is null: another type, a value of two types or none, null in place of a value. Not thread-safe.
 */
final class ItemParser {
    /** DynamoDB takes 32 levels. */
    private static final int DEEPEST = 64;

    /** From here on the SDK refuses a name. */
    private static final int LONGEST_NAME = 50_000;

    private static final AttributeValue TRUE = AttributeValue.fromBool(true);
    private static final AttributeValue FALSE = AttributeValue.fromBool(false);
    private static final AttributeValue NULL = AttributeValue.fromNul(true);
    private static final AttributeValue NOT_NULL = AttributeValue.fromNul(false);

    private final JsonBytes json;
    private int usualSize = 8;

    ItemParser(JsonBytes json) {
        this.json = json;
    }

    /** {@code [{"name": value}]}. */
    @Nullable
    List<Map<String, AttributeValue>> items() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        if (!json.take('[')) {
            return null;
        }
        if (json.take(']')) {
            return Collections.unmodifiableList(items);
        }
        do {
            Map<String, AttributeValue> item = item();
            if (item == null) {
                return null;
            }
            items.add(item);
        } while (json.take(','));
        return json.take(']') ? Collections.unmodifiableList(items) : null;
    }

    /** <code>{"table": [{"name": value}]}</code>. */
    @Nullable
    Map<String, List<Map<String, AttributeValue>>> itemsByTable() {
        Map<String, List<Map<String, AttributeValue>>> tables = new LinkedHashMap<>();
        if (!json.take('{')) {
            return null;
        }
        if (json.take('}')) {
            return Collections.unmodifiableMap(tables);
        }
        do {
            String table = json.name();
            List<Map<String, AttributeValue>> items = table != null && json.take(':') ? items() : null;
            if (items == null) {
                return null;
            }
            tables.put(table, items);
        } while (json.take(','));
        return json.take('}') ? Collections.unmodifiableMap(tables) : null;
    }

    /** <code>[{"Item": {"name": value}}, {}]</code>; an element without an item is null. */
    @Nullable
    List<@Nullable Map<String, AttributeValue>> found() {
        List<@Nullable Map<String, AttributeValue>> found = new ArrayList<>();
        if (!json.take('[')) {
            return null;
        }
        if (json.take(']')) {
            return Collections.unmodifiableList(found);
        }
        do {
            if (!json.take('{')) {
                return null;
            }
            Map<String, AttributeValue> item = null;
            if (!json.take('}')) {
                item = "Item".equals(json.name()) && json.take(':') ? item() : null;
                if (item == null || !json.take('}')) {
                    return null;
                }
            }
            found.add(item);
        } while (json.take(','));
        return json.take(']') ? Collections.unmodifiableList(found) : null;
    }

    /** <code>{"name": value}</code>. */
    @Nullable
    Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = map(0, usualSize);
        if (item == null) {
            return null;
        }
        usualSize = item.size();
        return Collections.unmodifiableMap(item);
    }

    private @Nullable Map<String, AttributeValue> map(int depth, int size) {
        if (!json.take('{')) {
            return null;
        }
        Map<String, AttributeValue> map = new LinkedHashMap<>((int) (size / 0.75f) + 1);
        if (json.take('}')) {
            return map;
        }
        do {
            String name = json.name();
            if (name == null || name.length() > LONGEST_NAME || !json.take(':')) {
                return null;
            }
            AttributeValue value = value(depth + 1);
            if (value == null) {
                return null;
            }
            map.put(name, value);
        } while (json.take(','));
        return json.take('}') ? map : null;
    }

    private @Nullable AttributeValue value(int depth) {
        if (depth > DEEPEST || !json.take('{')) {
            return null;
        }
        String type = json.name();
        if (type == null || !json.take(':')) {
            return null;
        }
        AttributeValue value = value(type, depth);
        return value != null && json.take('}') ? value : null;
    }

    private @Nullable AttributeValue value(String type, int depth) {
        switch (type) {
            case "S" -> {
                String text = json.string();
                return text == null ? null : AttributeValue.fromS(text);
            }
            case "N" -> {
                String number = json.string();
                return number == null ? null : AttributeValue.fromN(number);
            }
            case "B" -> {
                SdkBytes bytes = bytes();
                return bytes == null ? null : AttributeValue.fromB(bytes);
            }
            case "BOOL" -> {
                return json.takeWord("true") ? TRUE : json.takeWord("false") ? FALSE : null;
            }
            case "NULL" -> {
                return json.takeWord("true") ? NULL : json.takeWord("false") ? NOT_NULL : null;
            }
            case "M" -> {
                Map<String, AttributeValue> map = map(depth, 8);
                return map == null ? null : AttributeValue.fromM(map);
            }
            case "L" -> {
                List<AttributeValue> list = list(depth);
                return list == null ? null : AttributeValue.fromL(list);
            }
            case "SS" -> {
                List<String> set = strings();
                return set == null ? null : AttributeValue.fromSs(set);
            }
            case "NS" -> {
                List<String> set = strings();
                return set == null ? null : AttributeValue.fromNs(set);
            }
            case "BS" -> {
                List<SdkBytes> set = binaries();
                return set == null ? null : AttributeValue.fromBs(set);
            }
            default -> {
                return null;
            }
        }
    }

    private @Nullable List<AttributeValue> list(int depth) {
        List<AttributeValue> list = new ArrayList<>();
        if (!json.take('[')) {
            return null;
        }
        if (json.take(']')) {
            return list;
        }
        do {
            AttributeValue value = value(depth + 1);
            if (value == null) {
                return null;
            }
            list.add(value);
        } while (json.take(','));
        return json.take(']') ? list : null;
    }

    private @Nullable List<String> strings() {
        List<String> strings = new ArrayList<>();
        if (!json.take('[')) {
            return null;
        }
        if (json.take(']')) {
            return strings;
        }
        do {
            String text = json.string();
            if (text == null) {
                return null;
            }
            strings.add(text);
        } while (json.take(','));
        return json.take(']') ? strings : null;
    }

    private @Nullable List<SdkBytes> binaries() {
        List<String> texts = strings();
        if (texts == null) {
            return null;
        }
        List<SdkBytes> binaries = new ArrayList<>(texts.size());
        for (String text : texts) {
            SdkBytes bytes = decoded(text);
            if (bytes == null) {
                return null;
            }
            binaries.add(bytes);
        }
        return binaries;
    }

    private @Nullable SdkBytes bytes() {
        String text = json.string();
        return text == null ? null : decoded(text);
    }

    private static @Nullable SdkBytes decoded(String text) {
        try {
            return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) { // what the SDK makes of it is its own
            return null;
        }
    }
}
