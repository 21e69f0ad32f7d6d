package dev.stator.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;

/**
 * How the generated DAO presents itself to a container.
 *
 * @param jakartaInject whether the compiled module sees {@code jakarta.inject} and does not decline it
 * @param named whether {@code @Named} is asked for
 * @param generated whether the compiled module sees {@code javax.annotation.processing.Generated}
 * @param copied annotations of the user's to copy onto the DAO
 */
public record InjectionModel(boolean jakartaInject, boolean named, boolean generated, List<AnnotationSpec> copied) {
    public InjectionModel {
        copied = List.copyOf(copied);
    }
}
