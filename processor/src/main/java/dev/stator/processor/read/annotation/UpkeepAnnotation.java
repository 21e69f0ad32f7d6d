package dev.stator.processor.read.annotation;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import dev.stator.processor.model.Upkeep;
import dev.stator.processor.model.Upkeep.Kind;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** {@code @Version}, {@code @CreatedAt} or {@code @UpdatedAt}. */
public final class UpkeepAnnotation {
    private UpkeepAnnotation() {}

    /** Those on a component: none or one, if it is right. */
    public static List<Upkeep> on(Element component) {
        return Stream.of(
                        on(component, Version.class, Kind.VERSION),
                        on(component, CreatedAt.class, Kind.CREATED_AT),
                        on(component, UpdatedAt.class, Kind.UPDATED_AT))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Upkeep> on(Element component, Class<? extends Annotation> annotation, Kind kind) {
        return Written.on(component, annotation).map(written -> new Upkeep(kind, written.site()));
    }
}
