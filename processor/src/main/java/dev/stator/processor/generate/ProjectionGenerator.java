package dev.stator.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.ValueClass.Component;
import dev.stator.processor.generate.ValueClass.Equality;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.IndexPlan;
import dev.stator.processor.generate.plan.IndexPlan.Projected;
import dev.stator.processor.model.EntityAttribute;
import java.util.List;

/** Writes {@code PostByTitle}, what an index holds. */
final class ProjectionGenerator {
    private ProjectionGenerator() {}

    static JavaFile generate(EntityPlan plan, IndexPlan index, Projected projected) {
        ValueClass value = new ValueClass(
                plan,
                projected.name(),
                projected.record().attributes().stream()
                        .map(attribute -> component(plan, attribute))
                        .toList());
        TypeSpec.Builder type = value.type()
                .addJavadoc(
                        "What index {@code $L} of table {@code $L} holds of a {@link $T}.\n",
                        index.name(),
                        plan.table(),
                        plan.name())
                .addMethods(value.ofObject());
        Header.mark(type, plan);
        return Header.file(projected.name(), type.build(), plan);
    }

    private static Component component(EntityPlan plan, EntityAttribute attribute) {
        List<String> roles = plan.roles(attribute);
        return new Component(
                attribute,
                plan.declaredType(attribute),
                roles.isEmpty() ? "as in the whole item" : String.join(", ", roles),
                Equality.OF_TYPE);
    }
}
