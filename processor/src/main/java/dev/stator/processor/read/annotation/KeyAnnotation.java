package dev.stator.processor.read.annotation;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.KeyRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** {@code @HashKey} or {@code @RangeKey}. */
public record KeyAnnotation(KeyRole role, Site site) {
    /** Those on a component: none or one, if it is right. */
    public static List<KeyAnnotation> on(Element component) {
        Optional<KeyAnnotation> hash =
                Written.on(component, HashKey.class).map(key -> new KeyAnnotation(KeyRole.HASH, key.site()));
        Optional<KeyAnnotation> range =
                Written.on(component, RangeKey.class).map(key -> new KeyAnnotation(KeyRole.RANGE, key.site()));
        return Stream.of(hash, range).flatMap(Optional::stream).toList();
    }
}
