package dev.stator.it.programs;

import dev.stator.it.programs.DrawnField.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record as one program has it, and what its operations make of a stored item by the guide. It knows nothing of
 * codecs: an item is what is stored, and what is written of a record.
 *
 * @param rest whether it has a component with {@code @Rest}
 */
record DrawnRecord(String type, List<DrawnField> fields, boolean rest) {
    DrawnRecord prefixed(String prefix) {
        return new DrawnRecord(
                type, fields.stream().map(field -> field.prefixed(prefix)).toList(), rest);
    }

    Stream<String> names() {
        return fields.stream().flatMap(DrawnField::names);
    }

    /** The components. */
    String components() {
        return Stream.concat(
                        fields.stream().map(DrawnField::source),
                        rest ? Stream.of("@Rest Map<String, AttributeValue> rest") : Stream.of())
                .collect(Collectors.joining(", "));
    }

    /** The records in it, each with those in it. */
    Stream<DrawnRecord> inside() {
        return fields.stream()
                .filter(field -> field.kind().hasRecord())
                .map(DrawnField::record)
                .flatMap(record -> Stream.concat(Stream.of(record), record.inside()));
    }

    /**
     * A record as the program writes it.
     *
     * @param others whether attributes are in it that no program knows, and some are not that could be
     */
    Map<String, AttributeValue> value(Random random, boolean others) {
        Map<String, AttributeValue> value = new HashMap<>();
        for (DrawnField field : fields) {
            boolean lacks = field.mayLack() && random.nextInt(4) == 0;
            boolean omitted = others && field.absent() != null && random.nextInt(5) == 0;
            if (lacks || omitted) {
                continue;
            }
            if (field.kind() == Kind.EMBEDDED) {
                value.putAll(field.embedded().value(random, false));
            } else {
                set(value, field, field.value(random, others));
            }
        }
        if (others) {
            value.put("u" + random.nextInt(2), AttributeValue.fromN(String.valueOf(random.nextInt(9))));
            value.put("v", random.nextBoolean() ? AttributeValue.fromNul(true) : AttributeValue.fromM(Map.of()));
        }
        return value;
    }

    /** Where the field stands, NULL apart; null: nowhere. */
    private static @Nullable AttributeValue find(Map<String, AttributeValue> item, DrawnField field) {
        return field.names()
                .map(item::get)
                .filter(value -> value != null && value.nul() == null)
                .findFirst()
                .orElse(null);
    }

    /** As the field's attribute is stored, under whatever name. */
    static Optional<AttributeValue> stored(Map<String, AttributeValue> item, DrawnField field) {
        return Optional.ofNullable(find(item, field));
    }

    /** Whether something is stored of it, be it under two names. */
    static boolean isThere(Map<String, AttributeValue> item, DrawnField field) {
        return field.names().anyMatch(item::containsKey);
    }

    /** Whether two values are stored of it. */
    static boolean isTwofold(Map<String, AttributeValue> item, DrawnField field) {
        return field.names()
                        .map(item::get)
                        .filter(value -> value != null)
                        .distinct()
                        .count()
                > 1;
    }

    /** Writes a field; null removes it. */
    static void set(Map<String, AttributeValue> item, DrawnField field, @Nullable AttributeValue value) {
        field.names().forEach(item::remove);
        if (value != null) {
            item.put(field.name(), value);
        }
    }

    /** Whether the program reads {@code item}. */
    boolean reads(Map<String, AttributeValue> item) {
        return fields.stream().allMatch(field -> {
            if (field.kind() == Kind.EMBEDDED) {
                return (field.mayLack() && !isThere(item, field))
                        || field.embedded().reads(item);
            }
            AttributeValue value = find(item, field);
            if (value == null) {
                return field.mayLack() || field.kind() == Kind.WORDS || field.absent() != null;
            }
            return !isTwofold(item, field) && field.reads(value);
        });
    }

