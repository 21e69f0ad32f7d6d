package dev.stator.processor.read.annotation;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @DiscriminatorValue}. */
public record DiscriminatorValueAnnotation(Text value, List<Text> former) {
    public static Optional<DiscriminatorValueAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.DISCRIMINATOR_VALUE)
                .map(value -> new DiscriminatorValueAnnotation(value.text("value"), value.texts("former")));
    }
}
