package dev.stator.processor.model.declared;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ConverterModel;
import java.util.List;
import java.util.Optional;

/**
 * One {@code @Convert} in sight of an entity: on a component, on a type, or on the package of a record.
 *
 * @param site the annotation value that names the converter
 * @param place what carries the annotation, for messages: {@code Order.total}, {@code Money}, {@code package shop}
 * @param carrier the type of the component, or the type itself; empty for a package
 * @param more where more of them stand on the same component or type, which do nothing; nowhere in a valid entity
 * @param applies whether the converter stores the carrier, or for a component something inside it; true for a package
 */
public record ConverterUse(
        ConverterModel converter,
        Site site,
        String place,
        Optional<TypeName> carrier,
        List<Site> more,
        boolean applies) {
    public ConverterUse {
        more = List.copyOf(more);
    }
}
