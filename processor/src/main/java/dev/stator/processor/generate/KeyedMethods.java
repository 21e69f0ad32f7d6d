package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.ITEM_KEY;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.KeyRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the methods of a DAO that take a primary key: by its parts, and as a record. */
final class KeyedMethods {
    private final EntityPlan plan;
    private final String operations;

    /** What a method takes besides the key. */
    record More(TypeName type, String name, String javadoc) {}

    /** @param operations what the operations come from, behind the field: nothing, or {@code .versioned()} */
    KeyedMethods(EntityPlan plan, String operations) {
        this.plan = plan;
        this.operations = operations;
    }

    List<MethodSpec> of(String method, ClassName operation, String javadoc) {
        return of(method, ParameterizedTypeName.get(operation, plan.record().type()), javadoc, Optional.empty());
    }

    List<MethodSpec> of(String method, TypeName operation, String javadoc, Optional<More> more) {
        List<EntityAttribute> key = plan.key().attributes();
        String last = more.map(parameter -> unlike(key, parameter.name())).orElse("");
        MethodSpec.Builder byParts = method(method, operation, javadoc);
        MethodSpec.Builder byRecord = method(method, operation, javadoc)
                .addJavadoc("@param key the primary key\n")
                .addParameter(GeneratedNames.key(plan.name()), "key");
        List<CodeBlock> parts = new ArrayList<>();
        List<String> fromKey = new ArrayList<>();
        for (EntityAttribute attribute : key) {
            byParts.addJavadoc(
                    "@param $L the $L\n",
                    attribute.component(),
                    attribute.role() == KeyRole.HASH ? "hash key" : "range key");
            byParts.addParameter(attribute.type(), attribute.component());
            fromKey.add("key." + attribute.component() + "()");
        }
        for (Key.Part part : plan.key().parts()) {
            parts.add(CodeBlock.of(
                    "$L, $L", plan.constants().keyPartOutside(part), part.accept(EntityAttribute::component)));
        }
        CodeBlock itemKey = CodeBlock.of("$L.of($L)", plan.types().outside(ITEM_KEY), CodeBlock.join(parts, ",$W"));
        more.ifPresent(parameter -> {
            byParts.addJavadoc("@param $L $L\n", last, parameter.javadoc()).addParameter(parameter.type(), last);
            byRecord.addJavadoc("@param $L $L\n", parameter.name(), parameter.javadoc())
                    .addParameter(parameter.type(), parameter.name());
            fromKey.add(parameter.name());
        });
        return List.of(
                byParts.addJavadoc("@return the operation\n")
                        .addStatement(
                                "return $L$L.$L($L$L)",
                                items(key),
                                operations,
                                method,
                                itemKey,
                                last.isEmpty() ? "" : ", " + last)
                        .build(),
                byRecord.addJavadoc("@return the operation\n")
                        .addStatement("return $L($L)", method, String.join(", ", fromKey))
                        .build());
    }

    private static MethodSpec.Builder method(String method, TypeName operation, String javadoc) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc("$L\n\n", javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(operation);
    }

    /** The field, where no parameter hides it. */
    static String items(List<EntityAttribute> parameters) {
        return isAmong(parameters, "items") ? "this.items" : "items";
    }

    private static String unlike(List<EntityAttribute> parameters, String name) {
        return isAmong(parameters, name) ? unlike(parameters, name + "_") : name;
    }

    private static boolean isAmong(List<EntityAttribute> parameters, String name) {
        return parameters.stream().anyMatch(p -> p.component().equals(name));
    }
}
