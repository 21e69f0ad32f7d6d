package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.RootModel.Other;
import dev.stator.processor.read.annotation.NoJavaException;
import dev.stator.processor.read.annotation.TableAnnotation;
import dev.stator.processor.read.annotation.TypeValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What the table of a root holds, if that is one of several records: a sealed interface, or a class that lists them.
 *
 * @param records each once, in the order declared
 * @param others what is no record, or has type parameters, and where it is mentioned
 */
record Members(List<TypeElement> records, List<Other> others) {
    Members {
        records = List.copyOf(records);
        others = List.copyOf(others);
    }

    /**
     * The members of a root; empty if it is none of several records.
     *
     * @throws NoJavaException if a sealed interface permits nothing
     */
    static Optional<Members> of(TypeElement root, TableAnnotation table, Types types, MissingTypes missing) {
        Set<TypeElement> records = new LinkedHashSet<>();
        List<Other> others = new ArrayList<>();
        if (isSealed(root)) {
            collect(root, types, missing, records, others);
        } else if (root.getKind() == ElementKind.CLASS && !table.entities().isEmpty()) {
            table.entities().forEach(listed -> list(listed, missing, records, others));
        } else {
            return Optional.empty();
        }
        return Optional.of(new Members(List.copyOf(records), others));
    }

    private static void list(TypeValue listed, MissingTypes missing, Set<TypeElement> records, List<Other> others) {
        Optional<DeclaredType> type = listed.declared();
        if (type.isEmpty()) {
            missing.note(listed.name(), listed.site());
        } else if (!missing.note(type.get(), listed.site())) {
            TypeElement element = (TypeElement) type.get().asElement();
            if (isPlainRecord(element)) {
                records.add(element);
            } else {
                others.add(new Other(TypeName.get(element.asType()), listed.site()));
            }
        }
    }

    private static void collect(
            TypeElement parent, Types types, MissingTypes missing, Set<TypeElement> records, List<Other> others) {
        List<? extends TypeMirror> permitted = parent.getPermittedSubclasses();
        if (permitted.isEmpty()) {
            throw new NoJavaException(parent + " permits nothing");
        }
        List<? extends TypeMirror> there = permitted.stream()
                .filter(type -> !missing.note(type, Site.of(parent)))
                .toList();
        for (TypeMirror type : asDeclared(there, types)) {
            TypeElement element = (TypeElement) types.asElement(type);
            if (isPlainRecord(element)) {
                records.add(element);
            } else if (isSealed(element) && element.getTypeParameters().isEmpty()) {
                collect(element, types, missing, records, others);
            } else {
                others.add(new Other(TypeName.get(element.asType()), Site.of(parent)));
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
        return around == null || around.getKind() == ElementKind.PACKAGE
                ? -1
                : around.getEnclosedElements().indexOf(type);
    }

    private static boolean isPlainRecord(TypeElement type) {
        return type.getKind() == ElementKind.RECORD && type.getTypeParameters().isEmpty();
    }

    private static boolean isSealed(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    /**
     * What items of any kind are read as: the sealed interface, else the nearest interface of all records that
     * generated code can name, else {@code Record}. Of several as near the first counts; those of the JDK say nothing
     * of items.
     */
    TypeMirror common(TypeElement root, Types types, VisibilityReader visibility, TypeMirror record) {
        if (isSealed(root)) {
            return root.asType();
        }
        List<TypeMirror> common = records.stream()
                .limit(1)
                .flatMap(first -> interfaces(first.asType(), types))
                .filter(type -> !ClassName.get((TypeElement) types.asElement(type))
                        .packageName()
                        .startsWith("java."))
                .filter(type -> visibility.of(type).reachable())
                .filter(type -> records.stream().allMatch(member -> types.isSubtype(member.asType(), type)))
                .toList();
        return common.stream()
                .filter(type -> common.stream()
                        .noneMatch(other -> !types.isSameType(other, type) && types.isSubtype(other, type)))
                .findFirst()
                .orElse(record);
    }

    /**
     * The sealed interfaces that a record is below its root, where that is one: as far as generated code can name them,
     * the nearest first.
     */
    static List<ClassName> between(TypeElement record, TypeElement root, Types types, VisibilityReader visibility) {
        return interfaces(record.asType(), types)
                .filter(type -> !types.isSameType(type, root.asType()) && types.isSubtype(type, root.asType()))
                .filter(type -> visibility.of(type).reachable())
                .map(type -> (TypeElement) types.asElement(type))
                .filter(Members::isSealed)
                .map(ClassName::get)
                .distinct()
                .toList();
    }

    private static Stream<TypeMirror> interfaces(TypeMirror type, Types types) {
        return types.directSupertypes(type).stream()
                .flatMap(above -> Stream.concat(
                        types.asElement(above).getKind() == ElementKind.INTERFACE ? Stream.of(above) : Stream.of(),
                        interfaces(above, types)));
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
