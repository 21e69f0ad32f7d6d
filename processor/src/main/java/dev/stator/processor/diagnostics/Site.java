package dev.stator.processor.diagnostics;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where in the source something stands: an element, and on it perhaps an annotation and one of its values.
 *
 * <p>Opaque to all but the reader, which makes it, and {@code Reporter}, which opens it. All sites are equal, so that
 * two models of the same declaration are equal wherever they stand.
 */
public final class Site {
    private final Element element;
    private final Optional<AnnotationMirror> annotation;
    private final Optional<AnnotationValue> value;

    private Site(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {
        this.element = element;
        this.annotation = annotation;
        this.value = value;
    }

    /** The element itself. */
    public static Site of(Element element) {
        return new Site(element, Optional.empty(), Optional.empty());
    }

    /** An annotation on the element. */
    public static Site of(Element element, AnnotationMirror annotation) {
        return new Site(element, Optional.of(annotation), Optional.empty());
    }

    /** One value of an annotation on the element. */
    public static Site of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Site(element, Optional.of(annotation), Optional.of(value));
    }

    Element element() {
        return element;
    }

    Optional<AnnotationMirror> annotation() {
        return annotation;
    }

    Optional<AnnotationValue> value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Site;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "site";
    }
}
