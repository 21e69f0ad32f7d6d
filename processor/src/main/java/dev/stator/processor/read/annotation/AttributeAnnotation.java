package dev.stator.processor.read.annotation;

import dev.stator.annotation.Attribute;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Attribute}. */
public record AttributeAnnotation(Text name) {
    public static Optional<AttributeAnnotation> on(Element component) {
        return WrittenAnnotation.on(component, Attribute.class)
                .map(attribute -> new AttributeAnnotation(attribute.text("value")));
    }
}
