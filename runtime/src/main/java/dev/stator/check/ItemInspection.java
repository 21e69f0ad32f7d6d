package dev.stator.check;

import static dev.stator.check.ValueInspection.HIDDEN;
import static dev.stator.check.ValueInspection.WRITTEN;
import static dev.stator.check.ValueInspection.shown;
import static dev.stator.check.ValueInspection.store;
import static dev.stator.check.ValueInspection.text;

import dev.stator.check.Finding.Kind;
import dev.stator.codec.FormerNames;
import dev.stator.codec.Member;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds one stored item against the codec of its record, attribute by attribute. What is found of it is told; what its
 * record would write in its place is {@code present}.
 */
final class ItemInspection {
    private final EntitySchema<?> schema;
    private final Map<String, AttributeValue> item;
    private final Map<String, AttributeValue> key;
    private final ItemFindings findings;
    private final ValueInspection values;
    private final Map<String, AttributeValue> present;

    private ItemInspection(EntitySchema<?> schema, Map<String, AttributeValue> item) {
        this.schema = schema;
        this.item = item;
        this.key = schema.table().key(item);
        this.findings = new ItemFindings(key);
        this.values = new ValueInspection(findings);
        this.present = new LinkedHashMap<>(item);
    }

    /**
     * What was found of an item.
     *
     * @param findings what is not read as it is stored
     * @param present the item with all that can be read in the form that is written now; a part of it may take another
     *     look, at what this one gives
     */
    record Found(List<Finding> findings, Map<String, AttributeValue> present) {}

    /** Of an item of {@code schema}. */
    static Found of(EntitySchema<?> schema, Map<String, AttributeValue> item) {
        ItemInspection inspection = new ItemInspection(schema, item);
        inspection.run();
        return new Found(inspection.findings.list(), Collections.unmodifiableMap(inspection.present));
    }

    private void run() {
        List<Member<?>> members = values.members(schema.codec(), item, "");
        Set<String> unread = schema.implied().unread();
        for (Member<?> member : members) {
            AttributeValue stored = item.get(member.name());
            if (stored != null && !unread.contains(member.name())) {
                attribute(member, stored);
            }
        }
        values.unknown("", members, item);
        schema.keys().indexes().forEach(this::index);
        if (!findings.refused()) {
            new Completeness(schema, item, findings).run();
        }
        if (!findings.refused()) {
            entries(schema, unread);
        }
        try {
            if (!findings.refused()) {
                rename();
            }
            seal();
        } catch (CodecException e) { // what cannot be bound to another place keeps the whole where it is
            present.clear();
            present.putAll(item);
        }
    }

    /** Puts what stands under a former name under the present one. All of it can be read. */
    private void rename() {
        if (!schema.codec().readsFormerNames()) {
            return;
        }
        for (Member<?> member : schema.codec().members(item)) {
            member.former().stream()
                    .filter(schema.boundaries().attributes()::contains)
                    .forEach(former -> sealed(former, member.name(), key));
        }
        Map<String, AttributeValue> renamed = FormerNames.present(schema.codec(), present);
        present.keySet().retainAll(renamed.keySet());
        present.putAll(renamed);
    }

    /** What is bound to the key of its item is bound to the new one. */
    private void seal() {
        Map<String, AttributeValue> moved = schema.table().key(present);
        if (!moved.equals(key)) {
            schema.frozen().keySet().stream()
                    .filter(schema.boundaries().attributes()::contains)
                    .forEach(name -> sealed(name, name, moved));
        }
    }

    private void sealed(String name, String presentName, Map<String, AttributeValue> presentKey) {
        AttributeValue stored = item.get(name);
        if (stored != null && !StoredValues.isNull(stored) && present.containsKey(name)) {
            AttributeValue value = schema.boundaries().inward(name, stored, key);
            present.put(name, schema.boundaries().outward(presentName, value, presentKey));
        }
    }

    /**
     * What the record would write for the keys of indexes.
     *
     * @param unread the attributes that hold nothing else; of others nothing is found yet
     */
    private <T> void entries(EntitySchema<T> entity, Set<String> unread) {
        if (entity.keys().indexes().isEmpty()) {
            return;
        }
        Map<String, AttributeValue> written = entity.encoded(entity.decode(item));
        Set<String> held = entity.keys().indexes().stream()
                .filter(index -> index.key().stream().allMatch(part -> isThere(item.get(part.attribute()))))
                .flatMap(index -> index.key().stream())
                .map(KeyPart::attribute)
                .collect(Collectors.toSet());
        entity.keys().indexes().stream()
                .flatMap(index -> index.key().stream())
                .filter(part -> unread.contains(part.attribute()) || !findings.has(part.attribute()))
                .forEach(part -> entry(
                        held.contains(part.attribute()) ? Kind.REFUSED_BY_INDEX : Kind.WRITTEN_OTHERWISE,
                        part,
                        item.get(part.attribute()),
                        written.get(part.attribute())));
    }

