package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.NamedClasses;
import dev.stator.processor.model.Surroundings;
import dev.stator.processor.model.declared.NestedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds what generated code has to mind of the types that it names, and of those beside it. */
final class SurroundingsReader {
    private static final String JAVA_LANG = "java.lang";

    /** Types of {@code java.lang} that generated code names, whatever the entity is. */
    private static final Set<String> NAMED = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Double",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Object",
            "Override",
            "RuntimeException",
            "Short",
            "String",
            "SuppressWarnings");

    private final Elements elements;
    private final TypeElement root;
    private final @Nullable ModuleElement module;

    SurroundingsReader(Elements elements, TypeElement root) {
        this.elements = elements;
        this.root = root;
        this.module = elements.getModuleOf(root);
    }

    /** @param types the entity and those that it reaches */
    Surroundings read(List<NestedType> types) {
        Set<ClassName> named =
                types.stream().flatMap(SurroundingsReader::classes).collect(Collectors.toSet());
        List<String> lints = new ArrayList<>();
        if (named.stream().anyMatch(this::isDeprecated)) {
            lints.addAll(List.of("deprecation", "removal"));
        }
        if (types.stream().anyMatch(this::namesRaw)) {
            lints.addAll(List.of("rawtypes", "unchecked"));
        }
        return new Surroundings(hidesJavaLang(named), lints);
    }

    private static Stream<ClassName> classes(NestedType type) {
        return Stream.concat(
                Stream.concat(Stream.of(type.name()), NamedClasses.of(type.type())),
                type.attributes().stream()
                        .flatMap(attribute -> Stream.of(
                                        NamedClasses.of(attribute.type()),
                                        NamedClasses.of(attribute.mapping()),
                                        attribute.within().stream()
                                                .flatMap(embedding -> NamedClasses.of(embedding.type())))
                                .flatMap(classes -> classes)));
    }

    private boolean namesRaw(NestedType type) {
        return type.attributes().stream()
                .flatMap(attribute -> NamedClasses.alone(attribute.type()))
                .map(this::find)
                .anyMatch(found -> found != null && !found.getTypeParameters().isEmpty());
    }

    /** In part too: accessors and constructors of records, and constants, are named with their class. */
    private boolean isDeprecated(ClassName name) {
        TypeElement type = find(name);
        if (type == null) {
            return false;
        }
        for (Element around = type; around != null; around = around.getEnclosingElement()) {
            if (elements.isDeprecated(around)) {
                return true;
            }
        }
        boolean ofTheJdk = name.packageName().startsWith("java.");
        return !ofTheJdk
                && type.getEnclosedElements().stream()
                        .filter(member ->
                                member.getKind() != ElementKind.METHOD || type.getKind() == ElementKind.RECORD)
                        .anyMatch(elements::isDeprecated);
    }

    private boolean hidesJavaLang(Set<ClassName> named) {
        String home = elements.getPackageOf(root).getQualifiedName().toString();
        return Stream.concat(
                        NAMED.stream(),
                        named.stream()
                                .filter(name -> name.packageName().equals(JAVA_LANG))
                                .map(name -> name.topLevelClassName().simpleName()))
                .distinct()
                .anyMatch(name -> find(ClassName.get(home, name)) != null);
    }

    private @Nullable TypeElement find(ClassName name) {
        return module == null
                ? elements.getTypeElement(name.canonicalName())
                : elements.getTypeElement(module, name.canonicalName());
    }
}
