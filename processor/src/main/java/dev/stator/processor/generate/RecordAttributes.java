package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.PATH;
import static dev.stator.processor.generate.plan.RuntimeTypes.RECORD_ATTRIBUTE;
import static dev.stator.processor.generate.plan.RuntimeTypes.REMOVABLE_RECORD_ATTRIBUTE;
import static dev.stator.processor.generate.plan.RuntimeTypes.REST_ATTRIBUTES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.RecordType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The attribute classes of nested records, {@code AddressAttribute}: a field for each component, but a method for one
 * that leads back to a record it stands in, which would go on for ever.
 */
final class RecordAttributes {
    /** What a record attribute answers to without arguments already. */
    static final Set<String> TAKEN = Set.of("path", "codec", "exists", "absent");

    private final TypeName entity;
    private final ClassName enclosing;
    private final EntityPlan plan;
    private final Identifiers.Scope names;
    private final Map<TypeName, ClassName> classes = new LinkedHashMap<>();
    private final Set<ClassName> removable = new HashSet<>();
    private final Deque<RecordType> unwritten = new ArrayDeque<>();
    private final AttributeExpressions expressions;
    private final EmbeddedAttributes embedded;

    /**
     * @param entity type whose attributes they are
     * @param enclosing class that they are nested in
     */
    RecordAttributes(TypeName entity, ClassName enclosing, EntityPlan plan) {
        this.entity = entity;
        this.enclosing = enclosing;
        this.plan = plan;
        this.names = new Identifiers.Scope("", "Attribute", plan.types().reserved());
        this.expressions = new AttributeExpressions(entity, plan.constants(), this::attributeClass);
        this.embedded = new EmbeddedAttributes(entity, enclosing, plan, this, wish -> names.claim(wish) + "Attribute");
    }

    /** The classes of embedded records. */
    EmbeddedAttributes embedded() {
        return embedded;
    }

    /** The typed attribute of a component; what nested records it leads to, {@link #types} will hold. */
    AttributeExpression expression(EntityAttribute attribute) {
        return expressions.of(attribute);
    }

    private ClassName attributeClass(TypeName type, boolean mayBeMissing) {
        ClassName name = attributeClass(type);
        if (!mayBeMissing) {
            return name;
        }
        removable.add(name);
        return removable(name);
    }

    private ClassName removable(ClassName name) {
        return plan.types().removableIn(name);
    }

    private ClassName attributeClass(TypeName type) {
        return classes.computeIfAbsent(type, t -> {
            unwritten.add(plan.entity().record(t));
            return enclosing.nestedClass(names.claim(Identifiers.pascal(t)) + "Attribute");
        });
    }

    /** One class for each nested record that an attribute leads to. */
    List<TypeSpec> types() {
        Map<TypeName, TypeSpec.Builder> types = new LinkedHashMap<>();
        while (!unwritten.isEmpty()) {
            RecordType record = unwritten.remove();
            types.put(record.type(), type(record, attributeClass(record.type())));
        }
        types.forEach((record, type) -> complete(record, attributeClass(record), type));
        return types.values().stream().map(TypeSpec.Builder::build).toList();
    }

    /** Now that every use of it is known. */
    private void complete(TypeName record, ClassName name, TypeSpec.Builder type) {
        if (removable.contains(name)) {
            type.addType(removable(record, name));
        } else {
            type.addModifiers(Modifier.FINAL);
        }
    }

    private TypeSpec removable(TypeName record, ClassName name) {
        return TypeSpec.classBuilder(removable(name))
                .addJavadoc("One that may be missing, so that an update may remove it.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(name)
                .addSuperinterface(ParameterizedTypeName.get(REMOVABLE_RECORD_ATTRIBUTE, entity, record))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(PATH, "path")
                        .addStatement("super(path)")
                        .build())
                .build();
    }

    private TypeSpec.Builder type(RecordType record, ClassName name) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Paths into a {@link $T}.\n", record.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .superclass(ParameterizedTypeName.get(RECORD_ATTRIBUTE, entity, record.type()));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(PATH, "path")
                .addStatement("super(path, $L)", plan.constants().outside(record.type()));
        for (EntityAttribute attribute : record.attributes()) {
            if (!attribute.within().isEmpty()) {
                continue;
            }
            AttributeExpression expression = expression(attribute);
            CodeBlock javadoc = AttributesGenerator.javadoc(attribute, List.of());
            String stored = SourceText.literal(attribute.name());
            if (leadsBack(attribute, record)) {
                type.addMethod(step(
                        attribute,
                        expression,
                        javadoc,
                        CodeBlock.of("path().attribute($L)$L", stored, AttributesGenerator.marked(attribute))));
            } else {
                type.addField(
                        FieldSpec.builder(expression.type(), attribute.component(), Modifier.PUBLIC, Modifier.FINAL)
                                .addJavadoc(javadoc)
                                .build());
                constructor.addStatement(
                        "this.$L = $L",
                        attribute.component(),
                        expression.create(
                                CodeBlock.of("path.attribute($L)$L", stored, AttributesGenerator.marked(attribute))));
            }
        }
        record.embedded().forEach(each -> type.addField(embedded.ofRecord(record, each, constructor)));
        record.rest().ifPresent(rest -> {
            type.addField(FieldSpec.builder(
                            ParameterizedTypeName.get(REST_ATTRIBUTES, entity),
                            rest.component(),
                            Modifier.PUBLIC,
                            Modifier.FINAL)
                    .addJavadoc("What is stored beside the others.\n")
                    .build());
            constructor.addStatement(
                    "this.$L = new $T<>(path, $L)",
                    rest.component(),
                    REST_ATTRIBUTES,
                    plan.constants().restOutside(record.type()));
        });
        return type.addMethod(constructor.build());
    }

    static MethodSpec step(
            EntityAttribute attribute, AttributeExpression expression, CodeBlock javadoc, CodeBlock path) {
        String name = attribute.component();
        return MethodSpec.methodBuilder(TAKEN.contains(name) ? name + "_" : name)
                .addJavadoc(javadoc)
                .addJavadoc("\n@return the attribute, which leads on\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(expression.type())
                .addStatement("return $L", expression.create(path))
                .build();
    }

    /** What lists and maps lead to is made when asked. */
    boolean leadsBack(EntityAttribute attribute, RecordType record) {
        return attribute
                .mapping()
                .record()
                .filter(start -> reaches(start.type(), record.type(), new HashSet<>()))
                .isPresent();
    }

    private boolean reaches(TypeName from, TypeName to, Set<TypeName> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && plan.entity().record(from).attributes().stream()
                                .flatMap(a -> a.mapping().record().stream())
                                .anyMatch(next -> reaches(next.type(), to, seen)));
    }
}
