package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.read.annotation.KeyAnnotation;
import dev.stator.processor.read.annotation.TableAnnotation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types of keys that Stator generates, read by the root that each belongs to: what the compiler has of the type
 * itself may be of an earlier compilation.
 */
final class KeyTypes {
    private static final String SUFFIX = "Key";

    private final Elements elements;

    KeyTypes(Elements elements) {
        this.elements = elements;
    }

    /** Whether a type is generated for the key of a root. */
    boolean isKey(TypeElement type) {
        return root(type).isPresent();
    }

    /** The components of a record, and of the type of a key: those of its root that are in the key. */
    List<? extends RecordComponentElement> components(TypeElement type) {
        return root(type)
                .<List<? extends RecordComponentElement>>map(root -> root.getRecordComponents().stream()
                        .filter(component -> !KeyAnnotation.on(component).isEmpty())
                        .sorted(Comparator.comparing(component -> role(component)))
                        .toList())
                .orElseGet(type::getRecordComponents);
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
