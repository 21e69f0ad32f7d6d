package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.Kind;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.TableModel;
import dev.stator.processor.model.Upkeep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the generated types of one entity agree on.
 *
 * @param table name of the table
 * @param constants constants of the codec
 * @param indexes secondary indexes in the order written
 */
record EntityPlan(String table, EntityModel entity, CodecConstants constants, List<IndexPlan> indexes) {

    static EntityPlan of(TableModel table, EntityModel entity) {
        CodecConstants constants =
                CodecConstants.of(entity, GeneratedNames.codec(entity.record().name()));
        entity.hashKeys().forEach(constants::keyPart);
        entity.rangeKeys().forEach(constants::keyPart);
        List<IndexPlan> indexes = new ArrayList<>();
        for (IndexModel model : entity.indexes()) {
            IndexPlan index = IndexPlan.of(entity, model, constants);
            index.hashKey().forEach(constants::keyPart);
            index.rangeKey().forEach(constants::keyPart);
            indexes.add(index);
        }
        return new EntityPlan(table.name(), entity, constants, List.copyOf(indexes));
    }

    RecordModel record() {
        return entity.record();
    }

    ClassName name() {
        return entity.record().name();
    }

    AttributeModel hashKey() {
        return entity.hashKeys().get(0);
    }

    Optional<AttributeModel> rangeKey() {
        return entity.rangeKeys().stream().findFirst();
    }

    /** The primary key, hash key first. */
    List<AttributeModel> primaryKey() {
        List<AttributeModel> key = new ArrayList<>(entity.hashKeys());
        key.addAll(entity.rangeKeys());
        return key;
    }

    /** The component that Stator writes as {@code kind}. */
    Optional<AttributeModel> kept(Upkeep.Kind kind) {
        return entity.kept(kind).stream().findFirst();
    }

    /** The component that says when an item expires. */
    Optional<AttributeModel> expiry() {
        return entity.expiries().stream().findFirst();
    }

    /** Whether the entity has a version, which writes then check. */
    boolean isVersioned() {
        return kept(Upkeep.Kind.VERSION).isPresent();
    }

    /** What an attribute is to the table and its indexes, for people: {@code hash key}, {@code range key of by-title}. */
    List<String> roles(AttributeModel attribute) {
        List<String> roles = new ArrayList<>();
        switch (attribute.role()) {
            case HASH -> roles.add("hash key");
            case RANGE -> roles.add("range key");
            case NONE -> {}
        }
        attribute
                .upkeep()
                .ifPresent(kept -> roles.add(
                        switch (kept.kind()) {
                            case VERSION -> "version";
                            case CREATED_AT -> "time of the first write";
                            case UPDATED_AT -> "time of the last write";
                        }));
        attribute.ttl().ifPresent(site -> roles.add("time to live"));
        for (IndexPlan index : indexes) {
            if (index.model().kind() == Kind.GLOBAL && holds(index.hashKey(), attribute)) {
                roles.add("hash key of " + index.model().name());
            }
            if (holds(index.rangeKey(), attribute)) {
                roles.add("range key of " + index.model().name());
            }
        }
        return roles;
    }

    private static boolean holds(List<AttributeModel> attributes, AttributeModel attribute) {
        return attributes.stream().anyMatch(a -> a.component().equals(attribute.component()));
    }
}
