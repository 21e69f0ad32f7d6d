package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.Visibility;

/**
 * The format that a component is frozen in.
 *
 * @param origin whose it is
 * @param access how generated code gets an instance
 * @param visibility how far the class is visible
 * @param site the annotation value that names it, else the annotation
 */
public record FreezingFormat(
        ClassName name, Origin origin, ConverterModel.Access access, Visibility visibility, Site site) {
    /** Where a format comes from. */
    public enum Origin {
        /** The one of {@code stator-frozen}. */
        STANDARD,
        /** That one again, but its artifact is not there. */
        MISSING,
        /** The one of {@code stator-frozen}, but no module of the program requires the library that it is made of. */
        UNREQUIRED,
        /** A user's. */
        OWN,
        /** A user's class that is no format. */
        NONE
    }

    /** Whether Stator knows what its bytes hold, and so checks it and locks it. */
    public boolean standard() {
        return origin != Origin.OWN && origin != Origin.NONE;
    }
}
