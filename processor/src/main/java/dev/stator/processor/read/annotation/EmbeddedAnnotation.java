package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * {@code @Embedded}.
 *
 * @param prefix what names begin with, and where that is written, else the annotation
 */
public record EmbeddedAnnotation(Text prefix, Site site) {
    public static Optional<EmbeddedAnnotation> on(Element component) {
        return WrittenAnnotation.on(component, AnnotationType.EMBEDDED)
                .map(embedded -> new EmbeddedAnnotation(embedded.text("prefix"), embedded.site()));
    }
}
