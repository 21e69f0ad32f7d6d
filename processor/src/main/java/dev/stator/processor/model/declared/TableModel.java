package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.KeyRole;
import java.util.List;
import java.util.Optional;

/**
 * One table as a whole: its name and the entities whose items it holds. A record with {@code @Table} gives a table of
 * one entity.
 *
 * @param name the table's name as written
 * @param nameSite where the name is written
 * @param idleEntities where records are listed although the root itself says them
 * @param keys its keys as attributes, where the type names them; else components are the keys
 * @param root what declares a table of several records; empty where a record has the table to itself
 * @param entities the entities of the table, at least one in a valid table
 */
public record TableModel(
        String name,
        Site nameSite,
        Optional<Site> idleEntities,
        Optional<NamedKeys> keys,
        Optional<RootModel> root,
        List<EntityModel> entities) {
    public TableModel {
        entities = List.copyOf(entities);
    }

    /** Of records whose components are the keys. */
    public TableModel(String name, Site nameSite, List<EntityModel> entities) {
        this(name, nameSite, Optional.empty(), Optional.empty(), Optional.empty(), entities);
    }

    /** Whether the components of all keys are there, whatever else is missing. */
    public boolean isKeyKnown() {
        return entities.stream()
                .flatMap(entity -> entity.record().attributes().stream())
                .noneMatch(attribute -> attribute.role() != KeyRole.NONE
                        && attribute.mapping().whyUnmapped().isPresent());
    }

    /** What is known of it, its keys among that, where types are missing. */
    public TableModel withoutMissing() {
        return new TableModel(
                name,
                nameSite,
                idleEntities,
                keys.map(names -> new NamedKeys(names.hash(), names.range(), List.of())),
                root,
                entities.stream().map(EntityModel::withoutMissing).toList());
    }

    /** The secondary indexes, wherever they are declared. */
    public List<IndexModel> indexes() {
        return keys.map(NamedKeys::indexes)
                .orElseGet(() -> entities.stream()
                        .flatMap(entity -> entity.indexes().stream())
                        .toList());
    }

    /** The entity that a fault of the table as a whole is told of. */
    public EntityModel first() {
        return entities.get(0);
    }
}
