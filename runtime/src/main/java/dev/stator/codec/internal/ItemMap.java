package dev.stator.codec.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Names and values side by side, unmodifiable, in the order they were put. The SDK copies each map it is given into one
 * of its own; to hash the names once more for a map that it reads once, front to back, would be lost time and space.
 */
public final class ItemMap extends AbstractMap<String, AttributeValue> {
    private static final String[] NO_NAMES = {};
    private static final AttributeValue[] NO_VALUES = {};

    private String[] names;
    private AttributeValue[] values;
    private int size;

    /** A map with room for {@code entries}; more make it grow. */
    public ItemMap(int entries) {
        names = new String[entries];
        values = new AttributeValue[entries];
    }

    /** A map without room yet. */
    public ItemMap() {
        names = NO_NAMES;
        values = NO_VALUES;
    }

    /** Makes room for {@code entries} more. Only for whoever builds the map. */
    public void expect(int entries) {
        if (names.length - size < entries) {
            resize(size + entries);
        }
    }

    /** Adds an entry. Only for whoever builds the map, before he hands it out; the names are his to keep apart. */
    public void add(String name, AttributeValue value) {
        if (size == names.length) {
            resize(size + (size >> 1) + 4);
        }
        names[size] = name;
        values[size++] = value;
    }

    /** The same entries, whatever is added later. Only for whoever builds the map. */
    public ItemMap copy() {
        ItemMap copy = new ItemMap();
        copy.names = Arrays.copyOf(names, size);
        copy.values = Arrays.copyOf(values, size);
        copy.size = size;
        return copy;
    }

    private void resize(int capacity) {
        names = Arrays.copyOf(names, capacity);
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super AttributeValue> action) {
        for (int i = 0; i < size; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public @Nullable AttributeValue get(@Nullable Object name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, AttributeValue>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, AttributeValue>> {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<Map.Entry<String, AttributeValue>> iterator() {
            return new EntryIterator();
        }
    }

    private final class EntryIterator implements Iterator<Map.Entry<String, AttributeValue>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Map.Entry<String, AttributeValue> next() {
            if (next == size) {
                throw new NoSuchElementException();
            }
            int i = next++;
            return Map.entry(names[i], values[i]);
        }
    }
}
