package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * {@code @ItemCollection}.
 *
 * @param index empty: none
 */
public record ItemCollectionAnnotation(TypeValue table, Text index, boolean skip, Site site) {
    public static Optional<ItemCollectionAnnotation> on(Element element) {
        return WrittenAnnotation.on(element, AnnotationType.ITEM_COLLECTION)
                .map(view -> new ItemCollectionAnnotation(
                        view.type("value"), view.text("index"), view.flag("skip"), view.site()));
    }
}
