package dev.stator.processor.read.annotation;

import dev.stator.processor.model.MapperForms;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @SharedWith}. */
public final class SharedWithAnnotation {
    private SharedWithAnnotation() {}

    /** The forms of the mapper that it names on a type or a package; empty where it does not stand. */
    public static Optional<MapperForms> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.SHARED_WITH)
                .flatMap(written -> written.constant("value"))
                .map(MapperForms::valueOf);
    }
}
