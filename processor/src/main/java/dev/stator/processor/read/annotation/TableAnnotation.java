package dev.stator.processor.read.annotation;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** {@code @Table}. */
public record TableAnnotation(Text name, List<TypeValue> entities) {
    public static Optional<TableAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.TABLE)
                .map(table -> new TableAnnotation(table.text("value"), table.types("entities")));
    }

    /** That of the table which holds items of a type: its own, or that of a sealed interface above it. */
    public static Optional<TableAnnotation> above(TypeElement type) {
        return root(type).flatMap(TableAnnotation::on);
    }

    /** The type with the annotation: itself, or a sealed interface above it. */
    public static Optional<TypeElement> root(TypeElement type) {
        return on(type).isPresent()
                ? Optional.of(type)
                : type.getInterfaces().stream()
                        .filter(DeclaredType.class::isInstance)
                        .map(above -> (TypeElement) ((DeclaredType) above).asElement())
                        .filter(above -> above.getModifiers().contains(Modifier.SEALED))
                        .flatMap(above -> root(above).stream())
                        .findFirst();
    }
}
