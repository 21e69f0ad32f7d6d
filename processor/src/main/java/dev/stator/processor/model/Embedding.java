package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * That components of a record are attributes of the level above.
 *
 * @param component the component that holds the record
 * @param name the record's class
 * @param type the record's type as used
 * @param absence what the component is where none of the attributes is stored
 */
public record Embedding(String component, ClassName name, TypeName type, Absence absence) {
    /** What stands for a record none of whose attributes is stored. */
    public enum Absence {
        /** The record itself, made of what absence means of each; an error, if one must be there. */
        NONE,
        NULL,
        /** An empty Optional. */
        EMPTY
    }

    /** Whether the record may be absent. */
    public boolean mayBeAbsent() {
        return absence != Absence.NONE;
    }
}
