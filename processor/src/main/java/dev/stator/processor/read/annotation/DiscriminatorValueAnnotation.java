package dev.stator.processor.read.annotation;

import dev.stator.annotation.DiscriminatorValue;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @DiscriminatorValue}. */
public record DiscriminatorValueAnnotation(Text value) {
    public static Optional<DiscriminatorValueAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, DiscriminatorValue.class)
                .map(value -> new DiscriminatorValueAnnotation(value.text("value")));
    }
}
