package dev.stator.processor.read;

import dev.stator.annotation.AnnotateWith;
import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.FrozenName;
import dev.stator.annotation.FrozenRetired;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.IndexModel.Kind;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.Upkeep;
import dev.stator.processor.read.annotation.ConvertAnnotation;
import dev.stator.processor.read.annotation.FrozenAnnotation;
import dev.stator.processor.read.annotation.IndexAnnotation;
import dev.stator.processor.read.annotation.KeyAnnotation;
import dev.stator.processor.read.annotation.TableAnnotation;
import dev.stator.processor.read.annotation.TtlAnnotation;
import dev.stator.processor.read.annotation.UpkeepAnnotation;
import dev.stator.processor.read.annotation.Written;
import java.lang.annotation.Annotation;
import java.util.Collection;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds annotations of ours that do nothing where they stand, whether a root reaches them or not. */
public final class IdleAnnotations {
    private final Types types;

    public IdleAnnotations(Types types) {
        this.types = types;
    }

    /** Reports those on the types given, on what they enclose, and on their components. */
    public void check(Collection<? extends Element> declarations, Report.Builder report) {
        for (TypeElement type : ElementFilter.typesIn(declarations)) {
            if (TableAnnotation.on(type).isEmpty()) {
                withoutTable(type, report);
            }
            discriminators(type, report);
            frozenTypes(type, report);
            check(type.getEnclosedElements(), report);
        }
    }

    private static void withoutTable(TypeElement type, Report.Builder report) {
        for (IndexAnnotation index : IndexAnnotation.on(type)) {
            idle(
                    report,
                    index.site(),
                    index.kind() == Kind.GLOBAL ? "@Gsi" : "@Lsi",
                    type,
                    "only the record of a table has indexes. Put @Table(\"...\") on it, or remove the index.");
        }
        for (Element component : type.getRecordComponents()) {
            for (KeyAnnotation key : KeyAnnotation.on(component)) {
                report.add(
                        Code.KEY_WITHOUT_TABLE,
                        key.site(),
                        key.role() == KeyRole.HASH ? "@HashKey" : "@RangeKey",
                        type.getSimpleName() + "." + component.getSimpleName(),
                        type.getSimpleName());
            }
            for (Upkeep kept : UpkeepAnnotation.on(component)) {
                report.add(
                        Code.UPKEEP_WITHOUT_TABLE,
                        kept.site(),
                        kept.kind().annotation(),
                        type.getSimpleName() + "." + component.getSimpleName(),
                        type.getSimpleName());
            }
            FrozenAnnotation.on(component)
                    .ifPresent(frozen -> report.add(
                            Code.FROZEN_NESTED, frozen.site(), type.getSimpleName() + "." + component.getSimpleName()));
            TtlAnnotation.on(component)
                    .ifPresent(site -> report.add(
                            Code.TTL_WITHOUT_TABLE,
                            site,
                            type.getSimpleName() + "." + component.getSimpleName(),
                            type.getSimpleName()));
        }
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            ConvertAnnotation.on(type)
                    .forEach(convert -> idle(
                            report,
                            convert.site(),
                            "@Convert",
                            type,
                            "no component has an annotation for a type. Remove it."));
        } else {
            idleOn(
                    type,
                    AnnotateWith.class,
                    "only the record of a table has a DAO. Put @Table(\"...\") on it, or remove it.",
                    report);
        }
    }

    private void discriminators(TypeElement type, Report.Builder report) {
        if (!isSealed(type)) {
            idleOn(
                    type,
                    Discriminator.class,
                    "only a sealed interface of records is stored with one. Make it a sealed interface, or remove it.",
                    report);
        }
        if (type.getKind() != ElementKind.RECORD || !belowSealed(type.asType())) {
            idleOn(
                    type,
                    DiscriminatorValue.class,
                    "only a record of a sealed interface is told by one. Let it be a record that implements a sealed interface, or"
                            + " remove it.",
                    report);
        }
    }

    private static void frozenTypes(TypeElement type, Report.Builder report) {
        boolean holds = type.getKind() == ElementKind.RECORD || isSealed(type);
        if (!holds) {
            idleOn(
                    type,
                    FrozenRetired.class,
                    "only a record or a sealed interface leads to others. Put it on the component that is frozen, or remove it.",
                    report);
        }
        if (!holds && type.getKind() != ElementKind.ENUM) {
            idleOn(
                    type,
                    FrozenName.class,
                    "only records, enums and sealed interfaces have a name in frozen values. Remove it.",
                    report);
        }
    }

    private static boolean isSealed(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    private boolean belowSealed(TypeMirror type) {
        return types.directSupertypes(type).stream()
                .anyMatch(supertype ->
                        types.asElement(supertype).getModifiers().contains(Modifier.SEALED) || belowSealed(supertype));
    }

    private static void idleOn(
            TypeElement type, Class<? extends Annotation> annotation, String reason, Report.Builder report) {
        Written.on(type, annotation)
                .ifPresent(written -> idle(report, written.site(), "@" + annotation.getSimpleName(), type, reason));
    }

    private static void idle(Report.Builder report, Site site, String annotation, TypeElement type, String reason) {
        report.add(Code.IDLE_ANNOTATION, site, annotation, type.getSimpleName(), reason);
    }
}
