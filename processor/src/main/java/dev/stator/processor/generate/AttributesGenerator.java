package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.IndexPlan.Projected;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.KeyRole;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code Post_}, the typed attributes of an entity, and {@code PostByTitle_}, those of what an index holds. */
final class AttributesGenerator {
    private final EntityPlan plan;
    private final ClassName record;
    private final ClassName name;

    /**
     * @param record whose attributes they are
     * @param base what the class is named after
     */
    private AttributesGenerator(EntityPlan plan, ClassName record, ClassName base) {
        this.plan = plan;
        this.record = record;
        this.name = GeneratedNames.attributes(base);
    }

    static JavaFile ofEntity(EntityPlan plan) {
        CodeBlock javadoc = CodeBlock.of("""
            Typed attributes of {@link $T}, for conditions, updates and projections.

            <p>Import them statically. They are immutable.
            """, plan.name());
        return new AttributesGenerator(plan, plan.name(), plan.base())
                .file(plan.record().attributes(), javadoc);
    }

    static JavaFile ofProjection(EntityPlan plan, IndexPlan index, Projected projected) {
        CodeBlock javadoc = CodeBlock.of(
                "Typed attributes of {@link $T}, for filters on index {@code $L}.\n", projected.name(), index.name());
        return new AttributesGenerator(plan, projected.name(), projected.name())
                .file(projected.record().attributes(), javadoc);
    }

    private JavaFile file(List<EntityAttribute> attributes, CodeBlock javadoc) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addJavadoc(javadoc).addModifiers(Modifier.FINAL);
        Header.mark(type, plan);
        RecordAttributes records = new RecordAttributes(record, name, plan);
        for (EntityAttribute attribute : attributes) {
            if (attribute.keyOnly()) {
                continue;
            }
            type.addField(field(attribute, records.expression(attribute)));
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        records.types().forEach(type::addType);
        return Header.file(name, type.build(), plan);
    }

    private FieldSpec field(EntityAttribute attribute, AttributeExpression expression) {
        TypeName type = attribute.isUpdatable() ? expression.type() : expression.keyType();
        return FieldSpec.builder(type, attribute.component(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(javadoc(attribute, plan.roles(attribute)))
                .initializer(expression.create(path(attribute)))
                .build();
    }

    /** To an attribute; the primary key's own path knows that DynamoDB never stores it as NULL. */
    private CodeBlock path(EntityAttribute attribute) {
        CodeBlock path = plan.types().outside(RuntimeTypes.PATH);
        return (attribute.role() == KeyRole.NONE ? Optional.<Key.Part>empty() : plan.keyPart(attribute))
                .map(part -> CodeBlock.of("$L.of($L)", path, plan.constants().keyPartOutside(part)))
                .orElseGet(() ->
                        CodeBlock.of("$L.of($L)$L", path, SourceText.literal(attribute.name()), marked(attribute)));
    }

    /** What follows the path of an attribute whose values no text must show. */
    static String marked(EntityAttribute attribute) {
        return attribute.sensitive() ? ".sensitive()" : "";
    }

    /** {@code Attribute title: S, hash key of by-title.} */
    static CodeBlock javadoc(EntityAttribute attribute, List<String> roles) {
        String stored = StoredForms.of(attribute.mapping());
        String notes = roles.isEmpty() ? "" : ", " + String.join(", ", roles);
        return CodeBlock.of("Attribute $L: $L$L.\n", SourceText.code(attribute.name()), stored, notes);
    }
}
