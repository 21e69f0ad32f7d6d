package dev.stator.processor.read.annotation;

import java.util.List;
import javax.lang.model.element.Element;

/** {@code @FrozenRetired}. */
public final class FrozenRetiredAnnotation {
    private FrozenRetiredAnnotation() {}

    /** The classes it lists on a type or a component; none where it does not stand. */
    public static List<TypeValue> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.FROZEN_RETIRED)
                .map(retired -> retired.types("value"))
                .orElse(List.of());
    }
}
