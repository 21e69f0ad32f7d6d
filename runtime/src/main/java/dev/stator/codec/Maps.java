package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.ItemMap;
import dev.stator.codec.internal.MapCapacity;
import dev.stator.codec.internal.SdkValues;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.json.JsonItem;
import dev.stator.codec.json.JsonValues;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of M whose names are the keys of a map. */
final class Maps {
    private Maps() {}

    /** M, whose names are the text of the keys. Reads unmodifiable, in stored order. */
    private abstract static class MapCodec<K, V> implements AttributeCodec<Map<K, V>>, FromJson<Map<K, V>>, Composite {
        private final AttributeCodec<K> keys;
        private final AttributeCodec<V> values;

        MapCodec(AttributeCodec<K> keys, AttributeCodec<V> values) {
            this.keys = keys;
            this.values = values;
        }

        abstract String name(K key);

        abstract K key(String name);

        /** Refuses a key that is read from another name than the one it is written as. */
        abstract void check(String name, K key);

        @Override
        public final AttributeValue encode(Map<K, V> value) {
            ItemMap entries = new ItemMap(value.size());
            for (Map.Entry<K, V> entry : value.entrySet()) {
                String name = encodeKey(entry.getKey());
                try {
                    entries.add(name, Elements.encode(values, entry.getValue()));
                } catch (EncodingException e) {
                    throw e.under(name);
                }
            }
            AttributeValue stored = SdkValues.m(entries);
            if (stored.m().size() < entries.size()) {
                throw new EncodingException("two keys are stored under one name; the map would come back smaller")
                        .typed("M", javaType());
            }
            return stored;
        }

        private String encodeKey(K key) {
            if (key == null) {
                throw new EncodingException("the map has a null key").typed("M", javaType());
            }
            String name;
            try {
                name = name(key);
            } catch (RuntimeException e) {
                throw Checks.encoding(e, keys);
            }
            if (name.isEmpty()) {
                throw new EncodingException(
                                "the map has an empty key, which DynamoDB does not take as the name of an entry")
                        .typed("M", javaType());
            }
            return name;
        }

        @Override
        public final Map<K, V> decode(AttributeValue stored) {
            if (!StoredTypes.isMap(stored)) {
                throw CodecErrors.expected("M");
            }
            Map<String, AttributeValue> entries = stored.m();
            Map<K, V> map = new LinkedHashMap<>(MapCapacity.of(entries.size()));
            entries.forEach((name, value) -> {
                try {
                    add(decodeKey(name), Elements.decode(values, value), map);
                } catch (DecodingException e) {
                    throw e.under(name);
                }
            });
            return Collections.unmodifiableMap(map);
        }

        @Override
        public final Map<K, V> decode(JsonValues json, int at) {
            JsonItem entries = json.map(at);
            if (entries == null) {
                return decode(json.value(at));
            }
            Map<K, V> map = new LinkedHashMap<>(MapCapacity.of(entries.size()));
            for (int i = 0; i < entries.size(); i++) {
                String name = entries.name(i);
                try {
                    add(decodeKey(name), FromJson.decodeElement(values, json, entries.place(i)), map);
                } catch (DecodingException e) {
                    throw e.under(name);
                }
            }
            return Collections.unmodifiableMap(map);
        }

        private void add(K key, V value, Map<K, V> map) {
            if (map.put(key, value) != null) {
                throw new DecodingException("another name of the map reads as the same key").typed("M", javaType());
            }
        }

        @SuppressWarnings("unchecked") // K is String then
        private K decodeKey(String name) {
            if (keys instanceof Texts.StringCodec) {
                return (K) name;
            }
            try {
                K key = Checks.read(keys, key(name));
                check(name, key);
                return key;
            } catch (RuntimeException e) {
                throw CodecErrors.decodingKey(e, keys.javaType());
            }
        }

        @Override
        public final Map<K, V> absent() {
            return Map.of();
        }

        @Override
        public final Form form() {
            return Form.MAP;
        }

        @Override
        public final List<AttributeCodec<?>> parts() {
            return List.of(keys, values);
        }

        @Override
        public final String javaType() {
            return "java.util.Map<" + keys.javaType() + ", " + values.javaType() + ">";
        }
    }

    /** M with keys that have a text form. */
    static final class TextMapCodec<K, V> extends MapCodec<K, V> {
        private final TextCodec<K> codec;

        TextMapCodec(TextCodec<K> keys, AttributeCodec<V> values) {
            super(keys, values);
            this.codec = keys;
        }

        @Override
        String name(K key) {
            return Checks.text(codec, key);
        }

        @Override
        K key(String name) {
            return codec.fromText(name);
        }

        @Override
        void check(String name, K key) {
            Spelling.OF_NAMES.check(codec, name, key);
        }
    }

    /** M with keys that have a number form. */
    static final class NumberMapCodec<K, V> extends MapCodec<K, V> {
        private final NumberCodec<K> codec;

        NumberMapCodec(NumberCodec<K> keys, AttributeCodec<V> values) {
            super(keys, values);
            this.codec = keys;
        }

        @Override
        String name(K key) {
            return Checks.number(codec, key);
        }

        @Override
        K key(String name) {
            return codec.fromNumber(DecimalText.checkLength(name));
        }

        @Override
        void check(String name, K key) {
            Spelling.OF_NAMES.checkName(codec, name, key);
        }
    }
}
