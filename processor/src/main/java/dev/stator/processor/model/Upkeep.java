package dev.stator.processor.model;

import dev.stator.processor.diagnostics.Site;

/**
 * That Stator itself writes a component.
 *
 * @param site where the annotation stands
 */
public record Upkeep(Kind kind, Site site) {
    /** What it writes. */
    public enum Kind {
        VERSION("@Version"),
        CREATED_AT("@CreatedAt"),
        UPDATED_AT("@UpdatedAt");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }

        /** {@code @Version}. */
        public String annotation() {
            return annotation;
        }
    }
}
