package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.FrozenClass;
import dev.stator.processor.model.declared.FrozenClass.Fact;
import dev.stator.processor.model.declared.FrozenClass.Kind;
import dev.stator.processor.model.declared.FrozenFlaw;
import dev.stator.processor.model.declared.FrozenFlaw.Reason;
import dev.stator.processor.read.annotation.AnnotationType;
import dev.stator.processor.read.annotation.FrozenNameAnnotation;
import dev.stator.processor.read.annotation.FrozenRetiredAnnotation;
import dev.stator.processor.read.annotation.Text;
import dev.stator.processor.read.annotation.TypeValue;
import dev.stator.processor.read.annotation.WrittenAnnotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Walks from the type of a frozen component to every class whose values may stand in a value of it. A class is looked
 * at once, whatever its type arguments: these are looked at where it is used.
 */
final class FrozenWalk {
    private final Types types;
    private final Elements elements;
    private final KeyTypes keys;
    private final VisibilityReader visibility;
    private final FrozenNames names;
    private final List<TypeValue> listed;
    private final MissingTypes missing;
    private final Map<ClassName, FrozenClass> classes = new LinkedHashMap<>();
    private final List<FrozenFlaw> flaws = new ArrayList<>();
    private boolean sensitive;

    /** @param listed the classes that may stand where a type is open */
    FrozenWalk(
            Types types,
            Elements elements,
            KeyTypes keys,
            VisibilityReader visibility,
            List<TypeValue> listed,
            MissingTypes missing) {
        this.types = types;
        this.elements = elements;
        this.keys = keys;
        this.visibility = visibility;
        this.names = new FrozenNames(elements);
        this.listed = listed;
        this.missing = missing;
    }

    List<FrozenClass> classes() {
        return List.copyOf(classes.values());
    }

    List<FrozenFlaw> flaws() {
        return List.copyOf(flaws);
    }

    boolean sensitive() {
        return sensitive;
    }

    /** Walks from a type that an element at {@code site} declares. */
    void walk(TypeMirror type, String path, Site site) {
        if (missing.is(type)) {
            return;
        }
        if (type instanceof ArrayType array) {
            array(array, path, site);
        } else if (type instanceof WildcardType wildcard) {
            TypeMirror bound = wildcard.getExtendsBound();
            walk(bound == null ? object() : bound, path, site);
        } else if (type.getKind() == TypeKind.DECLARED && type instanceof DeclaredType declared) {
            declared(declared, path, site);
        }
    }

    /** Walks from the classes that an annotation lists; of a generic one nothing says what it holds. */
    void walk(List<TypeValue> values, String path) {
        for (TypeValue value : values) {
            if (value.isNoClass()) {
                value.type().ifPresent(type -> noClass(type, path, value.site()));
                continue;
            }
            if (value.isMissing()) {
                missing.note(value.name(), value.site());
                continue;
            }
            DeclaredType type = value.declared().get();
            if (missing.note(type, value.site())) {
                continue;
            }
            TypeElement element = (TypeElement) type.asElement();
            element.getTypeParameters().forEach(parameter -> walk(object(), path, value.site()));
            element(element, type, path, value.site());
        }
    }

    private void noClass(TypeMirror type, String path, Site site) {
        if (type instanceof ArrayType array) {
            array(array, path, site);
        } else {
            flaw(Reason.CLASS, type, path, site);
        }
    }

