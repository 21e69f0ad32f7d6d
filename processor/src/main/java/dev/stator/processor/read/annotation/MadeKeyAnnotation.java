package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Key}; of its texts those that are not empty. */
public record MadeKeyAnnotation(
        Optional<Text> index,
        Optional<Text> hash,
        Optional<Text> range,
        Optional<Text> when,
        boolean escape,
        Site site) {
    /** All on a record, in the order written. */
    public static List<MadeKeyAnnotation> on(Element record) {
        return WrittenAnnotation.all(record, AnnotationType.KEY).stream()
                .map(key -> new MadeKeyAnnotation(
                        text(key, "index"),
                        text(key, "hash"),
                        text(key, "range"),
                        text(key, "when"),
                        key.flag("escape"),
                        key.site()))
                .toList();
    }

    private static Optional<Text> text(WrittenAnnotation key, String member) {
        return Optional.of(key.text(member)).filter(text -> !text.value().isEmpty());
    }
}
