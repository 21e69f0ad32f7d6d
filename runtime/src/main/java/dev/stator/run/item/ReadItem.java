package dev.stator.run.item;

import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.error.EncodingException;
import dev.stator.schema.EntitySchema;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a modification reads it.
 *
 * @param stored as it is stored
 * @param entity what the function gets
 * @param encoded what the codec writes of that, before the function can change what it holds
 * @param asked the attributes that the codec looked for, whether they are stored or not
 */
record ReadItem<T>(
        Map<String, AttributeValue> stored, T entity, Map<String, AttributeValue> encoded, Set<String> asked) {
    static <T> ReadItem<T> of(EntitySchema<T> schema, Map<String, AttributeValue> stored) {
        Set<String> asked = new LinkedHashSet<>();
        T entity = schema.decode(new NotingCodec<>(schema.codec(), asked), stored, null);
        try {
            return new ReadItem<>(stored, entity, schema.encoded(entity), asked);
        } catch (EncodingException e) {
            throw e.inTable(schema.table().name(), schema.table().key(stored));
        }
    }

    /** Notes what is looked for. */
    private record NotingCodec<T>(ItemCodec<T> codec, Set<String> asked) implements ItemCodec<T> {
        @Override
        public T fromItem(Map<String, AttributeValue> item) {
            return codec.fromItem(new NotingMap(item, asked));
        }

        @Override
        public boolean readsFormerNames() {
            return codec.readsFormerNames();
        }

        @Override
        public T read(ItemReader item) {
            return codec.read(item);
        }

        @Override
        public void write(T value, ItemWriter item) {
            codec.write(value, item);
        }

        @Override
        public String javaType() {
            return codec.javaType();
        }
    }

    private static final class NotingMap extends AbstractMap<String, AttributeValue> {
        private final Map<String, AttributeValue> item;
        private final Set<String> asked;

        NotingMap(Map<String, AttributeValue> item, Set<String> asked) {
            this.item = item;
            this.asked = asked;
        }

        @Override
        public @Nullable AttributeValue get(@Nullable Object name) {
            asked.add((String) name);
            return item.get(name);
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return get(name) != null;
        }

        @Override
        public Set<Entry<String, AttributeValue>> entrySet() {
            asked.addAll(item.keySet());
            return item.entrySet();
        }
    }
}
