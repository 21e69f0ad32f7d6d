package dev.stator.processor.read.annotation;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Attribute}. */
public record AttributeAnnotation(Text name, List<Text> former) {
    public static Optional<AttributeAnnotation> on(Element component) {
        return WrittenAnnotation.on(component, AnnotationType.ATTRIBUTE)
                .map(attribute -> new AttributeAnnotation(attribute.text("value"), attribute.texts("former")));
    }
}
