package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Visibility;
import java.util.List;

/**
 * A sealed interface of records, stored as a map with a discriminator.
 *
 * @param discriminator name of the attribute that tells the record
 * @param subtypes every record below the interface, those of sealed interfaces below it included
 * @param nonRecords what is permitted and is no record: such an interface has no stored form
 */
public record SealedModel(
        ClassName name,
        TypeName type,
        Visibility visibility,
        String discriminator,
        List<Subtype> subtypes,
        List<TypeName> nonRecords,
        Site site)
        implements NestedType {
    public SealedModel {
        subtypes = List.copyOf(subtypes);
        nonRecords = List.copyOf(nonRecords);
    }

    /**
     * One record below the interface.
     *
     * @param value what the discriminator holds
     * @param former what it held before
     * @param type the record, itself among the entity's nested types
     */
    public record Subtype(WrittenName value, List<WrittenName> former, TypeName type) {
        public Subtype {
            former = List.copyOf(former);
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSealed(this);
    }
}
