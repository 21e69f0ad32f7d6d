package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.WrittenName;

/** A text in an annotation, and where it is written. */
public record Text(String value, Site site) {
    /** It as a name. */
    public WrittenName name() {
        return new WrittenName(value, site);
    }
}
