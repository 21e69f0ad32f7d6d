package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.CHANGE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.KeyRole;
import javax.lang.model.element.Modifier;

/** Writes {@code PostKey}, the record of the primary key. */
final class KeyGenerator {
    private KeyGenerator() {}

    static JavaFile generate(EntityPlan plan) {
        ClassName name = GeneratedNames.key(plan.name());
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addJavadoc("The primary key of a {@link $T} in table {@code $L}.\n\n", plan.name(), plan.table());
        Header.mark(type, plan);
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (EntityAttribute key : plan.key().attributes()) {
            type.addJavadoc(
                    "@param $L the $L\n", key.component(), key.role() == KeyRole.HASH ? "hash key" : "range key");
            components.addParameter(key.type(), key.component());
        }
        type.addMethods(RecordEquality.of(plan, name));
        RecordText.of(name, plan.key().attributes()).ifPresent(type::addMethod);
        return Header.file(
                name,
                type.recordConstructor(components.build())
                        .addMethod(of(plan, name))
                        .addMethod(ofChange(plan, name))
                        .build());
    }

    private static MethodSpec of(EntityPlan plan, ClassName name) {
        String record = Identifiers.variable(plan.name(), "", "value");
        CodeBlock arguments = plan.key().attributes().stream()
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
        CodeBlock arguments = plan.key().parts().stream()
                .map(part -> CodeBlock.of("change.key($L)", plan.constants().keyPartOutside(part)))
                .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("of")
                .addJavadoc("""
                    The key of a {@link $T} that was changed.

                    @param change what happened to the item
                    @return its key
                    """, plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(ParameterizedTypeName.get(CHANGE, plan.record().type()), "change")
                .addStatement("return new $T($L)", name, arguments)
                .build();
    }
}
