package dev.stator.processor.model.declared;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Site;
import java.util.List;

/**
 * How the generated DAO presents itself to a container.
 *
 * @param jakartaInject whether the compiled module sees {@code jakarta.inject} and does not decline it
 * @param named whether {@code @Named} is asked for
 * @param namedUnseen whether {@code @Named} is asked for and the compiled module does not see it
 * @param generated whether the compiled module sees {@code javax.annotation.processing.Generated}
 * @param copied annotations of the user's to copy onto the DAO
 * @param listed those among them that {@code @AnnotateWith} lists without values
 */
public record InjectionModel(
        boolean jakartaInject,
        boolean named,
        boolean namedUnseen,
        boolean generated,
        List<AnnotationSpec> copied,
        List<ListedAnnotation> listed) {
    public InjectionModel {
        copied = List.copyOf(copied);
        listed = List.copyOf(listed);
    }

    /** Of a DAO that another generated class gives: it asks for nothing. */
    public InjectionModel ofMember() {
        return new InjectionModel(false, false, false, generated, List.of(), List.of());
    }

    /**
     * An annotation that {@code @AnnotateWith} lists.
     *
     * @param ofClasses whether it may stand on a class
     * @param required its members that have no default
     * @param site where it is listed
     */
    public record ListedAnnotation(ClassName name, boolean ofClasses, List<String> required, Site site) {
        public ListedAnnotation {
            required = List.copyOf(required);
        }
    }
}
