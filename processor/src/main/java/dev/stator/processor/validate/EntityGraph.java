package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.NestedType;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.SealedModel;
import dev.stator.processor.model.declared.SealedModel.Subtype;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * An entity and all that it leads to: its own components and those of nested records, and the sealed interfaces between
 * them, each once with the shortest path to it.
 *
 * @param records the entity's own and those that it leads to
 * @param types the types of the components, and the types inside those
 */
record EntityGraph(
        EntityModel model,
        List<RecordUse> records,
        List<Component> components,
        List<TypeUse> types,
        List<SealedUse> sealedTypes,
        List<IndexUse> indexes) {
    static EntityGraph of(EntityModel entity) {
        return new Walk(entity).graph();
    }

    /** {@code Outer.Post}: the root. */
    String name() {
        return Wording.name(model.record().name());
    }

    /** Where the root stands. */
    Site site() {
        return model.site();
    }

    /** One walk, level by level. */
    private static final class Walk {
        private final EntityModel entity;
        private final Map<TypeName, NestedType> unseen = new LinkedHashMap<>();
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private final List<RecordUse> records = new ArrayList<>();
        private final List<Component> components = new ArrayList<>();
        private final List<TypeUse> types = new ArrayList<>();
        private final List<SealedUse> sealedTypes = new ArrayList<>();

        private record Waiting(NestedType type, String path, Site home) {}

        Walk(EntityModel entity) {
            this.entity = entity;
            entity.nested().forEach(type -> unseen.put(type.type(), type));
        }

        EntityGraph graph() {
            records.add(new RecordUse(entity.record(), "", entity.site()));
            entity.record()
                    .attributes()
                    .forEach(attribute -> add(new Component(
                            entity,
                            entity.record(),
                            attribute,
                            attribute.component(),
                            entity.record().home(attribute))));
            while (!waiting.isEmpty()) {
                Waiting next = waiting.remove();
                if (next.type() instanceof RecordModel record) {
                    records.add(new RecordUse(record, next.path(), next.home()));
                    record.attributes()
                            .forEach(attribute -> add(new Component(
                                    entity,
                                    record,
                                    attribute,
                                    next.path() + "." + attribute.component(),
                                    next.home())));
                } else if (next.type() instanceof SealedModel model) {
                    add(model, next);
                }
            }
            List<IndexUse> indexes = entity.indexes().stream()
                    .map(index -> new IndexUse(entity, index))
                    .toList();
            return new EntityGraph(entity, records, components, types, sealedTypes, indexes);
        }

        private void add(Component component) {
            components.add(component);
            for (TypeUse use : TypeUse.of(component)) {
                types.add(use);
                use.mapping().nested().ifPresent(type -> visit(type, use.path(), component.home()));
            }
        }

        private void add(SealedModel model, Waiting place) {
            List<RecordModel> records = new ArrayList<>();
            for (Subtype subtype : model.subtypes()) {
                record(subtype.type()).ifPresent(records::add);
                visit(subtype.type(), place.path(), place.home());
            }
            sealedTypes.add(new SealedUse(entity, model, records, place.path(), place.home()));
        }

        private Optional<RecordModel> record(TypeName type) {
            return Stream.concat(Stream.of(entity.record()), entity.nested().stream())
                    .filter(nested -> nested.type().equals(type))
                    .filter(RecordModel.class::isInstance)
                    .map(RecordModel.class::cast)
                    .findFirst();
        }

        private void visit(TypeName type, String path, Site home) {
            NestedType nested = unseen.remove(type);
            if (nested != null) {
                waiting.add(new Waiting(nested, path, home));
            }
        }
    }
}
