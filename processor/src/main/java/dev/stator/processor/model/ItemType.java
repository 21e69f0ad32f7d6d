package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** A type that is stored as attributes by a codec of its own. */
public sealed interface ItemType permits RecordType, SealedType {
    ClassName name();

    /**
     * The type as used, with its type arguments: what {@link TypeMapping.RecordOf} and {@link TypeMapping.SealedOf}
     * refer to.
     */
    TypeName type();

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind, so that a new kind names every place to complete. */
    interface Visitor<R> {
        R visitRecord(RecordType record);

        R visitSealed(SealedType sealed);
    }
}
