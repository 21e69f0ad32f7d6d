package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @AnnotateWith}. */
public record AnnotateWithAnnotation(List<TypeValue> annotations, Site site) {
    public static Optional<AnnotateWithAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.ANNOTATE_WITH)
                .map(carrier -> new AnnotateWithAnnotation(carrier.types("value"), carrier.site()));
    }
}
