package dev.stator.processor.read.annotation;

import dev.stator.annotation.Table;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Table}. */
public record TableAnnotation(Text name) {
    public static Optional<TableAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, Table.class).map(table -> new TableAnnotation(table.text("value")));
    }
}
