package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * {@code @Frozen}.
 *
 * @param compression the name of the constant
 */
public record FrozenAnnotation(List<TypeValue> types, TypeValue format, boolean verify, String compression, Site site) {
    public static Optional<FrozenAnnotation> on(Element component) {
        return WrittenAnnotation.on(component, AnnotationType.FROZEN)
                .map(frozen -> new FrozenAnnotation(
                        frozen.types("types"),
                        frozen.type("format"),
                        frozen.flag("verify"),
                        frozen.constant("compression").orElse("STANDARD"),
                        frozen.site()));
    }
}
