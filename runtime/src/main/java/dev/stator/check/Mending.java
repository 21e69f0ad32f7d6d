package dev.stator.check;

import dev.stator.check.Finding.Kind;
import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.Member;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.StatorException;
import dev.stator.run.rewrite.Replacement;
import dev.stator.schema.Entities;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is to become of items: what a check finds in one is mended, until a check finds nothing that can be. What an
 * item reads as stays.
 *
 * @param entities the records that items are of
 * @param clock says what remains of a lifetime
 * @param ttl reads what a time to live is stored as that is none in seconds; null: it stays
 */
record Mending(
        EntitySchema<?> schema,
        Entities<?> entities,
        InstantSource clock,
        @Nullable AttributeCodec<Instant> ttl) {
    /** A look at the item may bring to light what hid behind what it found: a key, an element of a set, a name. */
    private static final int MOST_LOOKS = 4;

    /**
     * What is to become of an item.
     *
     * @param found in it as it is
     * @param remaining of that, what is not mended
     * @param unreadable whether it cannot be read
     * @param problem why it stays as it is though it can be read; null: it does not, or there is nothing to mend
     * @param replacement what becomes of it; empty: it stays as it is
     */
    record Mended(
            List<Finding> found,
            List<Finding> remaining,
            boolean unreadable,
            @Nullable String problem,
            Optional<Replacement> replacement) {
        /** What is mended. */
        List<Finding> mended() {
            return found.stream()
                    .filter(finding ->
                            finding.kind() != Kind.UNKNOWN && remaining.stream().noneMatch(finding::isLike))
                    .toList();
        }

        /** What is not; attributes that the record does not know are no fault of the item. */
        List<Finding> left() {
            return remaining.stream()
                    .filter(finding -> finding.kind() != Kind.UNKNOWN)
                    .toList();
        }

        /** The same, where it comes to nothing. */
        List<Finding> all() {
            return found.stream()
                    .filter(finding -> finding.kind() != Kind.UNKNOWN)
                    .toList();
        }
    }

    /** Of an item as it is stored. */
    Mended of(Map<String, AttributeValue> stored) {
        EntitySchema<?> record = record(stored).at(clock.instant());
        List<Finding> found = ItemInspection.of(record, stored).findings();
        Map<String, AttributeValue> present = expiring(stored);
        List<Finding> remaining = found;
        for (int look = 0; look < MOST_LOOKS; look++) {
            ItemInspection.Found next = ItemInspection.of(record, present);
            remaining = next.findings();
            if (StoredValues.same(present, next.present())) {
                break;
            }
            present = next.present();
        }
        if (remaining.stream().anyMatch(finding -> finding.kind() == Kind.REFUSED)) {
            return new Mended(found, found, true, null, Optional.empty());
        }
        if (StoredValues.same(stored, present)) {
            return new Mended(found, remaining, false, null, Optional.empty());
        }
        return refusal(record, stored, present)
                .map(problem -> new Mended(found, found, false, problem, Optional.empty()))
                .orElse(new Mended(found, remaining, false, null, Optional.of(replacement(record, stored, present))));
    }

    /** What an item is; the root of the table, which says why it is none, where it is no record. */
    private EntitySchema<?> record(Map<String, AttributeValue> item) {
        try {
            return entities.of(item);
        } catch (DecodingException none) {
            return schema; // whose codec says the same again, as a finding
        }
    }

    /** With its end in seconds. */
    private Map<String, AttributeValue> expiring(Map<String, AttributeValue> stored) {
        String name = schema.table().ttl().map(attribute -> attribute.name()).orElse(null);
        AttributeValue end = name == null ? null : stored.get(name);
        if (ttl == null || end == null || StoredValues.isNull(end) || isExpiry(end)) {
            return stored;
        }
        try {
            Map<String, AttributeValue> expiring = new LinkedHashMap<>(stored);
            long seconds = ttl.decode(end).getEpochSecond();
            expiring.put(name, Codecs.EXPIRY_SECONDS.encode(seconds));
            return Collections.unmodifiableMap(expiring);
        } catch (RuntimeException e) {
            return stored; // of a converter of one's own, too: what it does not read stays, and is told
        }
    }

    private static boolean isExpiry(AttributeValue end) {
        try {
            Codecs.EXPIRY_SECONDS.decode(end);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Why the item cannot be stored so; empty if it can. */
    private <T> Optional<String> refusal(
            EntitySchema<T> record, Map<String, AttributeValue> stored, Map<String, AttributeValue> present) {
        try {
            record.check(present);
            Map<String, AttributeValue> after = read(record, record.decode(present));
            return before(record, stored)
                    .filter(before -> !StoredValues.same(before, after))
                    .map(before -> "in the form that is written now it would read otherwise");
        } catch (EncodingException e) {
            return Optional.of(e.problem());
        } catch (StatorException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What the record would write of the item as it is; empty if it cannot be read. */
    private <T> Optional<Map<String, AttributeValue>> before(
            EntitySchema<T> record, Map<String, AttributeValue> stored) {
        T before;
        try {
            before = record.decode(stored);
        } catch (DecodingException e) {
            return Optional.empty();
        }
        return Optional.of(read(record, before));
    }

    /** What a record says, but for what says the same in other bytes, and for an end that is to be another. */
    private <T> Map<String, AttributeValue> read(EntitySchema<T> record, T entity) {
        Map<String, AttributeValue> read = new LinkedHashMap<>(record.encoded(entity));
        read.keySet().removeAll(record.frozen().keySet());
        if (ttl != null) {
            record.table().ttl().ifPresent(attribute -> read.remove(attribute.name()));
        }
        return read;
    }

    private static Replacement replacement(
            EntitySchema<?> record, Map<String, AttributeValue> stored, Map<String, AttributeValue> present) {
        Set<String> read = new LinkedHashSet<>(record.implied().attributes());
        for (Member<?> member : record.codec().members(stored)) {
            read.add(member.name());
            read.addAll(member.former());
        }
        record.keys().indexes().stream()
                .flatMap(index -> index.key().stream())
                .map(KeyPart::attribute)
                .forEach(read::add);
        return new Replacement(record.table(), stored, present, read, deciding(record, stored, present));
    }

    /**
     * What decides how those attributes that change are read, beside themselves: the version, which all that Stator
     * writes steps; else nothing, if no attribute says of others what they are, or is made of others. Empty: all does.
     */
    private static Optional<Set<String>> deciding(
            EntitySchema<?> record, Map<String, AttributeValue> stored, Map<String, AttributeValue> present) {
        Optional<Set<String>> version = record.version().map(attribute -> Set.of(attribute.name()));
        boolean derived = record.implied().attributes().stream()
                .anyMatch(name -> !StoredValues.same(stored.get(name), present.get(name)));
        return version.isPresent() || derived || isTold(record) ? version : Optional.of(Set.of());
    }

    /** Whether an attribute says what the others are. */
    private static boolean isTold(EntitySchema<?> record) {
        if (record.telling().isPresent()) {
            return true;
        }
        try {
            return record.codec().members(Map.of()).isEmpty();
        } catch (DecodingException e) {
            return true;
        }
    }
}
