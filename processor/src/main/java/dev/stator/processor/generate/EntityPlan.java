package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.Attribute;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.Table;
import dev.stator.processor.model.Upkeep;
import java.util.ArrayList;
import java.util.List;

/**
 * What the generated types of one entity agree on.
 *
 * @param table name of the table
 * @param constants constants of the codec
 * @param indexes secondary indexes in the order written
 */
record EntityPlan(String table, Entity entity, CodecConstants constants, List<IndexPlan> indexes) {
    static EntityPlan of(Table table, Entity entity) {
        CodecConstantsBuilder constants = new CodecConstantsBuilder(
                entity, GeneratedNames.codec(entity.record().name()));
        constants.addKey(entity.key());
        List<IndexPlan> indexes = new ArrayList<>();
        for (Index index : entity.indexes()) {
            indexes.add(IndexPlan.of(index, constants));
            constants.addKey(index.key());
        }
        constants.addRecord(entity.record().attributes());
        entity.records().forEach(record -> constants.addRecord(record.attributes()));
        entity.indexes().stream()
                .flatMap(index -> index.projected().stream())
                .forEach(record -> constants.addRecord(record.attributes()));
        return new EntityPlan(table.name(), entity, constants.build(), List.copyOf(indexes));
    }

    RecordType record() {
        return entity.record();
    }

    ClassName name() {
        return entity.record().name();
    }

    Key key() {
        return entity.key();
    }

    /** The part of the primary key that an attribute is. */
    Key.Part keyPart(Attribute attribute) {
        return key().parts().stream()
                .filter(part -> part.name().equals(attribute.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the entity has a version, which writes then check. */
    boolean isVersioned() {
        return entity.kept(Upkeep.Kind.VERSION).isPresent();
    }

    /** What an attribute is to the table and its indexes, for people: {@code hash key}, {@code range key of by-title}. */
    List<String> roles(Attribute attribute) {
        List<String> roles = new ArrayList<>();
        switch (attribute.role()) {
            case HASH -> roles.add("hash key");
            case RANGE -> roles.add("range key");
            case NONE -> {}
        }
        attribute
                .upkeep()
                .ifPresent(kept -> roles.add(
                        switch (kept) {
                            case VERSION -> "version";
                            case CREATED_AT -> "time of the first write";
                            case UPDATED_AT -> "time of the last write";
                        }));
        if (attribute.ttl()) {
            roles.add("time to live");
        }
        for (Index index : entity.indexes()) {
            if (!index.isLocal() && holds(index.key().hash(), attribute)) {
                roles.add("hash key of " + index.name());
            }
            if (holds(index.key().range(), attribute)) {
                roles.add("range key of " + index.name());
            }
        }
        return roles;
    }

    private static boolean holds(List<Key.Part> parts, Attribute attribute) {
        return parts.stream()
                .flatMap(part -> part.attributes().stream())
                .anyMatch(a -> a.component().equals(attribute.component()));
    }
}
