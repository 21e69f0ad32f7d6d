package dev.stator.processor.read.annotation;

import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @FrozenName}. */
public record FrozenNameAnnotation(Text name) {
    public static Optional<FrozenNameAnnotation> on(Element type) {
        return WrittenAnnotation.on(type, AnnotationType.FROZEN_NAME)
                .map(named -> new FrozenNameAnnotation(named.text("value")));
    }
}