    private void array(ArrayType type, String path, Site site) {
        TypeMirror element = type;
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
        }
        boolean known = element.getKind().isPrimitive()
                || (types.asElement(element) instanceof TypeElement declared
                        && FrozenTypes.IN_ARRAYS.contains(
                                declared.getQualifiedName().toString()));
        if (!known) {
            flaw(Reason.ARRAY, type, path, site);
        }
    }

    private void declared(DeclaredType type, String path, Site site) {
        TypeElement element = (TypeElement) type.asElement();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.size() < element.getTypeParameters().size()) {
            flaw(Reason.RAW, type, path, site);
            return;
        }
        boolean container =
                FrozenTypes.CONTAINERS.contains(element.getQualifiedName().toString());
        boolean optional = element.getQualifiedName().contentEquals("java.util.Optional");
        for (int i = 0; i < arguments.size(); i++) {
            String step = !container || optional ? "" : arguments.size() == 1 ? "[]" : i == 1 ? ".*" : "";
            walk(arguments.get(i), path + step, site);
        }
        element(element, type, path, site);
    }

    private void element(TypeElement element, DeclaredType type, String path, Site site) {
        String name = element.getQualifiedName().toString();
        if (FrozenTypes.VALUES.contains(name) || FrozenTypes.CONTAINERS.contains(name)) {
            return;
        }
        Optional<Kind> kind = FrozenTypes.isOfJdk(name)
                ? Optional.empty()
                : keys.isKey(element) ? Optional.of(Kind.RECORD) : kind(element);
        if (kind.isPresent()) {
            reach(element, kind.get(), path);
        } else if (!isCovered(type)) {
            flaw(reason(element, name), type, path, site);
        }
    }

    private static Optional<Kind> kind(TypeElement element) {
        return switch (element.getKind()) {
            case RECORD -> Optional.of(Kind.RECORD);
            case ENUM -> Optional.of(Kind.ENUM);
            case INTERFACE ->
                element.getModifiers().contains(Modifier.SEALED) ? Optional.of(Kind.SEALED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Reason reason(TypeElement element, String name) {
        if (FrozenTypes.isOfJdk(name)) {
            return FrozenTypes.isOpen(name) ? Reason.OPEN : Reason.JDK;
        }
        return element.getKind() == ElementKind.INTERFACE
                        || element.getModifiers().contains(Modifier.ABSTRACT)
                ? Reason.OPEN
                : Reason.CLASS;
    }

    /** Whether a listed class may stand for an open type. */
    private boolean isCovered(DeclaredType open) {
        return listed.stream().anyMatch(TypeValue::isMissing)
                || listed.stream()
                        .flatMap(value -> value.declared().stream())
                        .filter(one -> !types.isSameType(types.erasure(one), types.erasure(open)))
                        .anyMatch(one -> types.isAssignable(types.erasure(one), types.erasure(open)));
    }

    private void reach(TypeElement element, Kind kind, String path) {
        ClassName type = ClassName.get(element);
        if (classes.containsKey(type)) {
            return;
        }
        Site site = Site.of(element);
        classes.put(
                type,
                new FrozenClass(
                        type,
                        names.of(element),
                        FrozenNameAnnotation.on(element)
                                .map(FrozenNameAnnotation::name)
                                .map(Text::site)
                                .orElse(site),
                        kind,
                        facts(element, kind),
                        visibility.of(element),
                        elements.isDeprecated(element),
                        site,
                        path));
        keys.components(element).forEach(component -> component(component, path));
        for (TypeMirror permitted : element.getPermittedSubclasses()) {
            permitted(element, permitted, path);
        }
        walk(FrozenRetiredAnnotation.on(element), path);
    }

    private void component(RecordComponentElement component, String path) {
        Site site = Site.of(component);
        missing.note(component.asType(), site);
        sensitive |= WrittenAnnotation.on(component, AnnotationType.SENSITIVE).isPresent();
        walk(component.asType(), path + "." + component.getSimpleName(), site);
        walk(FrozenRetiredAnnotation.on(component), path + "." + component.getSimpleName());
    }

    private void permitted(TypeElement parent, TypeMirror permitted, String path) {
        Site site = Site.of(parent);
        if (missing.note(permitted, site)) {
            return;
        }
        TypeElement element = (TypeElement) types.asElement(permitted);
        for (TypeParameterElement parameter : element.getTypeParameters()) {
            boolean stated = element.getInterfaces().stream().anyMatch(type -> mentions(type, parameter));
            if (!stated) {
                walk(object(), path, site);
            }
        }
        element(element, (DeclaredType) element.asType(), path, site);
    }

    private boolean mentions(TypeMirror type, Element parameter) {
        return parameter.equals(types.asElement(type))
                || (type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(argument -> mentions(argument, parameter)));
    }

    private List<Fact> facts(TypeElement element, Kind kind) {
        return switch (kind) {
            case RECORD ->
                keys.components(element).stream()
                        .map(component -> new Fact(
                                component.getSimpleName().toString(),
                                names.text(component.asType()),
                                Site.of(component)))
                        .toList();
            case ENUM ->
                element.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(constant -> new Fact(constant.getSimpleName().toString(), "", Site.of(constant)))
                        .toList();
            case SEALED ->
                element.getPermittedSubclasses().stream()
                        .filter(permitted -> types.asElement(permitted) != null)
                        .map(permitted -> (TypeElement) types.asElement(permitted))
                        .map(permitted -> new Fact(names.of(permitted), "", Site.of(element)))
                        .toList();
        };
    }

    private TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }

    private void flaw(Reason reason, TypeMirror type, String path, Site site) {
        flaws.add(new FrozenFlaw(reason, missing.name(type), path, site));
    }
}
