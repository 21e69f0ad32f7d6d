package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;

/**
 * A type in source and what of Stator's is written on it, whether an entity leads to it or not.
 *
 * @param belowSealed whether it extends or implements a sealed type, at some distance
 * @param annotations those on the type itself, in the order written
 * @param components those of a record
 */
public record DeclaredType(
        ClassName name,
        Kind kind,
        boolean belowSealed,
        List<DeclaredAnnotation> annotations,
        List<DeclaredComponent> components) {
    public DeclaredType {
        annotations = List.copyOf(annotations);
        components = List.copyOf(components);
    }

    /** Whether it is the record of a table, or would be one. */
    public boolean hasTable() {
        return annotations.stream().anyMatch(annotation -> annotation.name().equals("@Table"));
    }

    /** What it is declared as. */
    public enum Kind {
        RECORD,
        ENUM,
        SEALED_INTERFACE,
        ANNOTATION,
        OTHER
    }

    /**
     * One of Stator's annotations.
     *
     * @param name {@code @Gsi}
     */
    public record DeclaredAnnotation(String name, Site site) {}

    /**
     * A component and where those annotations stand that ask for a table.
     *
     * @param frozen where {@code @Frozen} stands
     * @param ttl where {@code @Ttl} stands
     */
    public record DeclaredComponent(
            String name, List<KeyDeclaration> keys, List<Upkeep> upkeeps, Optional<Site> frozen, Optional<Site> ttl) {
        public DeclaredComponent {
            keys = List.copyOf(keys);
            upkeeps = List.copyOf(upkeeps);
        }
    }
}