    private static boolean isThere(@Nullable AttributeValue value) {
        return value != null && !StoredValues.isNull(value);
    }

    /** @param kind of an item that does not have what the record would write: an index holds it, or none does */
    private void entry(Kind kind, KeyPart<?> part, @Nullable AttributeValue stored, @Nullable AttributeValue written) {
        if (StoredValues.same(stored, written)) {
            return;
        }
        if (!findings.has(part.attribute())) {
            findings.add(
                    kind,
                    part.attribute(),
                    stored == null ? null : stored.type().name(),
                    part.codec().javaType(),
                    part.sensitive() ? HIDDEN : text(stored) + WRITTEN + text(written),
                    List.of(),
                    CheckRemedies.ENTRY);
        }
        store(present, part.attribute(), written);
    }

    private void attribute(Member<?> member, AttributeValue stored) {
        Optional<KeyPart<?>> part = keyParts()
                .filter(candidate -> candidate.attribute().equals(member.name()))
                .findFirst();
        if (part.isPresent()) {
            present.put(member.name(), keyPart(Kind.REFUSED, part.get(), stored));
            return;
        }
        if (!schema.boundaries().attributes().contains(member.name()) || StoredValues.isNull(stored)) {
            AttributeValue written = values.value(member.name(), member.codec(), stored, false);
            boolean unexpiring = written == null && !StoredValues.isNull(stored) && isTtl(member.name());
            if (unexpiring) {
                findings.withdraw(Kind.WRITTEN_OTHERWISE, member.name());
                findings.add(
                        Kind.NEVER_EXPIRES,
                        member.name(),
                        stored.type().name(),
                        member.codec().javaType(),
                        "it is no time in seconds",
                        List.of(),
                        CheckRemedies.of(Kind.NEVER_EXPIRES));
            }
            store(present, member.name(), unexpiring ? stored : written);
            return;
        }
        try {
            AttributeValue encoded = schema.boundaries().inward(member.name(), stored, key);
            values.value(member.name(), member.codec(), encoded, false);
            outdated(member, stored, encoded);
        } catch (CodecException e) {
            values.refused(member.name(), member.codec(), stored, e);
        }
    }

    private boolean isTtl(String name) {
        return schema.table().ttl().filter(ttl -> ttl.name().equals(name)).isPresent();
    }

    /** What stands behind a boundary, and would pass it otherwise now. */
    private void outdated(Member<?> member, AttributeValue stored, AttributeValue encoded) {
        schema.boundaries().outdated(member.name(), stored).ifPresent(problem -> {
            values.note(Kind.WRITTEN_OTHERWISE, member.name(), member.codec(), stored, problem);
            present.put(member.name(), schema.boundaries().outward(member.name(), encoded, key));
        });
    }

    private Stream<KeyPart<?>> keyParts() {
        return schema.keys().primary().stream();
    }

    /** Its attributes may be missing, or of another type: then the item is not in the index. */
    private void index(EntityIndex index) {
        List<String> primary = keyParts().map(KeyPart::attribute).toList();
        index.key().stream().filter(part -> !primary.contains(part.attribute())).forEach(part -> {
            AttributeValue stored = item.get(part.attribute());
            boolean refused = findings.has(Kind.REFUSED, part.attribute());
            if (stored != null && !StoredValues.isNull(stored) && !refused) {
                keyPart(Kind.REFUSED_BY_INDEX, part, stored);
            }
        });
    }

    /** The value in the form that is written, if it can be read; else itself. */
    private <K> AttributeValue keyPart(Kind kind, KeyPart<K> part, AttributeValue stored) {
        try {
            part.decode(stored);
            return stored;
        } catch (DecodingException e) {
            Optional<AttributeValue> written = spelled(part, stored);
            findings.withdraw(Kind.WRITTEN_OTHERWISE, part.attribute());
            String problem =
                    written.map(right -> shown(stored) + WRITTEN + shown(right)).orElse(e.problem());
            values.note(kind, part.attribute(), part.codec(), stored, part.sensitive() ? HIDDEN : problem);
            return written.orElse(stored);
        }
    }

    /** What is written of the value that is read of a part of a key; empty if none is read, or it is rounded. */
    private static <K> Optional<AttributeValue> spelled(KeyPart<K> part, AttributeValue stored) {
        try {
            AttributeValue written = part.encode(part.codec().decode(stored));
            return StoredValues.same(stored, written) || ValueInspection.isRounded(stored, written)
                    ? Optional.empty()
                    : Optional.of(written);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
