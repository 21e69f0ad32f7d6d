package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.List;
import javax.lang.model.element.Element;

/** {@code @Convert}. */
public record ConvertAnnotation(TypeValue converter, Site site) {
    /** Those on a component, a type or a package, in the order written. */
    public static List<ConvertAnnotation> on(Element element) {
        return WrittenAnnotation.all(element, AnnotationType.CONVERT).stream()
                .map(convert -> new ConvertAnnotation(convert.type("value"), convert.site()))
                .toList();
    }
}
