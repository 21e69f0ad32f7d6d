package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.EMBEDDED_ATTRIBUTE;
import static dev.stator.processor.generate.plan.RuntimeTypes.NULLABLE;
import static dev.stator.processor.generate.plan.RuntimeTypes.PATH;
import static dev.stator.processor.generate.plan.RuntimeTypes.REMOVABLE_EMBEDDED_ATTRIBUTE;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EmbeddedRecord;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The classes of embedded records, with a field for each component: of their attributes, and of those they embed. */
final class EmbeddedAttributes {
    private final TypeName entity;
    private final EntityPlan plan;
    private final RecordAttributes records;
    private final UnaryOperator<String> names;
    private final ClassName enclosing;
    private final List<TypeSpec> types = new ArrayList<>();

    /**
     * @param entity type whose attributes they are
     * @param enclosing class that they are nested in
     * @param names gives names of classes there, for those wished
     */
    EmbeddedAttributes(
            TypeName entity,
            ClassName enclosing,
            EntityPlan plan,
            RecordAttributes records,
            UnaryOperator<String> names) {
        this.entity = entity;
        this.enclosing = enclosing;
        this.plan = plan;
        this.records = records;
        this.names = names;
    }

    /** Those that were asked for. */
    List<TypeSpec> types() {
        return List.copyOf(types);
    }

    /** The field of the entity's attributes for a record that it embeds. */
    FieldSpec ofItem(RecordType owner, EmbeddedRecord record) {
        ClassName type = type(owner, record, 1);
        return field(record, type)
                .addModifiers(Modifier.STATIC)
                .initializer("new $T(null)", type)
                .build();
    }

    /** The field of a nested record's attributes for a record that it embeds, which {@code constructor} fills. */
    FieldSpec ofRecord(RecordType owner, EmbeddedRecord record, MethodSpec.Builder constructor) {
        return field(owner, record, 1, constructor, "path");
    }

    private FieldSpec field(
            RecordType owner, EmbeddedRecord record, int depth, MethodSpec.Builder constructor, String around) {
        ClassName type = type(owner, record, depth);
        constructor.addStatement("this.$L = new $T($L)", record.embedding().component(), type, around);
        return field(record, type).build();
    }

    private static FieldSpec.Builder field(EmbeddedRecord record, ClassName type) {
        return FieldSpec.builder(type, record.embedding().component(), Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Attributes $L.\n",
                        record.names().stream().map(SourceText::code).collect(Collectors.joining(", ")));
    }

    /** @param depth how many records are embedded in each other here, this one counted */
    private ClassName type(RecordType owner, EmbeddedRecord record, int depth) {
        String component = record.embedding().component();
        ClassName name = enclosing.nestedClass(
                names.apply(component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1)));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(
                        plan.record().nullMarked()
                                ? PATH.annotated(
                                        AnnotationSpec.builder(NULLABLE).build())
                                : PATH,
                        "around")
                .addStatement("super($L)", superArguments(owner, record, depth));
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "Attributes of a {@link $T} that has no map of its own.\n",
                        record.embedding().name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(
                        EMBEDDED_ATTRIBUTE, entity, record.embedding().type()));
        if (record.embedding().mayBeAbsent()) {
            type.addSuperinterface(ParameterizedTypeName.get(REMOVABLE_EMBEDDED_ATTRIBUTE, entity));
        }
        record.record()
                .components(
                        attribute -> Optional.of(attribute(owner, outer(owner, attribute), type, constructor)),
                        inner -> Optional.of(type.addField(field(owner, inner, depth + 1, constructor, "around"))),
                        rest -> Optional.empty());
        types.add(type.addMethod(constructor.build()).build());
        return name;
    }

    private CodeBlock superArguments(RecordType owner, EmbeddedRecord record, int depth) {
        return Stream.of(
                        Stream.of(CodeBlock.of("around")),
                        owner.witness(outer(owner, record.attributes().get(0)), depth - 1).stream()
                                .map(EmbeddedAttributes::names),
                        Stream.of(plan.constants().outside(record)),
                        record.names().stream().map(name -> CodeBlock.of("$L", SourceText.literal(name))))
                .flatMap(arguments -> arguments)
                .collect(CodeBlock.joining(",$W"));
    }

    private static CodeBlock names(EntityAttribute witness) {
        CodeBlock names = witness.names()
                .map(name -> CodeBlock.of("$L", SourceText.literal(name)))
                .collect(CodeBlock.joining(", "));
        return witness.former().isEmpty() ? names : CodeBlock.of("$T.of($L)", List.class, names);
    }

    /** The same attribute as the record has it that all are embedded in. */
    private static EntityAttribute outer(RecordType owner, EntityAttribute attribute) {
        return owner.attributes().stream()
                .filter(each -> each.name().equals(attribute.name()))
                .findFirst()
                .orElseThrow();
    }

    private TypeSpec.Builder attribute(
            RecordType owner, EntityAttribute attribute, TypeSpec.Builder type, MethodSpec.Builder constructor) {
        EntityAttribute inside = attribute.innermost();
        AttributeExpression expression = records.expression(inside);
        CodeBlock path = CodeBlock.of(
                "attribute($L)$L$L",
                SourceText.literal(attribute.name()),
                AttributesGenerator.marked(attribute),
                owner.witness(attribute, attribute.within().size())
                        .map(witness -> CodeBlock.of(
                                ".beside(attribute($L)$L)",
                                SourceText.literal(witness.name()),
                                AttributesGenerator.renamed(witness)))
                        .orElse(CodeBlock.of("")));
        CodeBlock javadoc =
                AttributesGenerator.javadoc(attribute, owner.equals(plan.record()) ? plan.roles(attribute) : List.of());
        if (records.leadsBack(attribute, owner)) {
            return type.addMethod(RecordAttributes.step(inside, expression, javadoc, path));
        }
        constructor.addStatement("this.$L = $L", inside.component(), expression.create(path));
        return type.addField(FieldSpec.builder(expression.type(), inside.component(), Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(javadoc)
                .build());
    }
}
