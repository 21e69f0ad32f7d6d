package dev.stator.processor.read.annotation;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @ConstantValue}. */
public record ConstantValueAnnotation(String value, List<String> former) {
    public static Optional<ConstantValueAnnotation> on(Element constant) {
        return WrittenAnnotation.on(constant, AnnotationType.CONSTANT_VALUE)
                .map(written -> new ConstantValueAnnotation(
                        written.text("value").value(),
                        written.texts("former").stream().map(Text::value).toList()));
    }
}
