package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @ConstantValue}. */
public record ConstantValueAnnotation(Text value, List<Text> former, Site site) {
    public static Optional<ConstantValueAnnotation> on(Element constant) {
        return WrittenAnnotation.on(constant, AnnotationType.CONSTANT_VALUE)
                .map(written ->
                        new ConstantValueAnnotation(written.text("value"), written.texts("former"), written.site()));
    }
}
