package dev.stator.processor.model;

import dev.stator.processor.diagnostics.Site;

/**
 * That a component is of the primary key.
 *
 * @param site where the annotation stands
 */
public record KeyDeclaration(KeyRole role, Site site) {
    /** {@code @HashKey} or {@code @RangeKey}. */
    public String annotation() {
        return role == KeyRole.HASH ? "@HashKey" : "@RangeKey";
    }
}
