package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Ttl}. */
public final class TtlAnnotation {
    private TtlAnnotation() {}

    /** Where it stands on a component. */
    public static Optional<Site> on(Element component) {
        return WrittenAnnotation.on(component, AnnotationType.TTL).map(WrittenAnnotation::site);
    }

    /** Whether it says that ends of other forms read as none. */
    public static boolean isLenient(Element component) {
        return WrittenAnnotation.on(component, AnnotationType.TTL)
                .filter(written -> written.flag("lenient"))
                .isPresent();
    }
}
