package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** An annotation where it stands. Values not written are the annotation's defaults. */
public record WrittenAnnotation(Element element, AnnotationMirror mirror) {
    private static final String OURS = AnnotationType.PACKAGE + ".";

    /** What compilers give for a constant that they do not find. */
    private static final String ERROR = "<error>";

    /** The annotation of a type on an element, which is not repeatable. */
    public static Optional<WrittenAnnotation> on(Element element, AnnotationType type) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> is(mirror, type))
                .map(mirror -> new WrittenAnnotation(element, mirror))
                .findFirst();
    }

    /** All annotations of Stator's on an element, in the order written; repeated ones one by one. */
    public static List<WrittenAnnotation> all(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(mirror -> new WrittenAnnotation(element, mirror))
                .filter(written -> written.type().getQualifiedName().toString().startsWith(OURS))
                .flatMap(WrittenAnnotation::each)
                .toList();
    }

    /** All annotations of a type on an element, in the order written. */
    static List<WrittenAnnotation> all(Element element, AnnotationType type) {
        return all(element).stream()
                .filter(written -> is(written.mirror(), type))
                .toList();
    }

    /** What a container contains; else the annotation itself. */
    private Stream<WrittenAnnotation> each() {
        List<WrittenAnnotation> contained = items("value").stream()
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(inside -> new WrittenAnnotation(element, (AnnotationMirror) inside))
                .toList();
        return contained.isEmpty() ? Stream.of(this) : contained.stream();
    }

    /** Its simple name. */
    public String name() {
        return type().getSimpleName().toString();
    }

    private TypeElement type() {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    private static boolean is(AnnotationMirror mirror, AnnotationType type) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(type.qualifiedName());
    }

    public Site site() {
        return Site.of(element, mirror);
    }

    /** Where a member is written, else the annotation. */
    Site site(String member) {
        return explicit(member).map(this::site).orElse(site());
    }

    private Site site(AnnotationValue value) {
        return Site.of(element, mirror, value);
    }

    /**
     * A text; empty where the source lacks a member that has no default, which the compiler itself reports.
     *
     * @throws NoJavaException if it is made of a constant that the compiler does not find
     */
    Text text(String member) {
        return new Text(value(member).flatMap(this::text).orElse(""), site(member));
    }

    private Optional<String> text(AnnotationValue value) {
        if (isUnresolved(value)) {
            throw new NoJavaException(element + " " + mirror);
        }
        return value.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** javac tells what it does not find from a text that reads so; Eclipse's compiler does not. */
    private static boolean isUnresolved(AnnotationValue value) {
        return ERROR.equals(value.getValue())
                && (value.toString().equals(ERROR) || value.getClass().getName().startsWith("org.eclipse.jdt."));
    }

    /**
     * The texts of an array, each with its own place.
     *
     * @throws NoJavaException if one is made of a constant that the compiler does not find
     */
    List<Text> texts(String member) {
        boolean written = explicit(member).isPresent();
        return items(member).stream()
                .flatMap(item -> text(item).map(text -> new Text(text, written ? site(item) : site())).stream())
                .toList();
    }

    /** The name of an enum constant. */
    Optional<String> constant(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString());
    }

    /** Whether a member is true. */
    boolean flag(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    /** A class; its type is an error, or is none, where the class is not there (yet). */
    TypeValue type(String member) {
        return new TypeValue(value(member).map(AnnotationValue::getValue), site(member));
    }

    /** The classes of an array, each with its own place. */
    List<TypeValue> types(String member) {
        return items(member).stream()
                .map(item -> new TypeValue(Optional.of(item.getValue()), site(item)))
                .toList();
    }

    private List<AnnotationValue> items(String member) {
        List<AnnotationValue> items = new ArrayList<>();
        value(member).map(AnnotationValue::getValue).ifPresent(value -> {
            if (value instanceof List<?> list) {
                list.forEach(item -> items.add((AnnotationValue) item));
            }
        });
        // What the compiler does not know need be no array.
        explicit(member).filter(value -> !(value.getValue() instanceof List<?>)).ifPresent(items::add);
        return items;
    }

    private Optional<AnnotationValue> value(String member) {
        Optional<AnnotationValue> explicit = explicit(member);
        return explicit.isPresent() ? explicit : standard(member);
    }

    private Optional<AnnotationValue> explicit(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    private Optional<AnnotationValue> standard(String member) {
        return ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(member))
                .flatMap(method -> Optional.ofNullable(method.getDefaultValue()).stream())
                .findFirst();
    }
}
