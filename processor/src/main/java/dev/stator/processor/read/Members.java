package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.read.annotation.NoJavaException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What the table of a root holds.
 *
 * @param records each once, in the order declared
 * @param others what is no record, or has type parameters
 */
record Members(List<TypeElement> records, List<TypeName> others) {
    Members {
        records = List.copyOf(records);
        others = List.copyOf(others);
    }

    /**
     * The records below a sealed interface.
     *
     * @throws NoJavaException if it or one below it permits nothing
     */
    static Members below(TypeElement root, Types types, MissingTypes missing) {
        Set<TypeElement> records = new LinkedHashSet<>();
        List<TypeName> others = new ArrayList<>();
        collect(root, types, missing, records, others);
        return new Members(List.copyOf(records), others);
    }

    private static void collect(
            TypeElement parent, Types types, MissingTypes missing, Set<TypeElement> records, List<TypeName> others) {
        List<? extends TypeMirror> permitted = parent.getPermittedSubclasses();
        if (permitted.isEmpty()) {
            throw new NoJavaException(parent + " permits nothing");
        }
        for (TypeMirror type : asDeclared(permitted, types)) {
            if (missing.note(type, Site.of(parent))) {
                continue;
            }
            TypeElement element = (TypeElement) types.asElement(type);
            boolean plain = element.getTypeParameters().isEmpty();
            if (plain && element.getKind() == ElementKind.RECORD) {
                records.add(element);
            } else if (plain
                    && element.getKind() == ElementKind.INTERFACE
                    && element.getModifiers().contains(Modifier.SEALED)) {
                collect(element, types, missing, records, others);
            } else {
                others.add(TypeName.get(element.asType()));
            }
        }
    }

    /** In the order of the source where they stand in another type: without "permits" javac has an order of its own. */
    private static List<? extends TypeMirror> asDeclared(List<? extends TypeMirror> permitted, Types types) {
        return permitted.stream()
                .sorted(Comparator.comparingInt(type -> position(types.asElement(type))))
                .toList();
    }

    private static int position(Element type) {
        Element around = type.getEnclosingElement();
        return around.getKind() == ElementKind.PACKAGE
                ? -1
                : around.getEnclosedElements().indexOf(type);
    }

    /**
     * The class whose name the names of types generated for a record begin with. Inside the root it loses the root's
     * name. All stand in the root's package.
     */
    static ClassName base(TypeElement record, TypeElement root) {
        ClassName name = ClassName.get(record);
        ClassName around = ClassName.get(root);
        List<String> names = name.simpleNames();
        boolean inside = !record.equals(root)
                && name.packageName().equals(around.packageName())
                && names.size() > around.simpleNames().size()
                && names.subList(0, around.simpleNames().size()).equals(around.simpleNames());
        List<String> rest = inside ? names.subList(around.simpleNames().size(), names.size()) : names;
        return ClassName.get(
                around.packageName(), rest.get(0), rest.subList(1, rest.size()).toArray(String[]::new));
    }
}
