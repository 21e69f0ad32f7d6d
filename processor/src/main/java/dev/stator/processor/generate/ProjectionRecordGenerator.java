package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.ITEM_PROJECTION;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.IndexPlan;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.ProjectionRecord;
import dev.stator.processor.model.ProjectionRecord.Component;
import javax.lang.model.element.Modifier;

/** Writes {@code SummaryProjection}, by which reads answer with a part of an entity. */
public final class ProjectionRecordGenerator {
    private final ProjectionRecord projection;
    private final EntityPlan plan;
    private final ClassName name;
    private final String constant;

    private ProjectionRecordGenerator(ProjectionRecord projection) {
        this.projection = projection;
        this.plan = EntityPlan.of(projection.table(), projection.entity());
        this.name = GeneratedNames.projection(projection.name());
        this.constant = Identifiers.constant(projection.name().simpleName());
    }

    /** The constants of a projection. */
    public static JavaFile generate(ProjectionRecord projection) {
        ProjectionRecordGenerator generator = new ProjectionRecordGenerator(projection);
        return Header.file(generator.name, generator.type(), generator.plan);
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("""
                    Reads a {@link $T} of the items of {@link $T}: {@code select($L)}.

                    <p>Import it statically.
                    """, projection.name(), plan.name(), constant)
                .addModifiers(Modifier.FINAL);
        Header.mark(type, projection, plan);
        type.addField(whole());
        for (IndexPlan index : plan.indexes()) {
            index.projected()
                    .filter(held -> projection.isIn(index.index()))
                    .ifPresent(held -> type.addField(ofIndex(index, held)));
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private FieldSpec whole() {
        CodeBlock values = projection.components().stream()
                .map(component -> CodeBlock.of("item.$L($L)", method(component), attribute(component.path())))
                .collect(CodeBlock.joining(",\n"));
        CodeBlock attributes = projection.components().stream()
                .flatMap(component -> component.attributes().stream())
                .map(attribute -> attribute(attribute.path()))
                .collect(CodeBlock.joining(",\n"));
        return constant(constant, plan.record().type())
                .addJavadoc("Of whole items, in the table or an index that holds them.\n")
                .initializer(
                        "$T.of($>$>\n$T.class,\nitem -> new $T($>$>\n$L$<$<),\n$L$<$<)",
                        ITEM_PROJECTION,
                        projection.name(),
                        projection.name(),
                        values,
                        attributes)
                .build();
    }

    private FieldSpec ofIndex(IndexPlan index, IndexPlan.Projected held) {
        String ofIndex = constant + "_" + Identifiers.constant(GeneratedNames.indexClass(index.name()));
        return constant(ofIndex, held.name())
                .addJavadoc(
                        index.index().isLocal()
                                ? "Of local index {@code $L}; what it lacks, DynamoDB fetches from the table.\n"
                                : "Of index {@code $L}, which holds all of it.\n",
                        index.name())
                .initializer("$L.onIndex()", constant)
                .build();
    }

    private FieldSpec.Builder constant(String field, TypeName of) {
        return FieldSpec.builder(
                ParameterizedTypeName.get(ITEM_PROJECTION, of, projection.name()),
                field,
                Modifier.PUBLIC,
                Modifier.STATIC,
                Modifier.FINAL);
    }

    private static String method(Component component) {
        return switch (component.absence()) {
            case REFUSED -> "get";
            case NULL -> "orNull";
            case EMPTY -> "find";
        };
    }

    private CodeBlock attribute(String path) {
        return CodeBlock.of("$L.$L", plan.types().outside(GeneratedNames.attributes(plan.base())), path);
    }
}