    /** What the program writes of what it reads as {@code item}. */
    Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> written = new HashMap<>();
        for (DrawnField field : fields) {
            if (field.kind() == Kind.EMBEDDED) {
                if (!field.mayLack() || isThere(item, field)) {
                    written.putAll(field.embedded().written(item));
                }
                continue;
            }
            AttributeValue value = find(item, field);
            set(written, field, value == null ? field.absent() : field.written(value));
        }
        if (rest) {
            written.putAll(unknown(item));
        }
        return written;
    }

    /** What the program does not know of {@code item}. */
    private Map<String, AttributeValue> unknown(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> unknown = new HashMap<>(item);
        names().toList().forEach(unknown::remove);
        return unknown;
    }

    /** {@code item} with each attribute that was renamed under its present name. */
    Map<String, AttributeValue> present(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> present = new HashMap<>(item);
        for (DrawnField field : fields) {
            if (field.kind() == Kind.EMBEDDED) {
                present = field.embedded().present(present);
            } else {
                AttributeValue value = find(item, field);
                if (value != null) {
                    set(present, field, field.present(value));
                }
            }
        }
        return present;
    }

    /** {@code item} with the present words of constants, under each name. */
    Map<String, AttributeValue> worded(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> worded = new HashMap<>(item);
        for (DrawnField field : fields) {
            if (field.kind() == Kind.EMBEDDED) {
                worded = field.embedded().worded(worded);
                continue;
            }
            for (String name : field.names().toList()) {
                worded.computeIfPresent(name, (same, value) -> value.nul() == null ? field.worded(value) : value);
            }
        }
        return worded;
    }

    /** One change of {@code written}, which is written of a record of it. */
    Map<String, AttributeValue> changed(Map<String, AttributeValue> written, Random random) {
        Map<String, AttributeValue> changed = new LinkedHashMap<>(written);
        DrawnField field = fields.get(random.nextInt(fields.size()));
        boolean there = isThere(written, field);
        if (there && field.mayLack() && random.nextInt(4) == 0) {
            field.names().toList().forEach(changed::remove);
            return changed;
        }
        if (field.kind() == Kind.EMBEDDED) {
            return there
                    ? field.embedded().changed(written, random)
                    : with(changed, field.embedded().value(random, false));
        }
        AttributeValue now = written.get(field.name());
        set(changed, field, now == null ? field.value(random, false) : field.changed(now, random));
        return changed;
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, Map<String, AttributeValue> more) {
        item.putAll(more);
        return item;
    }

    AttributeValue merged(AttributeValue stored, AttributeValue before, AttributeValue after) {
        return AttributeValue.fromM(merged(stored.m(), before.m(), after.m()));
    }

    /**
     * What is stored where the program changes a record: of what it did not change, and of what it does not know, what
     * was stored.
     *
     * @param before what it writes of what it read
     * @param after what it writes instead
     */
    Map<String, AttributeValue> merged(
            Map<String, AttributeValue> stored, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        Map<String, AttributeValue> merged = new HashMap<>(stored);
        for (DrawnField field : fields) {
            if (field.kind() == Kind.EMBEDDED) {
                merged = field.embedded().merged(merged, before, after);
                continue;
            }
            AttributeValue old = before.get(field.name());
            AttributeValue next = after.get(field.name());
            if (next == null ? old == null : next.equals(old)) {
                continue;
            }
            AttributeValue now = find(merged, field);
            AttributeValue laid = now == null || !field.isRenamed() ? now : field.present(now);
            set(merged, field, next == null ? null : field.merged(laid, old, next));
        }
        return merged;
    }

    /** What is stored once the program patched {@code stored} with what it writes as {@code written}. */
    Map<String, AttributeValue> patched(Map<String, AttributeValue> stored, Map<String, AttributeValue> written) {
        Map<String, AttributeValue> patched = new HashMap<>(stored);
        for (DrawnField field : fields) {
            if (field.kind() == Kind.EMBEDDED) {
                patched = field.embedded().patched(patched, written);
            } else {
                AttributeValue value = written.get(field.name());
                if (value != null && (field.absence() != DrawnField.Absence.NEVER || !value.equals(field.absent()))) {
                    set(patched, field, value);
                }
            }
        }
        if (rest) {
            patched.putAll(unknown(written));
        }
        return patched;
    }

    /** Of an embedded record, an attribute that is stored wherever it is. */
    Optional<DrawnField> witness() {
        return fields.stream()
                .flatMap(field -> field.kind() == Kind.EMBEDDED
                        ? (field.mayLack() ? Stream.of() : field.embedded().witness().stream())
                        : Stream.of(field).filter(DrawnField::isAlwaysStored))
                .findFirst();
    }

    /** With the elements of sets in order, to be compared. */
    static Map<String, AttributeValue> sorted(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> sorted = new TreeMap<>(item);
        sorted.replaceAll((name, value) -> sorted(value));
        return sorted;
    }

    private static AttributeValue sorted(AttributeValue value) {
        if (value.hasM()) {
            return AttributeValue.fromM(sorted(value.m()));
        }
        if (value.hasL()) {
            return AttributeValue.fromL(
                    value.l().stream().map(DrawnRecord::sorted).toList());
        }
        return value.hasSs()
                ? AttributeValue.fromSs(value.ss().stream().sorted().toList())
                : value;
    }

    /** What is written once. */
    Set<DrawnField> once() {
        return fields.stream().filter(DrawnField::once).collect(Collectors.toSet());
    }
}
