package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.ITEM_KEY;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.GeneratedNames;
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

    /**
     * By the parts of the key, of which it makes the key's record: by that the superclass of the DAO has the method.
     */
    MethodSpec byParts(String method, TypeName operation, String javadoc) {
        return byParts(method, operation, javadoc, Optional.empty());
    }

    /** The same of a method that takes {@code more} too. */
    MethodSpec byParts(String method, TypeName operation, String javadoc, More more) {
        return byParts(method, operation, javadoc, Optional.of(more));
    }

    /** By the parts of the key, and by its record. */
    List<MethodSpec> both(String method, TypeName operation, String javadoc) {
        return List.of(byParts(method, operation, javadoc), byRecord(method, operation, javadoc));
    }

    private MethodSpec byParts(String method, TypeName operation, String javadoc, Optional<More> more) {
        List<EntityAttribute> key = plan.key().components();
        String last = more.map(parameter -> unlike(key, parameter.name())).orElse("");
        MethodSpec.Builder byParts = method(method, operation, javadoc);
        for (EntityAttribute attribute : key) {
            byParts.addJavadoc("@param $L $L\n", attribute.component(), plan.keyRole(attribute));
            byParts.addParameter(attribute.type(), attribute.component());
        }
        more.ifPresent(parameter ->
                byParts.addJavadoc("@param $L $L\n", last, parameter.javadoc()).addParameter(parameter.type(), last));
        return byParts.addJavadoc("@return the operation\n")
                .addStatement(
                        "return $L(new $T($L)$L)",
                        method,
                        GeneratedNames.key(plan.base()),
                        key.stream()
                                .map(component -> CodeBlock.of("$L", component.component()))
                                .collect(CodeBlock.joining(",$W")),
                        last.isEmpty() ? "" : ", " + last)
                .build();
    }

    private MethodSpec byRecord(String method, TypeName operation, String javadoc) {
        return method(method, operation, javadoc)
                .addJavadoc("@param key the primary key\n@return the operation\n")
                .addParameter(GeneratedNames.key(plan.base()), "key")
                .addStatement("return items$L.$L(itemKey(key))", operations, method)
                .build();
    }

    /** {@code itemKey}, which makes attributes of the key's record. */
    MethodSpec itemKey() {
        return MethodSpec.methodBuilder("itemKey")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ITEM_KEY)
                .addParameter(GeneratedNames.key(plan.base()), "key")
                .addStatement(
                        "return $T.of($L)",
                        ITEM_KEY,
                        plan.key().parts().stream()
                                .map(part -> CodeBlock.of(
                                        "$L, $L",
                                        plan.constants().keyPartOutside(part),
                                        plan.constants()
                                                .value(part, each -> CodeBlock.of("key.$L()", each.component()))))
                                .collect(CodeBlock.joining(",$W")))
                .build();
    }

    private static MethodSpec.Builder method(String method, TypeName operation, String javadoc) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc("$L\n\n", SourceText.lines(javadoc))
                .addModifiers(Modifier.PUBLIC)
                .returns(operation);
    }

    /** The field, where no parameter hides it. */
    static String items(List<EntityAttribute> parameters) {
        return isAmong(parameters, "items") ? "this.items" : "items";
    }

    /** The name, or a longer one where a parameter has it. */
    static String unlike(List<EntityAttribute> parameters, String name) {
        return isAmong(parameters, name) ? unlike(parameters, name + "_") : name;
    }

    private static boolean isAmong(List<EntityAttribute> parameters, String name) {
        return parameters.stream().anyMatch(p -> p.component().equals(name));
    }
}
