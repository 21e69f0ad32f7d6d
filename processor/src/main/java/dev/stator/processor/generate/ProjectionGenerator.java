package dev.stator.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.IndexPlan.Projected;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.Nullness;
import java.util.List;

/** Writes {@code PostByTitle}, the record of what an index holds. */
final class ProjectionGenerator {
    private ProjectionGenerator() {}

    static JavaFile generate(EntityPlan plan, IndexPlan index, Projected projected) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(projected.name())
                .addJavadoc(
                        "What index {@code $L} of table {@code $L} holds of a {@link $T}.\n\n",
                        index.name(),
                        plan.table(),
                        plan.name());
        Header.mark(type, plan);
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (EntityAttribute attribute : projected.record().attributes()) {
            List<String> roles = plan.roles(attribute);
            type.addJavadoc(
                    "@param $L $L\n",
                    attribute.component(),
                    roles.isEmpty() ? "as in the whole item" : String.join(", ", roles));
            ParameterSpec.Builder component = ParameterSpec.builder(annotated(plan, attribute), attribute.component());
            components.addParameter(component.build());
        }
        RecordText.of(projected.name(), projected.record().attributes()).ifPresent(type::addMethod);
        return Header.file(
                projected.name(), type.recordConstructor(components.build()).build());
    }

    private static TypeName annotated(EntityPlan plan, EntityAttribute attribute) {
        boolean nullable = plan.record().nullMarked() && attribute.nullness() == Nullness.NULLABLE;
        return nullable
                ? attribute
                        .type()
                        .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build())
                : attribute.type();
    }
}
