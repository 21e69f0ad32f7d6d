package dev.stator.run.item;

import dev.stator.codec.FormerNames;
import dev.stator.codec.Member;
import dev.stator.codec.internal.StoredValues;
import dev.stator.expression.Path;
import dev.stator.schema.EntitySchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What becomes of an item whose record became another one. Three forms are compared, attribute by attribute and down
 * through maps and lists: what is stored, what the codec writes of what was read, and what it writes of what was made
 * of that. No codec is asked what an attribute is: what is stored and not written is not known, and stays.
 *
 * <p>What follows from other attributes, such as the keys of indexes, is compared as it is stored: so a wrong one is
 * put right.
 *
 * @param changes the attributes that change, as wholes
 * @param item what is stored afterwards
 * @param parts the same changes, of maps only the parts that change
 */
record ItemDifference(List<ItemChange> changes, Map<String, AttributeValue> item, List<ItemChange> parts) {
    /**
     * From what was read to what is to be written.
     *
     * @param after what the codec writes now
     */
    static <T> ItemDifference of(EntitySchema<T> schema, ReadItem<T> read, Map<String, AttributeValue> after) {
        return new Comparison<>(schema, read, after).difference();
    }

    private static final class Comparison<T> {
        private final EntitySchema<T> schema;
        private final Map<String, AttributeValue> stored;
        private final Map<String, AttributeValue> present;
        private final Map<String, Member<?>> renamed;
        private final Map<String, AttributeValue> before;
        private final Map<String, AttributeValue> after;
        private final Map<String, AttributeValue> key;
        private final Set<String> implied;
        private final Set<String> bounded;

        Comparison(EntitySchema<T> schema, ReadItem<T> read, Map<String, AttributeValue> after) {
            this.schema = schema;
            this.stored = read.stored();
            this.present = FormerNames.present(schema.codec(), stored);
            this.renamed = FormerNames.renamed(schema.codec(), stored);
            this.before = read.encoded();
            this.after = after;
            this.key = schema.table().key(stored);
            this.implied = schema.implied().attributes();
            this.bounded = schema.boundaries().attributes();
        }

        ItemDifference difference() {
            Set<String> changed = changed();
            Map<String, AttributeValue> laid = laid(changed);
            Map<String, AttributeValue> item = new LinkedHashMap<>(stored);
            List<ItemChange> changes = new ArrayList<>();
            List<ItemChange> parts = new ArrayList<>();
            for (String name : changed) {
                AttributeValue value = laid.containsKey(name) ? laid.get(name) : written(name);
                Member<?> member = renamed.get(name);
                Path path = member == null ? Path.of(name) : Path.of(member);
                ItemChange change = new ItemChange(path, path.in(stored).orElse(null), value);
                change.in(item);
                changes.add(change);
                if (laid.containsKey(name) && member == null) {
                    addParts(change, before.get(name), Objects.requireNonNull(after.get(name)), parts);
                } else {
                    parts.add(change);
                }
            }
            return new ItemDifference(List.copyOf(changes), Collections.unmodifiableMap(item), List.copyOf(parts));
        }

        /** The attributes that are to be another one than is stored. */
        private Set<String> changed() {
            Set<String> names = new LinkedHashSet<>(after.keySet());
            names.addAll(before.keySet());
            names.addAll(implied);
            names.removeAll(key.keySet());
            names.removeIf(name -> {
                AttributeValue now = present.get(name);
                AttributeValue next = after.get(name);
                boolean same = StoredValues.same(implied.contains(name) ? now : before.get(name), next);
                return same || (now == null && next == null);
            });
            return names;
        }

        /** What the codec writes, as it is stored; null: nothing. */
        private @Nullable AttributeValue written(String name) {
            AttributeValue next = after.get(name);
            return next == null ? null : WriteRendering.outward(schema, name, next, key);
        }

        /**
         * Changed attributes as they are laid over what is stored, where the item then reads as what is to be written.
         * It may not where another record of a sealed type knows what the one before it did not.
         */
        private Map<String, AttributeValue> laid(Set<String> changed) {
            Map<String, AttributeValue> laid = new LinkedHashMap<>();
            Map<String, AttributeValue> trial = new LinkedHashMap<>(after);
            boolean kept = false;
            for (String name : changed) {
                AttributeValue next = after.get(name);
                if (next != null && !implied.contains(name) && !bounded.contains(name)) {
                    AttributeValue value = Overlay.of(before.get(name), next, present.get(name));
                    laid.put(name, value);
                    kept |= !StoredValues.same(trial.put(name, value), value);
                }
            }
            if (kept) {
                Map<String, AttributeValue> read = readAgain(trial);
                laid.keySet().removeIf(name -> !StoredValues.same(read.get(name), after.get(name)));
            }
            return laid;
        }

        /** What the codec writes of what it reads of {@code item}; nothing if it cannot read it. */
        private Map<String, AttributeValue> readAgain(Map<String, AttributeValue> item) {
            try {
                return schema.encoded(schema.codec().fromItem(item));
            } catch (RuntimeException e) {
                // A record may refuse its values by whatever exception. It is not made of these, then.
                return Map.of();
            }
        }
    }

    /** Of a map its parts that change; of anything else the whole. */
    private static void addParts(
            ItemChange change, @Nullable AttributeValue before, AttributeValue after, List<ItemChange> parts) {
        AttributeValue stored = change.stored();
        if (before == null || stored == null || !(before.hasM() && after.hasM() && stored.hasM())) {
            parts.add(change);
            return;
        }
        Set<String> names = new LinkedHashSet<>(after.m().keySet());
        names.addAll(before.m().keySet());
        for (String name : names) {
            AttributeValue was = before.m().get(name);
            AttributeValue next = after.m().get(name);
            AttributeValue now = stored.m().get(name);
            Path path = change.path().attribute(name);
            if (next == null && now != null) {
                parts.add(new ItemChange(path, now, null));
            } else if (next != null && !StoredValues.same(was, next)) {
                addParts(new ItemChange(path, now, Overlay.of(was, next, now)), was, next, parts);
            }
        }
    }
}
