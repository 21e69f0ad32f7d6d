package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.stator.processor.model.EntityAttribute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code toString} of a generated record with sensitive components, which the record's own would show. */
final class RecordText {
    private RecordText() {}

    /** The method; none where the record's own shows nothing that it must not. */
    static Optional<MethodSpec> of(ClassName name, List<EntityAttribute> attributes) {
        if (attributes.stream().noneMatch(EntityAttribute::sensitive)) {
            return Optional.empty();
        }
        String text = attributes.stream()
                .map(attribute -> attribute.component() + "="
                        + (attribute.sensitive() ? "***" : "\" + " + attribute.component() + " + \""))
                .collect(Collectors.joining(", ", "\"" + name.simpleName() + "[", "]\""));
        return Optional.of(MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", text)
                .build());
    }
}
