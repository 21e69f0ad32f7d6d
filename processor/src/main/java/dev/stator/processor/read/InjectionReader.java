package dev.stator.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.InjectionModel;
import dev.stator.processor.read.annotation.AnnotateWithAnnotation;
import dev.stator.processor.read.annotation.TypeValue;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
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

    InjectionModel read(TypeElement root, Report.Builder report) {
        boolean jakarta = mode != InjectionMode.NONE && sees(root, SINGLETON);
        if (mode == InjectionMode.NAMED && !(jakarta && sees(root, NAMED))) {
            report.add(Code.NAMED_UNSEEN, Site.of(root), root.getSimpleName());
        }
        Map<TypeName, AnnotationSpec> copied = new LinkedHashMap<>();
        AnnotateWithAnnotation.on(root).ifPresent(listed -> copy(listed, copied, report));
        for (AnnotationMirror mirror : root.getAnnotationMirrors()) {
            AnnotateWithAnnotation.on(mirror.getAnnotationType().asElement()).ifPresent(carrier -> {
                copied.put(TypeName.get(mirror.getAnnotationType()), AnnotationSpec.get(mirror));
                copy(carrier, copied, report);
            });
        }
        boolean named = jakarta && mode == InjectionMode.NAMED && !copied.containsKey(ClassName.bestGuess(NAMED));
        if (jakarta) {
            copied.remove(ClassName.bestGuess(SINGLETON));
        }
        return new InjectionModel(jakarta, named, sees(root, GENERATED), List.copyOf(copied.values()));
    }

    private boolean sees(TypeElement root, String type) {
        ModuleElement module = elements.getModuleOf(root);
        return (module == null ? elements.getTypeElement(type) : elements.getTypeElement(module, type)) != null;
    }

    private static void copy(
            AnnotateWithAnnotation carrier, Map<TypeName, AnnotationSpec> copied, Report.Builder report) {
        for (TypeValue listed : carrier.annotations()) {
            DeclaredType type =
                    listed.declared().orElseThrow(() -> new MissingTypeException(listed.name(), listed.site()));
            TypeElement element = (TypeElement) type.asElement();
            Optional<ExecutableElement> demanding = ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                    .filter(member -> member.getDefaultValue() == null)
                    .findFirst();
            if (!standsOnClasses(element)) {
                report.add(Code.ANNOTATION_TARGET, listed.site(), element.getSimpleName());
            } else if (demanding.isPresent()) {
                report.add(
                        Code.ANNOTATION_VALUES,
                        listed.site(),
                        element.getSimpleName(),
                        demanding.get().getSimpleName());
            } else {
                ClassName name = ClassName.get(element);
                copied.putIfAbsent(name, AnnotationSpec.builder(name).build());
            }
        }
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
