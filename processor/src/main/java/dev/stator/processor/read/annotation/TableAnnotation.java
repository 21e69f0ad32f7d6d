package dev.stator.processor.read.annotation;

import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Table}. */
public record TableAnnotation(Text name) {
    public static Optional<TableAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.TABLE)
                .map(table -> new TableAnnotation(table.text("value")));
    }
}
