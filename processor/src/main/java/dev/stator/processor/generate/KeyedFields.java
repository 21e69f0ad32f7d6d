package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.GIVEN_ATTRIBUTE;
import static dev.stator.processor.generate.plan.RuntimeTypes.KEY_COMPONENT;
import static dev.stator.processor.generate.plan.RuntimeTypes.REMOVABLE_ATTRIBUTE;
import static dev.stator.processor.generate.plan.RuntimeTypes.SETTABLE;
import static dev.stator.processor.generate.plan.RuntimeTypes.TEMPLATE_COMPONENT;
import static dev.stator.processor.generate.plan.RuntimeTypes.VIRTUAL_COMPONENT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.RecordKeys;
import dev.stator.processor.generate.plan.RuntimeTypes;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.KeyFitness;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.Template;
import dev.stator.processor.model.Template.Form;
import dev.stator.processor.model.Template.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The typed attributes of components that keys are made of. An update sets what keys of indexes follow from alone; the
 * others it sets by a method that is given what else they are made of.
 */
final class KeyedFields {
    private final EntityPlan plan;
    private final RecordType record;
    private final RecordKeys keys;
    private final TypeName entity;
    private final ClassName attributes;

    /**
     * @param record whose attributes they are
     * @param keys what items have beside them
     * @param attributes the class that they are in
     */
    KeyedFields(EntityPlan plan, RecordType record, RecordKeys keys, ClassName attributes) {
        this.plan = plan;
        this.record = record;
        this.keys = keys;
        this.entity = record.name();
        this.attributes = attributes;
    }

    /**
     * A typed attribute.
     *
     * @param type what it is declared as
     * @param value what it is
     */
    record Field(TypeName type, CodeBlock value) {}

    /** Of a component; empty if nothing can be said of it by itself. */
    Optional<Field> of(EntityAttribute component, AttributeExpression expression) {
        if (!component.keyOnly()) {
            return Optional.of(own(component, expression));
        }
        List<EntityKey.Part> always = keys.partsOf(component);
        if (!always.isEmpty()) {
            return always.stream()
                    .filter(part -> part.components().size() == 1)
                    .findFirst()
                    .map(part -> alone(component, part, expression, expression.keyType(), "", false));
        }
        boolean free = isFree(component);
        Optional<EntityKey.Part> home = keys.home(component);
        if (home.isEmpty()) {
            return free ? Optional.of(virtual(component)) : removable(component);
        }
        return Optional.of(
                alone(component, home.get(), expression, declared(component, expression), free ? "Keyed" : "", true));
    }

    private Field own(EntityAttribute component, AttributeExpression expression) {
        TypeName type = component.isUpdatable() ? expression.type() : expression.keyType();
        return new Field(
                component.isUpdatable() && keys.isDerivedFrom(component) ? declared(component, expression) : type,
                expression.create(path(component)));
    }

    /** What a component that keys of indexes follow from is declared as. */
    private TypeName declared(EntityAttribute component, AttributeExpression expression) {
        TypeName type = isFree(component) ? nested(expression.keyType(), "Keyed") : expression.keyType();
        return RecordKeys.isOptional(component) ? nested(type, "Removable") : type;
    }

    private boolean isFree(EntityAttribute component) {
        return keys.needs(record, component).isEmpty();
    }

    private static TypeName nested(TypeName type, String name) {
        ParameterizedTypeName generic = (ParameterizedTypeName) type;
        return ParameterizedTypeName.get(
                generic.rawType().nestedClass(name), generic.typeArguments().toArray(TypeName[]::new));
    }

    /** To an attribute; the primary key's own path knows that DynamoDB never stores it as NULL. */
    private CodeBlock path(EntityAttribute attribute) {
        CodeBlock path = plan.types().outside(RuntimeTypes.PATH);
        return plan.keyPart(attribute)
                .map(part -> CodeBlock.of("$L.of($L)", path, plan.constants().keyPartOutside(part)))
                .orElseGet(() -> CodeBlock.of(
                        "$L.of($L)$L",
                        path,
                        SourceText.literal(attribute.name()),
                        AttributesGenerator.marked(attribute)));
    }

    private CodeBlock path(EntityKey.Part part) {
        return CodeBlock.of(
                "$L.of($L)",
                plan.types().outside(RuntimeTypes.PATH),
                plan.constants().keyPartOutside(part));
    }

    /** A component that a key attribute holds alone. */
    private Field alone(
            EntityAttribute component,
            EntityKey.Part part,
            AttributeExpression expression,
            TypeName natural,
            String keyed,
            boolean ofIndex) {
        if (!(part instanceof OfTemplate made)) {
            return new Field(natural, expression.create(path(part)));
        }
        Template template = made.template();
        boolean ordered = isOrdered(template);
        TypeName value = component.mapping().present().type().box();
        ClassName type = ordered ? KEY_COMPONENT.nestedClass("Ordered") : KEY_COMPONENT;
        type = keyed.isEmpty() ? type : type.nestedClass(keyed);
        type = ofIndex && RecordKeys.isOptional(component) ? type.nestedClass("Removable") : type;
        CodeBlock codec = CodeBlock.of(
                "$L.$L",
                plan.types().outside(plan.constants().codec()),
                plan.constants().template(template).constant());
        ClassName created = ordered ? TEMPLATE_COMPONENT.nestedClass("Ordered") : TEMPLATE_COMPONENT;
        return new Field(
                ParameterizedTypeName.get(type, entity, value),
                CodeBlock.of(
                        "new $T($Z$L,$W$L$L)",
                        ParameterizedTypeName.get(created, entity, value),
                        path(part),
                        codec,
                        ordered ? CodeBlock.of(",$W$L", SourceText.literal(template.beginning())) : ""));
    }

