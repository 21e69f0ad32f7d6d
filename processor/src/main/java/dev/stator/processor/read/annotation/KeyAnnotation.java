package dev.stator.processor.read.annotation;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.declared.KeyDeclaration;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** {@code @HashKey} or {@code @RangeKey}. */
public final class KeyAnnotation {
    private KeyAnnotation() {}

    /** Those on a component: none or one, if it is right. */
    public static List<KeyDeclaration> on(Element component) {
        return Stream.of(on(component, HashKey.class, KeyRole.HASH), on(component, RangeKey.class, KeyRole.RANGE))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<KeyDeclaration> on(
            Element component, Class<? extends Annotation> annotation, KeyRole role) {
        return WrittenAnnotation.on(component, annotation).map(written -> new KeyDeclaration(role, written.site()));
    }
}
