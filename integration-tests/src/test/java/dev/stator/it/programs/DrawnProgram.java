package dev.stator.it.programs;

import dev.stator.Stator;
import dev.stator.codec.ItemCodec;
import dev.stator.dao.EntityOperations;
import dev.stator.expression.ListAttribute;
import dev.stator.expression.MapAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A program that was compiled: its record, and what was generated for it.
 *
 * @param told what says of an item that it is such a record
 * @param attributes the class of its attributes
 */
record DrawnProgram(
        DrawnRecord root,
        boolean versioned,
        Map<String, AttributeValue> told,
        EntityOperations<Object> items,
        ItemCodec<Object> codec,
        Class<?> attributes) {
    private static final String KEY = "id";
    private static final String VERSION = "version";

    static DrawnProgram of(ClassLoader loader, String home, DrawnTable table, int program, Stator stator) {
        try {
            Class<?> codec = loader.loadClass(home + ".Home_PostCodec");
            @SuppressWarnings("unchecked")
            EntitySchema<Object> schema = (EntitySchema<Object>) constant(codec, "SCHEMA");
            return new DrawnProgram(
                    table.programs().get(program),
                    table.versioned().get(program),
                    table.told(),
                    stator.entity(schema),
                    schema.codec(),
                    loader.loadClass(home + ".Home_Post_"));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    ItemKey key(String id) {
        return items.schema().keys().decode(Map.of(KEY, AttributeValue.fromS(id)));
    }

    /** The attribute of components that lead to each other, by way of the first element and of one entry. */
    Object attribute(List<DrawnField> way) {
        try {
            Object attribute = constant(attributes, way.get(0).component());
            for (DrawnField field : way.subList(1, way.size())) {
                if (attribute instanceof ListAttribute<?, ?, ?, ?> list) {
                    attribute = list.at(0);
                } else if (attribute instanceof MapAttribute<?, ?, ?, ?>) {
                    @SuppressWarnings("unchecked")
                    var map = (MapAttribute<?, String, ?, ?>) attribute;
                    attribute = map.at(DrawnField.ENTRY);
                }
                Field next = attribute.getClass().getField(field.component());
                next.setAccessible(true);
                attribute = next.get(attribute);
            }
            return attribute;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a record holds where components lead; null: nothing. */
    static @Nullable Object value(Object record, List<DrawnField> way) {
        Object value = record;
        try {
            for (DrawnField field : way) {
                if (value instanceof List<?> elements) {
                    value = elements.isEmpty() ? null : elements.get(0);
                } else if (value instanceof Map<?, ?> entries) {
                    value = entries.get(DrawnField.ENTRY);
                }
                if (value == null) {
                    return null;
                }
                Method accessor = value.getClass().getDeclaredMethod(field.component());
                accessor.setAccessible(true);
                value = accessor.invoke(value);
                value = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
                if (value == null) {
                    return null;
                }
            }
            return value;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Of an item what the program's record is about, but its key, its version, and what tells its type. */
    Map<String, AttributeValue> body(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> body = new HashMap<>(item);
        body.remove(KEY);
        told.keySet().forEach(body::remove);
        if (versioned) {
            body.remove(VERSION);
        }
        return body;
    }

    /** The record of {@code body}, with the key and the version of {@code item}. */
    Object record(String id, Map<String, AttributeValue> item, Map<String, AttributeValue> body) {
        return codec.fromItem(whole(id, body, version(item)));
    }

    /** What is stored when the program wrote {@code body} over {@code item}. */
    Map<String, AttributeValue> stepped(String id, Map<String, AttributeValue> item, Map<String, AttributeValue> body) {
        return whole(id, body, version(item) + 1);
    }

    private Map<String, AttributeValue> whole(String id, Map<String, AttributeValue> body, long version) {
        Map<String, AttributeValue> whole = new HashMap<>(body);
        whole.put(KEY, AttributeValue.fromS(id));
        whole.putAll(told);
        if (versioned) {
            whole.put(VERSION, AttributeValue.fromN(String.valueOf(version)));
        }
        return whole;
    }

    private static long version(Map<String, AttributeValue> item) {
        AttributeValue version = item.get(VERSION);
        return version == null ? 0 : Long.parseLong(version.n());
    }
}
