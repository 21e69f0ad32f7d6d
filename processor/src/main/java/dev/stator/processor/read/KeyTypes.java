package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.read.annotation.KeyAnnotation;
import dev.stator.processor.read.annotation.MadeKeyAnnotation;
import dev.stator.processor.read.annotation.TableAnnotation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The types of keys that Stator generates. That of a record which has a table to itself is read by the record, as what
 * the compiler has of the type itself may be of an earlier compilation. That of one of several records is written
 * before it is read, and tells its record.
 */
final class KeyTypes {
    private static final String SUFFIX = "Key";
    private static final String CHANGE = "dev.stator.stream.Change";

    private final Elements elements;
    private final SourceTypes sources;

    KeyTypes(Elements elements, SourceTypes sources) {
        this.elements = elements;
        this.sources = sources;
    }

    /** Whether a type is generated for the key of a record. */
    boolean isKey(TypeElement type) {
        return root(type).isPresent() || member(type).isPresent();
    }

    /**
     * Whether what a type says of keys, of a version and of expiry is said of the items of a table, as far as can be
     * told: a class of another compilation may list the record.
     */
    boolean isOfTable(TypeElement type) {
        return TableAnnotation.above(type).isPresent()
                || sources.listed().contains(type.getQualifiedName().toString())
                || !MadeKeyAnnotation.on(type).isEmpty()
                || isKey(type);
    }

    /** The components of a record, and of the type of a key: those of its record that are in the key. */
    List<? extends RecordComponentElement> components(TypeElement type) {
        return root(type)
                .map(KeyTypes::inKey)
                .or(() -> member(type).map(record -> inKey(type, record)))
                .orElseGet(() -> List.copyOf(type.getRecordComponents()));
    }

    private static List<RecordComponentElement> inKey(TypeElement root) {
        return root.getRecordComponents().stream()
                .filter(component -> !KeyAnnotation.on(component).isEmpty())
                .<RecordComponentElement>map(component -> component)
                .sorted(Comparator.comparing(KeyTypes::role))
                .toList();
    }

    /** In the order of the key's accessors. */
    private static List<RecordComponentElement> inKey(TypeElement key, TypeElement record) {
        return ElementFilter.methodsIn(key.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .flatMap(method -> record.getRecordComponents().stream()
                        .filter(component -> component.getSimpleName().equals(method.getSimpleName())))
                .<RecordComponentElement>map(component -> component)
                .toList();
    }

    /** The record of which a type can be had from a change, as that of a key can. */
    private Optional<TypeElement> member(TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (!name.endsWith(SUFFIX) || sources.users().contains(name)) {
            return Optional.empty();
        }
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("of")
                        && method.getModifiers().contains(Modifier.STATIC))
                .flatMap(method -> method.getParameters().stream())
                .flatMap(parameter -> changed(parameter.asType()).stream())
                .findFirst();
    }

    private static Optional<TypeElement> changed(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals(CHANGE)
                        && declared.getTypeArguments().size() == 1
                        && declared.getTypeArguments().get(0) instanceof DeclaredType of
                        && of.asElement().getKind() == ElementKind.RECORD
                ? Optional.of((TypeElement) of.asElement())
                : Optional.empty();
    }

    private static KeyRole role(RecordComponentElement component) {
        return KeyAnnotation.on(component).get(0).role();
    }

    private Optional<TypeElement> root(TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (!name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String root = name.substring(0, name.length() - SUFFIX.length());
        int simple = root.lastIndexOf('.') + 1;
        return Stream.of(
                        root, root.substring(0, simple) + root.substring(simple).replace('_', '.'))
                .distinct()
                .flatMap(candidate -> Stream.ofNullable(elements.getTypeElement(candidate)))
                .filter(candidate -> candidate.getKind() == ElementKind.RECORD)
                .filter(candidate -> TableAnnotation.on(candidate).isPresent())
                .filter(candidate -> GeneratedNames.key(ClassName.get(candidate))
                        .canonicalName()
                        .equals(name))
                .findFirst();
    }
}
