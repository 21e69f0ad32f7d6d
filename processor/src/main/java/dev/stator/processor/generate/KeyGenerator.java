package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.CHANGE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.ValueClass.Component;
import dev.stator.processor.generate.ValueClass.Equality;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.GeneratedNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code PostKey}, the primary key. */
final class KeyGenerator {
    private KeyGenerator() {}

    static JavaFile generate(EntityPlan plan) {
        ClassName name = GeneratedNames.key(plan.base());
        ValueClass value = new ValueClass(
                plan,
                name,
                plan.key().components().stream()
                        .map(key -> component(plan, key))
                        .toList());
        TypeSpec.Builder type = value.type()
                .addJavadoc("The primary key of a {@link $T} in table {@code $L}.\n", plan.name(), plan.table())
                .addMethod(of(plan, name))
                .addMethod(ofChange(plan, name))
                .addMethods(value.ofObject());
        Header.mark(type, plan);
        return Header.file(name, type.build(), plan);
    }

    private static Component component(EntityPlan plan, EntityAttribute key) {
        return new Component(
                key,
                key.type(),
                plan.keyRole(key),
                key.mapping().isEqualOtherwise() ? Equality.OF_KEY : Equality.OF_TYPE);
    }

    private static MethodSpec of(EntityPlan plan, ClassName name) {
        String record = Identifiers.variable(plan.name(), "", "value");
        CodeBlock arguments = plan.key().components().stream()
                .map(key -> CodeBlock.of("$L.$L()", record, key.component()))
                .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("of")
                .addJavadoc("""
                    The key of a {@link $T}.

                    @param $L what to find by the key
                    @return its key
                    """, plan.name(), record)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(plan.record().type(), record)
                .addStatement("return new $T($L)", name, arguments)
                .build();
    }

    private static MethodSpec ofChange(EntityPlan plan, ClassName name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addJavadoc("""
                    The key of a {@link $T} that was changed.

                    @param change what happened to the item
                    @return its key
                    """, plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(ParameterizedTypeName.get(CHANGE, plan.record().type()), "change");
        Identifiers.Scope variables = new Identifiers.Scope("", "", plan.types().reserved(), "change");
        Map<String, CodeBlock> values = new LinkedHashMap<>();
        for (EntityKey.Part part : plan.key().parts()) {
            CodeBlock value = CodeBlock.of("change.key($L)", plan.constants().keyPartOutside(part));
            List<EntityAttribute> components = part.components();
            if (components.size() > 1) {
                String variable = variables.claim(Identifiers.variableOf(part.name()), "key");
                method.addStatement("var $L = $L", variable, value);
                value = CodeBlock.of("$L", variable);
            }
            for (EntityAttribute component : components) {
                values.putIfAbsent(
                        component.component(),
                        components.size() > 1 ? CodeBlock.of("$L.$L", value, component.component()) : value);
            }
        }
        return method.addStatement(
                        "return new $T($L)", name, values.values().stream().collect(CodeBlock.joining(",$W")))
                .build();
    }
}
