package dev.stator.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.RuntimeTypes;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.generate.plan.TablePlan;
import dev.stator.processor.generate.plan.TypeReferences;
import dev.stator.processor.model.ItemView;
import dev.stator.processor.model.ProjectionRecord;
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
        mark(
                type,
                plan.entity().injection().generated(),
                plan.types(),
                plan.lints(),
                plan.record().visibility());
    }

    /** The same of what stands for all records of a table; it is as visible as the root. */
    static void mark(TypeSpec.Builder type, TablePlan plan) {
        mark(
                type,
                plan.root().injection().generated(),
                plan.types(),
                plan.lints(),
                plan.root().visibility());
    }

    /** The same of what a view of such a table is read by; it is as visible as the view. */
    static void mark(TypeSpec.Builder type, ItemView view, TablePlan plan) {
        mark(type, view.injection().generated(), plan.types(), plan.lints(), view.visibility());
    }

    /** The same of what reads a part of an entity; it is as visible as the part. */
    static void mark(TypeSpec.Builder type, ProjectionRecord projection, EntityPlan plan) {
        mark(type, plan.entity().injection().generated(), plan.types(), plan.lints(), projection.visibility());
    }

    private static void mark(
            TypeSpec.Builder type, boolean generated, TypeReferences types, List<String> lints, Visibility visibility) {
        if (generated) {
            type.addAnnotation(AnnotationSpec.builder(RuntimeTypes.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        type.alwaysQualify(types.qualified());
        if (!lints.isEmpty()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember(
                            "value",
                            lints.size() == 1 ? "$L" : "{$L}",
                            lints.stream().map(SourceText::literal).collect(Collectors.joining(", ")))
                    .build());
        }
        if (visibility == Visibility.PUBLIC) {
            type.addModifiers(Modifier.PUBLIC);
        }
    }

    static JavaFile file(ClassName name, TypeSpec type, EntityPlan plan) {
        return file(name, type, plan.entity().surroundings().hidesJavaLang());
    }

    static JavaFile file(ClassName name, TypeSpec type, TablePlan plan) {
        return file(name, type, plan.hidesJavaLang());
    }

    private static JavaFile file(ClassName name, TypeSpec type, boolean hidesJavaLang) {
        return JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(!hidesJavaLang)
                .build();
    }
}
