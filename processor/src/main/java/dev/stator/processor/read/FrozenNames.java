package dev.stator.processor.read;

import dev.stator.processor.read.annotation.FrozenNameAnnotation;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Names of classes and types as frozen bytes and the lock file have them. */
final class FrozenNames {
    /** Packages whose types are known well enough without them. */
    private static final Pattern SHORT = Pattern.compile("java\\.(lang|math|time|util)\\.(?=[A-Z])");

    private final Elements elements;

    FrozenNames(Elements elements) {
        this.elements = elements;
    }

    /** What {@code @FrozenName} says, else the binary name. */
    String of(TypeElement type) {
        return FrozenNameAnnotation.on(type)
                .map(named -> named.name().value())
                .orElseGet(() -> elements.getBinaryName(type).toString());
    }

    /** {@code Map<blog.Colour, List<blog.Block>>}. */
    String text(TypeMirror type) {
        return text(type, true);
    }

    /**
     * @param bounded whether type variables have their bounds, which say as what their values are read; not within
     *     bounds
     */
    private String text(TypeMirror type, boolean bounded) {
        if (type instanceof ArrayType array) {
            return text(array.getComponentType(), bounded) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? "?" : "? extends " + text(wildcard.getExtendsBound(), bounded);
        }
        if (!(type instanceof DeclaredType declared)) {
            return type.getKind().isPrimitive()
                    ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
                    : variable(type, bounded);
        }
        String name = SHORT.matcher(of((TypeElement) declared.asElement())).replaceFirst("");
        return declared.getTypeArguments().isEmpty()
                ? name
                : declared.getTypeArguments().stream()
                        .map(argument -> text(argument, bounded))
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    private String variable(TypeMirror type, boolean bounded) {
        if (!(type instanceof TypeVariable variable)) {
            return type.getKind().name();
        }
        String name = variable.asElement().getSimpleName().toString();
        if (!bounded || !(variable.asElement() instanceof TypeParameterElement parameter)) {
            return name;
        }
        String bounds = parameter.getBounds().stream()
                .map(bound -> text(bound, false))
                .filter(bound -> !bound.equals("Object"))
                .collect(Collectors.joining(" & "));
        return bounds.isEmpty() ? name : name + " extends " + bounds;
    }
}
