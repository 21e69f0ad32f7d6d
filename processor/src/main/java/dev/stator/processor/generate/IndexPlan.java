package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.ComponentName;
import dev.stator.processor.model.IndexModel.Kind;
import dev.stator.processor.model.IndexModel.Projection;
import dev.stator.processor.model.TypeMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A secondary index with its component names resolved.
 *
 * @param constant name of its schema in the codec
 * @param hashKey its hash key, unwrapped; a local index has the table's
 * @param rangeKey its range key, unwrapped
 * @param include further attributes it holds
 * @param projected the record it answers with, where it projects less than all
 */
record IndexPlan(
        IndexModel model,
        String constant,
        List<AttributeModel> hashKey,
        List<AttributeModel> rangeKey,
        List<AttributeModel> include,
        Optional<Projected> projected) {

    /**
     * The record that an index answers with.
     *
     * @param codec class of its codec
     * @param constant name of that codec's instance
     * @param attributes what the index holds, keys of the index unwrapped: an item without them is not in it
     */
    record Projected(ClassName name, ClassName codec, String constant, List<AttributeModel> attributes) {}

    boolean local() {
        return model.kind() == Kind.LOCAL;
    }

    static IndexPlan of(EntityModel entity, IndexModel model, CodecConstants constants) {
        List<AttributeModel> hashKey = model.kind() == Kind.LOCAL ? entity.hashKeys() : keys(entity, model.hashKey());
        List<AttributeModel> rangeKey = keys(entity, model.rangeKey());
        List<AttributeModel> include = components(entity, model.include()).toList();
        String name = Identifiers.constant(GeneratedNames.indexClass(model.name()));
        String constant = constants.claim(name, name + "_INDEX");
        Optional<Projected> projected = model.projection() == Projection.ALL
                ? Optional.empty()
                : Optional.of(new Projected(
                        GeneratedNames.projection(entity.record().name(), model.name()),
                        constants.nestedClass(GeneratedNames.indexClass(model.name())),
                        constants.claim(constant + "_CODEC"),
                        projected(entity, hashKey, rangeKey, include)));
        return new IndexPlan(model, constant, hashKey, rangeKey, include, projected);
    }

    private static List<AttributeModel> projected(
            EntityModel entity,
            List<AttributeModel> hashKey,
            List<AttributeModel> rangeKey,
            List<AttributeModel> include) {
        Set<String> keys = new HashSet<>();
        Stream.of(hashKey, rangeKey, entity.hashKeys(), entity.rangeKeys())
                .flatMap(List::stream)
                .forEach(key -> keys.add(key.component()));
        Set<String> included = new HashSet<>();
        include.forEach(attribute -> included.add(attribute.component()));
        return entity.record().attributes().stream()
                .filter(a -> keys.contains(a.component()) || included.contains(a.component()))
                .map(a -> keys.contains(a.component()) ? unwrapped(a) : a)
                .toList();
    }

    private static List<AttributeModel> keys(EntityModel entity, List<ComponentName> names) {
        return components(entity, names).map(IndexPlan::unwrapped).toList();
    }

    private static Stream<AttributeModel> components(EntityModel entity, List<ComponentName> names) {
        return names.stream().map(name -> entity.component(name.name()).orElseThrow());
    }

    /** The attribute as the index holds it: always there. */
    private static AttributeModel unwrapped(AttributeModel attribute) {
        TypeMapping mapping = attribute.mapping().present();
        return new AttributeModel(
                attribute.component(),
                attribute.name(),
                attribute.nameSite(),
                mapping.type(),
                mapping,
                attribute.keys(),
                AttributeModel.Nullness.NEVER,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                attribute.sensitive(),
                attribute.site());
    }
}
