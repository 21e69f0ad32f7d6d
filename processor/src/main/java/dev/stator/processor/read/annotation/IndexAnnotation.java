package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Index.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * {@code @Gsi} or {@code @Lsi}.
 *
 * @param projection the constant's name
 */
public record IndexAnnotation(
        Kind kind,
        Text name,
        List<Text> hashKey,
        List<Text> rangeKey,
        Optional<String> projection,
        Site projectionSite,
        List<Text> include,
        Site site) {

    /** Global indexes in the order written, then local ones. */
    public static List<IndexAnnotation> on(Element element) {
        return Stream.concat(
                        WrittenAnnotation.all(element, AnnotationType.GSI).stream()
                                .map(IndexAnnotation::global),
                        WrittenAnnotation.all(element, AnnotationType.LSI).stream()
                                .map(IndexAnnotation::local))
                .toList();
    }

    private static IndexAnnotation global(WrittenAnnotation gsi) {
        return of(Kind.GLOBAL, gsi, gsi.texts("hashKey"), gsi.texts("rangeKey"));
    }

    private static IndexAnnotation local(WrittenAnnotation lsi) {
        return of(Kind.LOCAL, lsi, List.of(), List.of(lsi.text("rangeKey")));
    }

    private static IndexAnnotation of(Kind kind, WrittenAnnotation index, List<Text> hashKey, List<Text> rangeKey) {
        return new IndexAnnotation(
                kind,
                index.text("name"),
                hashKey,
                rangeKey,
                index.constant("projection"),
                index.site("projection"),
                index.texts("include"),
                index.site());
    }
}
