package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.DeclaredType;
import dev.stator.processor.model.DeclaredType.DeclaredAnnotation;
import dev.stator.processor.model.DeclaredType.DeclaredComponent;
import dev.stator.processor.model.DeclaredType.Kind;
import dev.stator.processor.read.annotation.FrozenAnnotation;
import dev.stator.processor.read.annotation.KeyAnnotation;
import dev.stator.processor.read.annotation.TtlAnnotation;
import dev.stator.processor.read.annotation.UpkeepAnnotation;
import dev.stator.processor.read.annotation.Written;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads what of Stator's is written on types in source, whether a root reaches them or not. */
public final class DeclarationReader {
    private final Types types;

    public DeclarationReader(Types types) {
        this.types = types;
    }

    /** The type, and then those that it encloses. */
    public List<DeclaredType> read(TypeElement type) {
        List<DeclaredType> declared = new ArrayList<>(List.of(declared(type)));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(inner -> declared.addAll(read(inner)));
        return declared;
    }

    private DeclaredType declared(TypeElement type) {
        return new DeclaredType(
                ClassName.get(type),
                kind(type),
                belowSealed(type.asType()),
                Written.all(type).stream()
                        .map(written -> new DeclaredAnnotation("@" + written.name(), written.site()))
                        .toList(),
                type.getRecordComponents().stream()
                        .map(DeclarationReader::component)
                        .toList());
    }

    private static Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> Kind.RECORD;
            case ENUM -> Kind.ENUM;
            case ANNOTATION_TYPE -> Kind.ANNOTATION;
            case INTERFACE -> isSealed(type) ? Kind.SEALED_INTERFACE : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    private static DeclaredComponent component(Element component) {
        return new DeclaredComponent(
                component.getSimpleName().toString(),
                KeyAnnotation.on(component),
                UpkeepAnnotation.on(component),
                FrozenAnnotation.on(component).map(FrozenAnnotation::site),
                TtlAnnotation.on(component));
    }

    private boolean belowSealed(TypeMirror type) {
        return types.directSupertypes(type).stream()
                .anyMatch(supertype -> types.asElement(supertype) instanceof TypeElement above
                        && (isSealed(above) || belowSealed(supertype)));
    }

    private static boolean isSealed(TypeElement type) {
        return type.getModifiers().contains(Modifier.SEALED);
    }
}
