package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Visibility;
import java.util.List;

/**
 * A class whose values may stand in a frozen value.
 *
 * @param name its name in the bytes
 * @param nameSite where the name is written
 * @param facts what the bytes rely on: components, constants, permitted types
 * @param deprecated whether naming it takes a warning
 * @param path how the root leads to it
 */
public record FrozenClass(
        ClassName type,
        String name,
        Site nameSite,
        Kind kind,
        List<Fact> facts,
        Visibility visibility,
        boolean deprecated,
        Site site,
        String path) {
    public FrozenClass {
        facts = List.copyOf(facts);
    }

    /** What it is declared as. */
    public enum Kind {
        RECORD,
        ENUM,
        /** A sealed interface: no value is of it alone. */
        SEALED;

        /** Whether bytes name it. */
        public boolean hasValues() {
            return this != SEALED;
        }
    }

    /**
     * A component with its type, a constant, or a permitted type.
     *
     * @param name a permitted type has its frozen name
     * @param type of a component, as the lock file writes it; else empty
     */
    public record Fact(String name, String type, Site site) {}
}