    /** Whether its texts sort as the component does, which is the last of it. */
    private static boolean isOrdered(Template template) {
        if (!(template.pieces().get(template.pieces().size() - 1) instanceof Part last)
                || template.parts().size() != 1) {
            return false;
        }
        return last.form() != Form.TEXT
                || (last.attribute().mapping().keyFitness() == KeyFitness.ORDERED
                        && !last.attribute().mapping().isUnordered());
    }

    /** A component without an attribute that an update removes, and sets by what it is given. */
    private Optional<Field> removable(EntityAttribute component) {
        TypeName value = component.mapping().present().type().box();
        return RecordKeys.isOptional(component)
                ? Optional.of(new Field(
                        ParameterizedTypeName.get(REMOVABLE_ATTRIBUTE, entity, value),
                        virtual(component).value()))
                : Optional.empty();
    }

    private Field virtual(EntityAttribute component) {
        TypeName value = component.mapping().present().type().box();
        boolean flag = RecordKeys.isFlag(component) && !RecordKeys.isOptional(component);
        if (flag) {
            TypeName type = ParameterizedTypeName.get(VIRTUAL_COMPONENT.nestedClass("Flag"), entity);
            return new Field(
                    type,
                    CodeBlock.of(
                            "new $T($Z$L,$W$L)", type, SourceText.literal(component.component()), entry(component)));
        }
        TypeName type = ParameterizedTypeName.get(
                RecordKeys.isOptional(component) ? VIRTUAL_COMPONENT.nestedClass("Removable") : VIRTUAL_COMPONENT,
                entity,
                value);
        return new Field(
                type,
                CodeBlock.of(
                        "new $T($Z$L,$W$L,$W$L)",
                        type,
                        SourceText.literal(component.component()),
                        plan.constants().codecOutside(component.inKey()),
                        entry(component)));
    }

    /** The path to an attribute that an item has where it has the component. */
    private CodeBlock entry(EntityAttribute component) {
        return path(keys.entryOf(component).orElseThrow().parts().get(0));
    }

    /** What sets a component together with what else keys are made of; empty where nothing of the kind is needed. */
    List<MethodSpec> given(EntityAttribute component) {
        if (!keys.isDerivedFrom(component) || !component.isUpdatable() || isFree(component)) {
            return List.of();
        }
        List<EntityAttribute> needs = keys.givens(record, component);
        TypeName value = component.mapping().present().type().box();
        CodeBlock.Builder given = CodeBlock.builder()
                .add("new $T($L)", ParameterizedTypeName.get(GIVEN_ATTRIBUTE, entity, value), target(component));
        String others = needs.stream()
                .filter(need -> !need.equals(component))
                .map(need -> "{@code " + need.component() + "}")
                .collect(Collectors.joining(", "));
        MethodSpec.Builder method = MethodSpec.methodBuilder(component.component() + "Given")
                .addJavadoc(
                        "What an update sets of {@code $L}, which keys of indexes hold beside $L.\n\n",
                        component.component(),
                        others)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(SETTABLE, entity, value));
        for (EntityAttribute need : needs) {
            method.addJavadoc("@param $L what the item has, else the update is refused\n", need.component())
                    .addParameter(plan.declaredType(need), need.component());
            given.add(
                    "\n.given($L, $L$L)",
                    target(need),
                    need.component(),
                    need.mapping().isOptional() ? ".orElse(null)" : "");
        }
        return List.of(
                method.addJavadoc("@return what is set\n")
                        .addStatement("return $L", given.build())
                        .build(),
                givenRecord(component, value, needs));
    }

    /** The same, taken from a record. */
    private MethodSpec givenRecord(EntityAttribute component, TypeName value, List<EntityAttribute> needs) {
        String item = Identifiers.variable(record.name(), "", "value");
        return MethodSpec.methodBuilder(component.component() + "Given")
                .addJavadoc(
                        "The same for an item that was read.\n\n@param $L the item as it was read, else the update is"
                                + " refused\n@return what is set\n",
                        item)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(SETTABLE, entity, value))
                .addParameter(entity, item)
                .addStatement(
                        "return $L($L)",
                        component.component() + "Given",
                        needs.stream()
                                .map(need -> CodeBlock.of("$L.$L()", item, need.component()))
                                .collect(CodeBlock.joining(",$W")))
                .build();
    }

    private CodeBlock target(EntityAttribute component) {
        return keys.isVirtual(component) ? virtual(component).value() : field(component);
    }

    private CodeBlock field(EntityAttribute component) {
        return CodeBlock.of("$L.$L", plan.types().outside(attributes), component.component());
    }
}
