package dev.stator.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;

/**
 * How a generated DAO presents itself to a container.
 *
 * @param jakartaInject whether it is a singleton for {@code jakarta.inject}
 * @param named whether it is {@code @Named}
 * @param generated whether all that is generated is marked with {@code javax.annotation.processing.Generated}
 * @param copied annotations of the user's to copy onto it
 */
public record Injection(boolean jakartaInject, boolean named, boolean generated, List<AnnotationSpec> copied) {
    public Injection {
        copied = List.copyOf(copied);
    }
}
