package dev.stator.wire;

import dev.stator.codec.json.JsonBytes;
import dev.stator.codec.json.ValueScan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items in the responses of DynamoDB; null where something is not known to be written so. Not thread-safe. */
final class ItemParser {
    private final ValueScan scan;
    private final JsonBytes json;

    ItemParser(ValueScan scan) {
        this.scan = scan;
        this.json = scan.json();
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
            Map<String, AttributeValue> item = scan.item();
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
                item = "Item".equals(json.name()) && json.take(':') ? scan.item() : null;
                if (item == null || !json.take('}')) {
                    return null;
                }
            }
            found.add(item);
        } while (json.take(','));
        return json.take(']') ? Collections.unmodifiableList(found) : null;
    }
}
