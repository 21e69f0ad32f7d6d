package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
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

    /** The entity that a fault of the table as a whole is told of. */
    public EntityModel first() {
        return entities.get(0);
    }
}
