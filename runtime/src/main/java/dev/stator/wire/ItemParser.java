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
        return json.elements(() -> {
                    Map<String, AttributeValue> item = scan.item();
                    return item != null && items.add(item);
                })
                ? Collections.unmodifiableList(items)
                : null;
    }

    /** <code>{"table": [{"name": value}]}</code>. */
    @Nullable
    Map<String, List<Map<String, AttributeValue>>> itemsByTable() {
        Map<String, List<Map<String, AttributeValue>>> tables = new LinkedHashMap<>();
        return json.members(table -> {
                    List<Map<String, AttributeValue>> items = items();
                    if (items == null) {
                        return false;
                    }
                    tables.put(table, items);
                    return true;
                })
                ? Collections.unmodifiableMap(tables)
                : null;
    }

    /** <code>[{"Item": {"name": value}}, {}]</code>; an element without an item is null. */
    @Nullable
    List<@Nullable Map<String, AttributeValue>> found() {
        List<@Nullable Map<String, AttributeValue>> found = new ArrayList<>();
        return json.elements(() -> element(found)) ? Collections.unmodifiableList(found) : null;
    }

    private boolean element(List<@Nullable Map<String, AttributeValue>> found) {
        if (!json.take('{')) {
            return false;
        }
        if (json.take('}')) {
            return found.add(null);
        }
        Map<String, AttributeValue> item = "Item".equals(json.name()) && json.take(':') ? scan.item() : null;
        return item != null && json.take('}') && found.add(item);
    }
}
