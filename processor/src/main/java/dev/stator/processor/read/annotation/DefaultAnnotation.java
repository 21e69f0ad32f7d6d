package dev.stator.processor.read.annotation;

import dev.stator.annotation.Default;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Default}. */
public record DefaultAnnotation(Text text) {
    public static Optional<DefaultAnnotation> on(Element component) {
        return WrittenAnnotation.on(component, Default.class)
                .map(standard -> new DefaultAnnotation(standard.text("value")));
    }
}
