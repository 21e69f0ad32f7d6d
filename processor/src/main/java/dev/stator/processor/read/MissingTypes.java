package dev.stator.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.stator.processor.diagnostics.Site;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * The types that a root meets and that are not there, or not there yet: the compiler does not know them, or what it
 * knows is of an earlier compilation and this one will generate them anew.
 */
public final class MissingTypes {
    private final SourceTypes sources;
    private final List<MissingType> unknown = new ArrayList<>();
    private final Set<String> pending = new LinkedHashSet<>();

    public MissingTypes(SourceTypes sources) {
        this.sources = sources;
    }

    /**
     * A type that is not there.
     *
     * @param name as far as it is known
     * @param site where it is mentioned
     */
    public record MissingType(String name, Site site) {}

    /** Whether all types that were looked at are there. */
    public boolean isEmpty() {
        return unknown.isEmpty() && pending.isEmpty();
    }

    /** Those that the compiler does not know, in the order met. */
    public List<MissingType> unknown() {
        return List.copyOf(unknown);
    }

    /** The names of all of them, as far as they are known. */
    public List<String> names() {
        return Stream.concat(unknown.stream().map(MissingType::name), pending.stream())
                .toList();
    }

    /** Notes each missing type that a type mentions; whether there is one. */
    boolean note(TypeMirror type, Site site) {
        if (type.getKind() == TypeKind.ERROR) {
            unknown.add(new MissingType(type.toString(), site));
            return true;
        }
        if (is(type)) {
            pending.add(type.toString());
            return true;
        }
        boolean any = false;
        for (TypeMirror part : parts(type)) {
            any |= note(part, site);
        }
        return any;
    }

    /** Notes a class that an annotation names. */
    void note(String name, Site site) {
        unknown.add(new MissingType(name, site));
    }

    /** Whether a type itself is not there. */
    boolean is(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || (type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && sources.isPending(element.getQualifiedName().toString()));
    }

    /** Whether a type mentions one that is not there. */
    boolean in(TypeMirror type) {
        return is(type) || parts(type).stream().anyMatch(this::in);
    }

    /** The name of a type, of which parts may be missing: they are called by what is known of them. */
    TypeName name(TypeMirror type) {
        if (!in(type)) {
            return TypeName.get(type);
        }
        if (!is(type) && type instanceof ArrayType array) {
            return ArrayTypeName.of(name(array.getComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror below = wildcard.getSuperBound();
            TypeMirror above = wildcard.getExtendsBound();
            if (below != null) {
                return WildcardTypeName.supertypeOf(name(below));
            }
            return above == null ? TypeName.get(type) : WildcardTypeName.subtypeOf(name(above));
        }
        if (!is(type) && type instanceof DeclaredType declared) {
            return ParameterizedTypeName.get(
                    ClassName.get((TypeElement) declared.asElement()),
                    declared.getTypeArguments().stream().map(this::name).toArray(TypeName[]::new));
        }
        return type instanceof DeclaredType declared
                        && SourceVersion.isIdentifier(declared.asElement().getSimpleName())
                ? ClassName.get("", declared.asElement().getSimpleName().toString())
                : ClassName.OBJECT;
    }

    private static List<? extends TypeMirror> parts(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return List.of(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            List<TypeMirror> bounds = new ArrayList<>();
            if (wildcard.getExtendsBound() != null) {
                bounds.add(wildcard.getExtendsBound());
            }
            if (wildcard.getSuperBound() != null) {
                bounds.add(wildcard.getSuperBound());
            }
            return bounds;
        }
        return type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    }
}
