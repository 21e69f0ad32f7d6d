package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * What declares a table of several records.
 *
 * @param name the sealed interface, or the class that lists the records
 * @param common the type that all records have in common
 * @param discriminator name of the attribute that tells the record
 * @param others what is permitted or listed and is no record without type parameters
 * @param existingTypes simple names of the source types that stand where a type generated for the root would
 */
public record RootModel(
        ClassName name,
        TypeName common,
        Visibility visibility,
        Optional<WrittenName> discriminator,
        InjectionModel injection,
        List<Other> others,
        List<String> existingTypes,
        Site site) {
    public RootModel {
        others = List.copyOf(others);
        existingTypes = List.copyOf(existingTypes);
    }

    /** What no table holds, and where it is permitted or listed. */
    public record Other(TypeName type, Site site) {}
}
