package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A sealed interface of records, stored as a map with a discriminator.
 *
 * @param discriminator name of the attribute that tells the record
 * @param subtypes every record below the interface, those of sealed interfaces below it included
 */
public record SealedType(ClassName name, TypeName type, String discriminator, List<Subtype> subtypes)
        implements ItemType {
    public SealedType {
        subtypes = List.copyOf(subtypes);
    }

    /**
     * One record below the interface.
     *
     * @param value what the discriminator holds
     * @param former what it held before
     * @param type the record, itself among the entity's types
     */
    public record Subtype(String value, List<String> former, TypeName type) {
        public Subtype {
            former = List.copyOf(former);
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSealed(this);
    }
}
