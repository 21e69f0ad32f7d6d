package dev.stator.processor.resolve;

import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.declared.TableModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves tables. */
public final class Resolver {
    private Resolver() {}

    /**
     * What a table means.
     *
     * @param declared a table that no rule refuses
     */
    public static EntityTable resolve(TableModel declared) {
        List<Entity> entities = declared.entities().stream()
                .map(entity -> new EntityResolver(entity, declared.keys()).resolve())
                .toList();
        if (declared.root().isPresent()) {
            return SharedTable.of(
                    declared, declared.root().get(), declared.keys().orElseThrow(), entities);
        }
        Map<String, Index> indexes = new LinkedHashMap<>();
        entities.forEach(entity -> entity.indexes().forEach(index -> indexes.putIfAbsent(index.name(), index)));
        return new EntityTable(
                declared.name(),
                Optional.empty(),
                entities.get(0).key(), // Entities of one table have one key.
                List.copyOf(indexes.values()),
                ttl(entities),
                entities);
    }

    static Optional<String> ttl(List<Entity> entities) {
        return entities.stream()
                .flatMap(entity -> entity.expiry().stream())
                .map(EntityAttribute::name)
                .findFirst();
    }
}
