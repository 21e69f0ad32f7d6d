package dev.stator.processor.read;

import dev.stator.processor.diagnostics.Site;

/** The root meets a type that is not there, or not there yet: a later round may bring it. */
public final class MissingTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient Site site;

    MissingTypeException(String type, Site site) {
        super(type);
        this.type = type;
        this.site = site;
    }

    /** The missing type as written. */
    public String type() {
        return type;
    }

    /** Where it is mentioned. */
    public Site site() {
        return site;
    }
}
