package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.KeyRole;
import java.util.List;

/**
 * One table as a whole: its name and the entities whose items it holds. A record with {@code @Table} gives a table of
 * one entity.
 *
 * @param name the table's name as written
 * @param nameSite where the name is written
 * @param entities the entities of the table, at least one
 */
public record TableModel(String name, Site nameSite, List<EntityModel> entities) {
    public TableModel {
        entities = List.copyOf(entities);
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
                entities.stream().map(EntityModel::withoutMissing).toList());
    }

    /** The entity that a fault of the table as a whole is told of. */
    public EntityModel first() {
        return entities.get(0);
    }
}
