package dev.stator.processor.read.annotation;

import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Accessor}. */
public record AccessorAnnotation(Text name) {
    public static Optional<AccessorAnnotation> on(Element record) {
        return WrittenAnnotation.on(record, AnnotationType.ACCESSOR)
                .map(accessor -> new AccessorAnnotation(accessor.text("value")));
    }
}
