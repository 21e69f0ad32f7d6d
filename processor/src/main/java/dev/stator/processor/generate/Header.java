package dev.stator.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.Visibility;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What every generated file and its type have in common. */
final class Header {
    private static final String PROCESSOR = "dev.stator.processor.StatorProcessor";

    private Header() {}

    /**
     * Marks the type as generated, where that annotation is visible, suppresses what the user was warned of already,
     * imports nothing that obscures a package, and makes it as visible as its record.
     */
    static void mark(TypeSpec.Builder type, EntityPlan plan) {
        if (plan.entity().injection().generated()) {
            type.addAnnotation(AnnotationSpec.builder(RuntimeTypes.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        type.alwaysQualify(plan.types().qualified());
        List<String> lints = plan.lints();
        if (!lints.isEmpty()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember(
                            "value",
                            lints.size() == 1 ? "$L" : "{$L}",
                            lints.stream().map(SourceText::literal).collect(Collectors.joining(", ")))
                    .build());
        }
        if (plan.record().visibility() == Visibility.PUBLIC) {
            type.addModifiers(Modifier.PUBLIC);
        }
    }

    static JavaFile file(ClassName name, TypeSpec type, EntityPlan plan) {
        return JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(!plan.entity().surroundings().hidesJavaLang())
                .build();
    }
}
