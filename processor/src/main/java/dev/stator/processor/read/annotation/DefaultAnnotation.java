package dev.stator.processor.read.annotation;

import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Default}. */
public record DefaultAnnotation(Text text) {
    public static Optional<DefaultAnnotation> on(Element component) {
        return WrittenAnnotation.on(component, AnnotationType.DEFAULT)
                .map(standard -> new DefaultAnnotation(standard.text("value")));
    }
}
