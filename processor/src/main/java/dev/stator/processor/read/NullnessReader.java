package dev.stator.processor.read;

import dev.stator.processor.model.AttributeModel.Nullness;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Tells whether a component may be null: JSpecify's {@code @NullMarked} and {@code @NullUnmarked} on class, enclosing class,
 * package and module, and {@code @Nullable} and {@code @NonNull} of any library by their simple names, on the type or on the
 * component.
 */
final class NullnessReader {
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";
    private static final Set<String> NON_NULL = Set.of("NonNull", "Nonnull");

    private final Elements elements;

    NullnessReader(Elements elements) {
        this.elements = elements;
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
        if (type.getKind().isPrimitive()) {
            return annotated(owner, component, type, Set.of("Nullable")) ? Nullness.NULLABLE : Nullness.NEVER;
        }
        if (annotated(owner, component, type, Set.of("Nullable"))) {
            return Nullness.NULLABLE;
        }
        return nullMarked || annotated(owner, component, type, NON_NULL) ? Nullness.NEVER : Nullness.UNSAID;
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

    private static boolean carries(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation));
    }
}
