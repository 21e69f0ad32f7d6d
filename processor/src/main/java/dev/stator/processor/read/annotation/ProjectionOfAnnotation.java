package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * {@code @ProjectionOf}.
 *
 * @param table void: none
 */
public record ProjectionOfAnnotation(TypeValue entity, TypeValue table, Site site) {
    public static Optional<ProjectionOfAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.PROJECTION_OF)
                .map(written ->
                        new ProjectionOfAnnotation(written.type("value"), written.type("table"), written.site()));
    }
}
