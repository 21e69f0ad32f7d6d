package dev.stator.processor.model;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.AttributeModel.Nullness;
import java.util.Optional;

/**
 * An attribute of an item, and the component of a record that it is.
 *
 * @param component name of the component
 * @param name name of the stored attribute
 * @param type Java type of the component
 * @param mapping how a value of it is stored
 * @param role what it is to the primary key; {@link KeyRole#NONE} in nested records
 * @param nullness whether the component may hold null
 * @param defaultValue what stands in for a missing attribute: what the type's codec reads as text or number
 * @param upkeep what Stator itself writes into it
 * @param ttl whether it says when the item expires
 * @param sensitive whether no text must show its values
 */
public record Attribute(
        String component,
        String name,
        TypeName type,
        TypeMapping mapping,
        KeyRole role,
        Nullness nullness,
        Optional<String> defaultValue,
        Optional<Upkeep.Kind> upkeep,
        boolean ttl,
        boolean sensitive) {

    /** Whether the component is what Stator writes as {@code kind}. */
    public boolean isKept(Upkeep.Kind kind) {
        return upkeep.equals(Optional.of(kind));
    }

    /** What it reads as where it is missing, if that has a value of its own: the text of its default, of a version 0. */
    public Optional<String> whenMissing() {
        return isKept(Upkeep.Kind.VERSION) && type.isPrimitive() ? Optional.of("0") : defaultValue;
    }

    /** Whether an update may write it: a key never changes, and the rest Stator writes itself. */
    public boolean isUpdatable() {
        return role == KeyRole.NONE && upkeep.isEmpty();
    }

    /** Whether null is no value of the component: it would be refused, or come back as something else. */
    public boolean isRequired() {
        return nullness == Nullness.NEVER
                || type.isPrimitive()
                || defaultValue.isPresent()
                || mapping.absenceHasValue();
    }

    /** Whether nothing stands for it where it is missing, so that the record cannot be read. */
    public boolean mustBeThere() {
        return isRequired() && whenMissing().isEmpty() && !mapping.absenceHasValue();
    }

    /** As an index has it in its key: always there, since an item without it is not in the index. */
    public Attribute inKey() {
        TypeMapping present = mapping.present();
        return new Attribute(
                component,
                name,
                present.type(),
                present,
                role,
                Nullness.NEVER,
                Optional.empty(),
                Optional.empty(),
                false,
                sensitive);
    }
}
