package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** A class in an annotation, and where it is written. */
public record TypeValue(Optional<Object> value, Site site) {
    /** The class, if the compiler knows it. A primitive or an array is none. */
    public Optional<DeclaredType> declared() {
        return value.filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .filter(type -> type.getKind() == TypeKind.DECLARED);
    }

    /** As written, for messages. */
    public String name() {
        return value.map(Object::toString).orElse("a class");
    }
}
