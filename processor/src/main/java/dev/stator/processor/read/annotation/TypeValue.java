package dev.stator.processor.read.annotation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A class in an annotation, and where it is written. */
public record TypeValue(Optional<Object> value, Site site) {
    /** The class, if the compiler knows it. A primitive or an array is none. */
    public Optional<DeclaredType> declared() {
        return value.filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .filter(type -> type.getKind() == TypeKind.DECLARED);
    }

    /** Whether it is a primitive, void or an array, none of which is a class of the user's. */
    public boolean isNoClass() {
        return type().filter(type -> type.getKind().isPrimitive()
                        || type.getKind() == TypeKind.VOID
                        || type.getKind() == TypeKind.ARRAY)
                .isPresent();
    }

    /** A class to speak of in its place, where it is none: the box of a primitive. */
    public ClassName standIn() {
        return type().map(TypeName::get)
                .filter(TypeName::isPrimitive)
                .map(primitive -> (ClassName) primitive.box())
                .orElse(ClassName.OBJECT);
    }

    /** Whether it is a class that the compiler does not know. */
    public boolean isMissing() {
        return declared().isEmpty() && !isNoClass();
    }

    /** What it is, as far as the compiler knows. */
    public Optional<TypeMirror> type() {
        return value.filter(TypeMirror.class::isInstance).map(TypeMirror.class::cast);
    }

    /** For messages. */
    public String name() {
        return type().map(Object::toString).orElse("a class");
    }
}
