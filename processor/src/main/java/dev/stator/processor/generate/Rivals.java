package dev.stator.processor.generate;

import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.IndexPlan;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.template.KeySpace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether items of other records can be among those that a query brings, so that it has to tell them apart.
 *
 * @param entity whose items are asked for
 * @param key by which key
 * @param keys those of all records in the table
 */
record Rivals(Entity entity, EntityKey key, KeySpace<Entity> keys) {
    /** Of queries of the table. */
    static Rivals ofTable(EntityPlan plan) {
        return new Rivals(plan.entity(), plan.key(), plan.declared().keySpace());
    }

    /** Of queries of an index. */
    static Rivals ofIndex(EntityPlan plan, IndexPlan index) {
        return new Rivals(plan.entity(), index.index().key(), plan.declared().keySpace(index.name()));
    }

    /** Whether no query by these parts of the key, whatever condition on the part behind them it has, brings others. */
    boolean isAlone(List<EntityKey.Part> equal) {
        if (entity.member().isEmpty()) {
            return true;
        }
        int given = given(equal);
        boolean isAlone = keys.rivals(entity, given).isEmpty();
        int next = equal.size() - key.hash().size();
        if (isAlone && next < key.range().size() && key.range().get(next) instanceof OfTemplate template) {
            for (int more = 0; more < open(template); more++) {
                isAlone &= keys.rivalsBetween(entity, given + more).isEmpty();
            }
        }
        return isAlone;
    }

    /** The records of which there may be items under its hash keys, itself first. */
    List<Entity> underHashKey() {
        return Stream.concat(Stream.of(entity), keys.neighbours(entity).stream())
                .toList();
    }

    /** Whether nothing but items of the record is under its hash keys. */
    boolean isAloneUnderHashKey() {
        return entity.member().isEmpty() || keys.neighbours(entity).isEmpty();
    }

    private int given(List<EntityKey.Part> equal) {
        return equal.stream().skip(key.hash().size()).mapToInt(this::open).sum();
    }

    /** How many parts of an attribute the hash key does not give. */
    private int open(EntityKey.Part part) {
        Set<String> fromHash = EntityKey.components(key.hash()).stream()
                .map(EntityAttribute::component)
                .collect(Collectors.toSet());
        return (int) part.attributes().stream()
                .filter(component -> !fromHash.contains(component.component()))
                .count();
    }
}
