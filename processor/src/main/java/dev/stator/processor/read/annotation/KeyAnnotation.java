package dev.stator.processor.read.annotation;

import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.declared.KeyDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** {@code @HashKey} or {@code @RangeKey}. */
public final class KeyAnnotation {
    private KeyAnnotation() {}

    /** Those on a component: none or one, if it is right. */
    public static List<KeyDeclaration> on(Element component) {
        return Stream.of(
                        on(component, AnnotationType.HASH_KEY, KeyRole.HASH),
                        on(component, AnnotationType.RANGE_KEY, KeyRole.RANGE))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The name that it gives an attribute, on a type. */
    public static Optional<Text> name(Element type, KeyRole role) {
        AnnotationType annotation = role == KeyRole.HASH ? AnnotationType.HASH_KEY : AnnotationType.RANGE_KEY;
        return WrittenAnnotation.on(type, annotation).map(written -> written.text("value"));
    }

    private static Optional<KeyDeclaration> on(Element component, AnnotationType annotation, KeyRole role) {
        return WrittenAnnotation.on(component, annotation)
                .map(written ->
                        new KeyDeclaration(role, true, written.text("value").value(), written.site()));
    }
}
