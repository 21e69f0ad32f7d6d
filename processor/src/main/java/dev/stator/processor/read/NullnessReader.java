package dev.stator.processor.read;

import dev.stator.processor.model.Nullness;
import dev.stator.processor.read.ClassFileComponents.TypeAnnotation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Tells whether a component may be null: JSpecify's {@code @NullMarked} and {@code @NullUnmarked} on class, enclosing
 * class, package and module, and {@code @Nullable} and {@code @NonNull} of any library by their simple names, on the
 * type or on the component.
 */
final class NullnessReader {
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";
    private static final Set<String> NON_NULL = Set.of("NonNull", "Nonnull");

    private static final String NULLABLE = "Nullable";

    private final Elements elements;
    private final ClassFiles classFiles;
    private final SourceTypes sources;
    private final boolean blind;

    /** {@code blind} where the compiler does not show annotations on types that it reads from class files. */
    NullnessReader(Elements elements, ClassFiles classFiles, SourceTypes sources, boolean blind) {
        this.elements = elements;
        this.classFiles = classFiles;
        this.sources = sources;
        this.blind = blind;
    }

    boolean nullMarked(TypeElement type) {
        for (Element element = type; element != null; element = element.getEnclosingElement()) {
            if (carries(element, NULL_MARKED)) {
                return true;
            }
            if (carries(element, NULL_UNMARKED)) {
                return false;
            }
        }
        ModuleElement module = elements.getModuleOf(type);
        return module != null && carries(module, NULL_MARKED);
    }

    /** @param type the component's type with type arguments put in */
    Nullness of(TypeElement owner, RecordComponentElement component, TypeMirror type, boolean nullMarked) {
        if (annotated(owner, component, type, Set.of(NULLABLE))) {
            return Nullness.NULLABLE;
        }
        if (type.getKind().isPrimitive()) {
            return Nullness.NEVER;
        }
        if (blind && !sources.contains(outermost(owner))) {
            return ofClassFile(owner, component, nullMarked);
        }
        return nullMarked || annotated(owner, component, type, NON_NULL) ? Nullness.NEVER : Nullness.UNSAID;
    }

    /** Where nothing can be known, nothing is said: better than to refuse a null that is allowed. */
    private Nullness ofClassFile(TypeElement owner, RecordComponentElement component, boolean nullMarked) {
        Optional<Set<TypeAnnotation>> annotations = annotations(owner, component);
        if (annotations.isEmpty()) {
            return Nullness.UNSAID;
        }
        Set<String> whole = annotations.get().stream()
                .filter(annotation -> annotation.path().isEmpty())
                .map(TypeAnnotation::name)
                .collect(Collectors.toSet());
        if (whole.contains(NULLABLE)) {
            return Nullness.NULLABLE;
        }
        return nullMarked || whole.stream().anyMatch(NON_NULL::contains) ? Nullness.NEVER : Nullness.UNSAID;
    }

    /**
     * Where {@code @Nullable} stands inside the type of a component, as far as the compiler itself does not show it:
     * paths of type arguments.
     */
    List<List<Integer>> inside(TypeElement owner, RecordComponentElement component) {
        return blind && !sources.contains(outermost(owner))
                ? annotations(owner, component).orElse(Set.of()).stream()
                        .filter(annotation -> annotation.name().equals(NULLABLE))
                        .map(TypeAnnotation::path)
                        .filter(path -> !path.isEmpty())
                        .toList()
                : List.of();
    }

    private Optional<Set<TypeAnnotation>> annotations(TypeElement owner, RecordComponentElement component) {
        try {
            Optional<byte[]> file = classFiles.of(owner);
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ClassFileComponents.annotations(file.get())
                            .getOrDefault(component.getSimpleName().toString(), Set.of()));
        } catch (IOException newerFormat) {
            return Optional.empty();
        }
    }

    private static String outermost(TypeElement type) {
        TypeElement outer = type;
        while (outer.getEnclosingElement() instanceof TypeElement next) {
            outer = next;
        }
        return outer.getQualifiedName().toString();
    }

    /** Annotations of a component land where their targets allow: on its type, itself, its field, its accessor. */
    private static boolean annotated(
            TypeElement owner, RecordComponentElement component, TypeMirror type, Set<String> simpleNames) {
        Stream<Element> fields = ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .map(field -> field);
        return Stream.of(
                        Stream.of(
                                type.getAnnotationMirrors(),
                                component.asType().getAnnotationMirrors(),
                                component.getAnnotationMirrors(),
                                component.getAccessor().getAnnotationMirrors(),
                                component.getAccessor().getReturnType().getAnnotationMirrors()),
                        fields.map(Element::getAnnotationMirrors))
                .flatMap(mirrors -> mirrors)
                .<AnnotationMirror>flatMap(List::stream)
                .anyMatch(mirror -> simpleNames.contains(
                        mirror.getAnnotationType().asElement().getSimpleName().toString()));
    }

    /** Whether a type says by itself that it has null for a value, as a type argument or an element does. */
    static boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(NULLABLE));
    }

    /** The first type inside another, at any depth, that says so. */
    static Optional<TypeMirror> nullableInside(TypeMirror type) {
        List<? extends TypeMirror> parts = type instanceof ArrayType array
                ? List.of(array.getComponentType())
                : type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
        return parts.stream()
                .<TypeMirror>flatMap(part -> isNullable(part) ? Stream.of(part) : nullableInside(part).stream())
                .findFirst();
    }

    private static boolean carries(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation));
    }
}
