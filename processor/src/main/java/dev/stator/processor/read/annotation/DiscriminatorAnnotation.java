package dev.stator.processor.read.annotation;

import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Discriminator}. */
public record DiscriminatorAnnotation(Text name) {
    /** What the attribute is called where nothing is said. */
    public static final String STANDARD = "type";

    public static Optional<DiscriminatorAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.DISCRIMINATOR)
                .map(discriminator -> new DiscriminatorAnnotation(discriminator.text("value")));
    }
}
