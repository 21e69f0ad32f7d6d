package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.SealedModel;
import dev.stator.processor.model.declared.SealedModel.Subtype;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.read.annotation.DiscriminatorAnnotation;
import dev.stator.processor.read.annotation.DiscriminatorValueAnnotation;
import dev.stator.processor.read.annotation.NoJavaException;
import dev.stator.processor.read.annotation.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a sealed interface and what it permits, down to the records. */
final class SealedReader {
    private final Types types;
    private final VisibilityReader visibility;
    private final NestedTypes nested;
    private final MissingTypes missing;

    SealedReader(Types types, VisibilityReader visibility, NestedTypes nested, MissingTypes missing) {
        this.types = types;
        this.visibility = visibility;
        this.nested = nested;
        this.missing = missing;
    }

    /**
     * A sealed interface.
     *
     * @param level how many maps and lists enclose the components of its records
     * @throws NoJavaException if it or one below it permits nothing
     */
    SealedModel read(DeclaredType type, int level) {
        TypeElement element = (TypeElement) type.asElement();
        Map<TypeName, Subtype> records = new LinkedHashMap<>();
        Set<TypeName> others = new LinkedHashSet<>();
        collect(type, level, records, others);
        return new SealedModel(
                ClassName.get(element),
                TypeName.get(type),
                visibility.of(type),
                DiscriminatorAnnotation.on(element)
                        .map(written -> written.name().value())
                        .orElse(DiscriminatorAnnotation.STANDARD),
                List.copyOf(records.values()),
                List.copyOf(others),
                Site.of(element));
    }

    private void collect(DeclaredType parent, int level, Map<TypeName, Subtype> records, Set<TypeName> others) {
        List<? extends TypeMirror> subclasses = ((TypeElement) parent.asElement()).getPermittedSubclasses();
        if (subclasses.isEmpty()) {
            throw new NoJavaException(parent + " permits nothing");
        }
        for (TypeMirror permitted : subclasses) {
            if (missing.note(permitted, Site.of(parent.asElement()))) {
                continue;
            }
            TypeElement element = (TypeElement) types.asElement(permitted);
            Optional<DeclaredType> type = below(parent, element);
            if (type.isEmpty()) {
                continue;
            }
            if (element.getKind() == ElementKind.RECORD) {
                TypeName name = TypeName.get(type.get());
                nested.reach(type.get(), name, level - 1);
                records.put(name, subtype(element, name));
            } else if (element.getKind() == ElementKind.INTERFACE
                    && element.getModifiers().contains(Modifier.SEALED)) {
                collect(type.get(), level, records, others);
            } else {
                others.add(TypeName.get(type.get()));
            }
        }
    }

    private static Subtype subtype(TypeElement element, TypeName name) {
        Optional<DiscriminatorValueAnnotation> value = DiscriminatorValueAnnotation.on(element);
        return new Subtype(
                value.map(written -> written.value().name())
                        .orElseGet(() -> new WrittenName(element.getSimpleName().toString(), Site.of(element))),
                value.stream()
                        .flatMap(written -> written.former().stream())
                        .map(Text::name)
                        .toList(),
                name);
    }

    /**
     * The permitted type with the arguments that make it a subtype of the interface as used: {@code Ok<String>} below
     * {@code Result<String>}. Empty if none do; arguments that do not follow stay type variables.
     */
    private Optional<DeclaredType> below(DeclaredType parent, TypeElement element) {
        DeclaredType declared = (DeclaredType) element.asType();
        if (parent.getTypeArguments().isEmpty()) {
            return Optional.of(declared);
        }
        DeclaredType stated = types.directSupertypes(declared).stream()
                .map(DeclaredType.class::cast)
                .filter(supertype -> supertype.asElement().equals(parent.asElement()))
                .findFirst()
                .orElse(parent);
        Map<Element, TypeMirror> bound = new LinkedHashMap<>();
        for (int i = 0; i < stated.getTypeArguments().size(); i++) {
            TypeMirror variable = stated.getTypeArguments().get(i);
            TypeMirror argument = parent.getTypeArguments().get(i);
            Element parameter = types.asElement(variable);
            if (element.getTypeParameters().contains(parameter)) {
                TypeMirror before = bound.putIfAbsent(parameter, argument);
                if (before != null && !types.isSameType(before, argument)) {
                    return Optional.empty();
                }
            } else if (element.getTypeParameters().isEmpty() && !types.isSameType(variable, argument)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                bound.keySet().containsAll(element.getTypeParameters())
                        ? types.getDeclaredType(
                                element,
                                element.getTypeParameters().stream()
                                        .map(bound::get)
                                        .toArray(TypeMirror[]::new))
                        : declared);
    }
}
