package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.REST_ATTRIBUTES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.IndexPlan;
import dev.stator.processor.generate.plan.IndexPlan.Projected;
import dev.stator.processor.generate.plan.RecordKeys;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.RestPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes {@code Post_}, the typed attributes of an entity, and {@code PostByTitle_}, those of what an index holds. */
final class AttributesGenerator {
    private final EntityPlan plan;
    private final RecordType record;
    private final ClassName name;

    /**
     * @param record whose attributes they are
     * @param base what the class is named after
     */
    private AttributesGenerator(EntityPlan plan, RecordType record, ClassName base) {
        this.plan = plan;
        this.record = record;
        this.name = GeneratedNames.attributes(base);
    }

    static JavaFile ofEntity(EntityPlan plan) {
        CodeBlock javadoc = CodeBlock.of("""
            Typed attributes of {@link $T}, for conditions, updates and projections.

            <p>Import them statically. They are immutable.
            """, plan.name());
        return new AttributesGenerator(plan, plan.record(), plan.base()).file(plan.keys(), javadoc);
    }

    static JavaFile ofProjection(EntityPlan plan, IndexPlan index, Projected projected) {
        CodeBlock javadoc = CodeBlock.of(
                "Typed attributes of {@link $T}, for filters on index {@code $L}.\n", projected.name(), index.name());
        return new AttributesGenerator(plan, projected.record(), projected.name())
                .file(RecordKeys.of(plan.entity(), index.index()), javadoc);
    }

    private JavaFile file(RecordKeys keys, CodeBlock javadoc) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addJavadoc(javadoc).addModifiers(Modifier.FINAL);
        Header.mark(type, plan);
        RecordAttributes records = new RecordAttributes(record.name(), name, plan);
        KeyedFields fields = new KeyedFields(plan, record, keys, name);
        List<MethodSpec> givens = new ArrayList<>();
        for (EntityAttribute attribute : record.attributes()) {
            if (attribute.within().isEmpty()) {
                AttributeExpression expression = records.expression(attribute);
                fields.of(attribute, expression).ifPresent(field -> type.addField(field(attribute, field)));
                givens.addAll(fields.given(attribute));
            }
        }
        record.embedded().forEach(each -> type.addField(records.embedded().ofItem(record, each)));
        record.rest().ifPresent(rest -> type.addField(rest(rest)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethods(givens);
        records.types().forEach(type::addType);
        records.embedded().types().forEach(type::addType);
        return Header.file(name, type.build(), plan);
    }

    private FieldSpec rest(RestPlace rest) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(REST_ATTRIBUTES, record.name()),
                        rest.component(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("What is stored beside the others.\n")
                .initializer("new $T<>($L)", REST_ATTRIBUTES, plan.constants().restOutside(record.type()))
                .build();
    }

    private FieldSpec field(EntityAttribute attribute, KeyedFields.Field field) {
        return FieldSpec.builder(field.type(), attribute.component(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        attribute.keyOnly()
                                ? CodeBlock.of(
                                        "Stands in keys only, read from $L.\n", SourceText.code(attribute.name()))
                                : javadoc(attribute, plan.roles(attribute)))
                .initializer(field.value())
                .build();
    }

    /** What follows the path of an attribute that was renamed, or whose values no text must show. */
    static String marked(EntityAttribute attribute) {
        return renamed(attribute) + (attribute.sensitive() ? ".sensitive()" : "");
    }

    /** What follows the path of an attribute that was renamed. */
    static String renamed(EntityAttribute attribute) {
        return attribute.former().isEmpty()
                ? ""
                : attribute.former().stream()
                        .map(SourceText::literal)
                        .collect(Collectors.joining(", ", ".formerly(", ")"));
    }

    /** {@code Attribute title: S, hash key of by-title.} */
    static CodeBlock javadoc(EntityAttribute attribute, List<String> roles) {
        String stored = StoredForms.of(attribute.mapping());
        String notes = roles.isEmpty() ? "" : ", " + String.join(", ", roles);
        return CodeBlock.of("Attribute $L: $L$L.\n", SourceText.code(attribute.name()), stored, notes);
    }
}
