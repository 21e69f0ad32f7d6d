package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.ProjectionRecordModel;
import dev.stator.processor.model.declared.ProjectionRecordModel.Component;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.read.annotation.AnnotationType;
import dev.stator.processor.read.annotation.AttributeAnnotation;
import dev.stator.processor.read.annotation.ProjectionOfAnnotation;
import dev.stator.processor.read.annotation.TableAnnotation;
import dev.stator.processor.read.annotation.TypeValue;
import dev.stator.processor.read.annotation.WrittenAnnotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a record that is a part of an entity, and the table that holds the entity. */
public final class ProjectionRecordReader {
    private final Elements elements;
    private final ClassFiles classFiles;
    private final boolean blind;
    private final TableReader tables;

    /**
     * @param blind where the compiler does not show annotations on types that it reads from class files
     * @param tables reads the table
     */
    public ProjectionRecordReader(Elements elements, ClassFiles classFiles, boolean blind, TableReader tables) {
        this.elements = elements;
        this.classFiles = classFiles;
        this.blind = blind;
        this.tables = tables;
    }

    /**
     * The projection that a type declares.
     *
     * @param sources what stands in source
     * @param missing takes the types that are not there
     * @param ofTable takes those that the table lacks
     * @param report takes what keeps the type from being read
     * @return empty if it is nothing that an item can be read as
     */
    public Optional<ProjectionRecordModel> read(
            TypeElement type, SourceTypes sources, MissingTypes missing, MissingTypes ofTable, Report.Builder report) {
        ProjectionOfAnnotation written = ProjectionOfAnnotation.on(type).orElseThrow();
        Optional<String> unfit = unfit(type);
        if (unfit.isPresent()) {
            report.add(Code.PROJECTION_UNFIT, Site.of(type), type.getSimpleName(), unfit.get());
            return Optional.empty();
        }
        for (TypeValue value : List.of(written.entity(), written.table())) {
            if (value.isMissing()) {
                missing.note(value.name(), value.site());
                return Optional.empty();
            }
        }
        NullnessReader nullness = new NullnessReader(elements, classFiles, sources, blind);
        boolean nullMarked = nullness.nullMarked(type);
        List<Component> components = ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
                .map(component -> component(type, component, nullness, nullMarked, missing))
                .toList();
        return Optional.of(new ProjectionRecordModel(
                ClassName.get(type),
                new VisibilityReader(elements, type).of(type),
                components,
                root(written).flatMap(root -> table(root, sources, ofTable)),
                written.entity().type().map(missing::name).orElse(ClassName.OBJECT),
                written.site(),
                Site.of(type)));
    }

    private Optional<String> unfit(TypeElement type) {
        if (type.getKind() != ElementKind.RECORD) {
            return Optional.of("is no record");
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        return new VisibilityReader(elements, type).of(type).reachable()
                ? Optional.empty()
                : Optional.of("is private or inside a private type");
    }

    /** The type with {@code @Table}: the one that is named, else the entity, or a sealed interface above it. */
    private static Optional<TypeElement> root(ProjectionOfAnnotation written) {
        return written.table()
                .declared()
                .map(table -> (TypeElement) table.asElement())
                .or(() -> written.entity()
                        .declared()
                        .flatMap(entity -> TableAnnotation.root((TypeElement) entity.asElement())));
    }

    /** What is wrong with the table, its own root is told. */
    private Optional<TableModel> table(TypeElement root, SourceTypes sources, MissingTypes missing) {
        return tables.read(root, sources, missing, new Report.Builder());
    }

    private static Component component(
            TypeElement owner,
            RecordComponentElement component,
            NullnessReader nullness,
            boolean nullMarked,
            MissingTypes missing) {
        TypeMirror type = component.asType();
        Site site = Site.of(component);
        boolean isMissing = missing.note(type, site);
        return new Component(
                component.getSimpleName().toString(),
                AttributeAnnotation.on(component)
                        .map(AttributeAnnotation::name)
                        .map(name -> new WrittenName(name.value(), name.site())),
                missing.name(type),
                isMissing,
                nullness.of(owner, component, type, nullMarked),
                WrittenAnnotation.on(component, AnnotationType.REST).isPresent(),
                site);
    }
}
