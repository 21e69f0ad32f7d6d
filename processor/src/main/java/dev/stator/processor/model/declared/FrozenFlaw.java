package dev.stator.processor.model.declared;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;

/**
 * A type in a frozen value that could not be read again, or not for sure.
 *
 * @param path how the root leads to it
 * @param site what declares it
 */
public record FrozenFlaw(Reason reason, TypeName type, String path, Site site) {
    /** What is wrong with it. */
    public enum Reason {
        /** Anything may stand there. */
        OPEN,
        /** A user's class that is neither record nor enum. */
        CLASS,
        /** A type of the JDK that cannot be frozen. */
        JDK,
        /** An array of other than primitives, their boxes and strings. */
        ARRAY,
        RAW
    }
}
