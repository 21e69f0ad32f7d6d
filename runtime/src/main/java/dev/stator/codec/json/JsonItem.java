package dev.stator.codec.json;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, or a map in it, whose values stand in JSON: each is made when it is asked for. It keeps all of that JSON:
 * what stays is {@link #apart}. Unmodifiable; safe for use by several threads.
 */
public final class JsonItem extends AbstractMap<String, AttributeValue> {
    private final JsonValues values;
    private final LayoutNames names;
    private final int first;
    private final Map<String, AttributeValue> replaced;
    private @Nullable Map<String, AttributeValue> whole;

    JsonItem(JsonValues values, Layout layout, int first) {
        this(values, layout.names(), first, Map.of());
    }

    private JsonItem(JsonValues values, LayoutNames names, int first, Map<String, AttributeValue> replaced) {
        this.values = values;
        this.names = names;
        this.first = first;
        this.replaced = replaced;
    }

    /** {@code item} without what it was read from. */
    public static Map<String, AttributeValue> apart(Map<String, AttributeValue> item) {
        return item instanceof JsonItem json ? json.whole() : item;
    }

    /** The same with other values of attributes that it has. */
    public JsonItem with(Map<String, AttributeValue> others) {
        Map<String, AttributeValue> all = new LinkedHashMap<>(replaced);
        all.putAll(others);
        return new JsonItem(values, names, first, all);
    }

    /** Where its values are. */
    public JsonValues json() {
        return values;
    }

    /** The place of an attribute's value; -1 if it is not there, or another value is in its place. */
    public int find(String name) {
        int i = names.find(name);
        return i < 0 || (!replaced.isEmpty() && replaced.containsKey(name)) ? -1 : first + i * JsonValues.WIDTH;
    }

    @Override
    public int size() {
        return names.size();
    }

    /** The name of an attribute, in stored order. */
    public String name(int i) {
        return names.name(i);
    }

    /** The place of its value. */
    public int place(int i) {
        return first + names.value(i) * JsonValues.WIDTH;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && names.find(name) >= 0;
    }

    @Override
    public @Nullable AttributeValue get(@Nullable Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        Map<String, AttributeValue> made = whole;
        if (made != null) {
            return made.get(name);
        }
        int at = find(name);
        return at < 0 ? replaced.get(name) : values.value(at);
    }

    private Map<String, AttributeValue> whole() {
        Map<String, AttributeValue> made = whole;
        if (made == null) {
            made = values.values(names, first, replaced);
            whole = made;
        }
        return made;
    }

    @Override
    public Set<Map.Entry<String, AttributeValue>> entrySet() {
        return whole().entrySet();
    }
}
