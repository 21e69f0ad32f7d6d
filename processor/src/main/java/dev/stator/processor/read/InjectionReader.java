package dev.stator.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.declared.InjectionModel;
import dev.stator.processor.model.declared.InjectionModel.ListedAnnotation;
import dev.stator.processor.read.annotation.AnnotateWithAnnotation;
import dev.stator.processor.read.annotation.TypeValue;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads what the DAO of a root is annotated with: what the root's module can see, and what the user asks for. */
final class InjectionReader {
    private static final String SINGLETON = "jakarta.inject.Singleton";
    private static final String NAMED = "jakarta.inject.Named";
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;
    private final InjectionMode mode;

    InjectionReader(Elements elements, InjectionMode mode) {
        this.elements = elements;
        this.mode = mode;
    }

    InjectionModel read(TypeElement root, MissingTypes missing) {
        boolean jakarta = mode != InjectionMode.NONE && sees(root, SINGLETON);
        boolean namedUnseen = mode == InjectionMode.NAMED && !(jakarta && sees(root, NAMED));
        Map<TypeName, AnnotationSpec> copied = new LinkedHashMap<>();
        List<ListedAnnotation> listed = new ArrayList<>();
        AnnotateWithAnnotation.on(root).ifPresent(carrier -> copy(carrier, copied, listed, missing));
        for (AnnotationMirror mirror : root.getAnnotationMirrors()) {
            AnnotateWithAnnotation.on(mirror.getAnnotationType().asElement()).ifPresent(carrier -> {
                copied.put(TypeName.get(mirror.getAnnotationType()), AnnotationSpec.get(mirror));
                copy(carrier, copied, listed, missing);
            });
        }
        boolean named = jakarta && mode == InjectionMode.NAMED && !copied.containsKey(ClassName.bestGuess(NAMED));
        if (jakarta) {
            copied.remove(ClassName.bestGuess(SINGLETON));
        }
        return new InjectionModel(
                jakarta, named, namedUnseen, sees(root, GENERATED), List.copyOf(copied.values()), listed);
    }

    private boolean sees(TypeElement root, String type) {
        ModuleElement module = elements.getModuleOf(root);
        return (module == null ? elements.getTypeElement(type) : elements.getTypeElement(module, type)) != null;
    }

    private static void copy(
            AnnotateWithAnnotation carrier,
            Map<TypeName, AnnotationSpec> copied,
            List<ListedAnnotation> listed,
            MissingTypes missing) {
        for (TypeValue written : carrier.annotations()) {
            if (written.declared().isEmpty()) {
                missing.note(written.name(), written.site());
                continue;
            }
            TypeElement element = (TypeElement) written.declared().get().asElement();
            ClassName name = ClassName.get(element);
            copied.putIfAbsent(name, AnnotationSpec.builder(name).build());
            listed.add(new ListedAnnotation(name, standsOnClasses(element), required(element), written.site()));
        }
    }

    private static List<String> required(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .filter(member -> member.getDefaultValue() == null)
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    private static boolean standsOnClasses(TypeElement annotation) {
        return annotation.getAnnotationMirrors().stream()
                .filter(mirror -> isTarget(mirror.getAnnotationType().asElement()))
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .map(targets -> (List<?>) targets)
                .findFirst()
                .map(targets -> targets.stream().anyMatch(InjectionReader::isType))
                .orElse(true);
    }

    private static boolean isTarget(Element annotation) {
        return annotation instanceof TypeElement type
                && type.getQualifiedName().contentEquals(Target.class.getCanonicalName());
    }

    private static boolean isType(Object target) {
        return target instanceof AnnotationValue value
                && value.getValue() instanceof VariableElement constant
                && (constant.getSimpleName().contentEquals("TYPE")
                        || constant.getSimpleName().contentEquals("TYPE_USE"));
    }
}
