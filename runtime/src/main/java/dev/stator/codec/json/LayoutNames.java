package dev.stator.codec.json;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a layout, each once, and which value each has: of a name that is there more than once, the last.
 * Immutable.
 */
final class LayoutNames {
    /** Of more names a table could be made slow by who chooses the names. */
    private static final int MOST_IN_TABLE = 64;

    private final String[] names;
    private final int[] values;
    private final @Nullable String[] table;
    private final int[] tableValues;
    private final Map<String, Integer> many;

    private LayoutNames(String[] names, int[] values) {
        this.names = names;
        this.values = values;
        boolean isSmall = names.length <= MOST_IN_TABLE;
        int room = isSmall ? Integer.highestOneBit(names.length * 2 + 1) * 2 : 1;
        this.table = new String[room];
        this.tableValues = new int[room];
        this.many = isSmall ? Map.of() : new HashMap<>(names.length * 2);
    }

    static LayoutNames of(String[] all) {
        int[] values = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = i;
        }
        LayoutNames names = new LayoutNames(all, values);
        return names.fill() ? names : ofTheLast(all);
    }

    /** Some are there more than once. They stand where the first does. */
    private static LayoutNames ofTheLast(String[] all) {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i++) {
            last.put(all[i], i);
        }
        LayoutNames names = new LayoutNames(
                last.keySet().toArray(String[]::new),
                last.values().stream().mapToInt(Integer::intValue).toArray());
        names.fill();
        return names;
    }

    /** False: a name is there twice. */
    private boolean fill() {
        for (int i = 0; i < names.length; i++) {
            if (find(names[i]) >= 0) {
                return false;
            }
            if (names.length > MOST_IN_TABLE) {
                many.put(names[i], values[i]);
                continue;
            }
            int place = place(names[i]);
            while (table[place] != null) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = names[i];
            tableValues[place] = values[i];
        }
        return true;
    }

    private int place(String name) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> 16)) & (table.length - 1);
    }

    /** How many there are. */
    int size() {
        return names.length;
    }

    String name(int i) {
        return names[i];
    }

    /** Which value the name has. */
    int value(int i) {
        return values[i];
    }

    /** Which value the name has; -1: it is not there. */
    int find(String name) {
        if (names.length > MOST_IN_TABLE) {
            return many.getOrDefault(name, -1);
        }
        int place = place(name);
        for (String there = table[place]; there != null; there = table[place]) {
            if (there.equals(name)) {
                return tableValues[place];
            }
            place = (place + 1) & (table.length - 1);
        }
        return -1;
    }
}
