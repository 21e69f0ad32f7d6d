package dev.stator.processor.generate.export;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import java.util.List;
import java.util.stream.Collectors;

/** What types are called on a page: of Java, and as DynamoDB stores them. */
final class StoredText {
    private StoredText() {}

    /** {@code List<Address>}, without packages. */
    static String java(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        if (plain instanceof ClassName name) {
            return String.join(".", name.simpleNames());
        }
        if (plain instanceof ArrayTypeName array) {
            return java(array.componentType()) + "[]";
        }
        if (plain instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(StoredText::java)
                    .collect(Collectors.joining(", ", java(generic.rawType()) + "<", ">"));
        }
        return plain.toString();
    }

    /** {@code L of M}. */
    static String of(TypeMapping mapping) {
        StoredAs stored = mapping.storedAs();
        TypeMapping present = mapping.present();
        List<TypeMapping.Inside> inside = present.inside();
        boolean isHolder = stored == StoredAs.L || stored == StoredAs.M;
        return inside.isEmpty() || !isHolder
                ? stored == StoredAs.ANY ? "any" : stored.name()
                : stored + " of " + of(inside.get(inside.size() - 1).mapping());
    }
}
