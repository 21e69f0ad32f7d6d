package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.KeyRole;

/**
 * That a component is of the primary key.
 *
 * @param whole whether it is that key; else a template makes the key of it
 * @param name what is written in its annotation, where a type would name the attribute; empty if nothing
 * @param site where the annotation stands
 */
public record KeyDeclaration(KeyRole role, boolean whole, String name, Site site) {
    /** {@code @HashKey} or {@code @RangeKey}. */
    public String annotation() {
        return role == KeyRole.HASH ? "@HashKey" : "@RangeKey";
    }
}
