package dev.stator.processor.read.annotation;

import dev.stator.annotation.AnnotateWith;
import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @AnnotateWith}. */
public record AnnotateWithAnnotation(List<TypeValue> annotations, Site site) {
    public static Optional<AnnotateWithAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, AnnotateWith.class)
                .map(carrier -> new AnnotateWithAnnotation(carrier.types("value"), carrier.site()));
    }
}
