package dev.stator.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.Visibility;
import javax.lang.model.element.Modifier;

/** What every generated file and its type have in common. */
final class Header {
    private static final String PROCESSOR = "dev.stator.processor.StatorProcessor";

    private Header() {}

    /** Marks the type as generated, where that annotation is visible, and as visible as its record. */
    static void mark(TypeSpec.Builder type, EntityPlan plan) {
        if (plan.entity().injection().generated()) {
            type.addAnnotation(AnnotationSpec.builder(RuntimeTypes.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (plan.record().visibility() == Visibility.PUBLIC) {
            type.addModifiers(Modifier.PUBLIC);
        }
    }

    /** Has a type called like a field written out in full: where both could be meant, Java takes the field. */
    static void avoidObscuring(TypeSpec.Builder type, String field) {
        if (Character.isUpperCase(field.charAt(0))) {
            type.alwaysQualify(field);
        }
    }

    static JavaFile file(ClassName name, TypeSpec type) {
        return JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
