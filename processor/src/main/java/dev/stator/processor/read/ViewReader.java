package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ItemView.Arity;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.ViewModel;
import dev.stator.processor.model.declared.ViewModel.Component;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.read.annotation.ItemCollectionAnnotation;
import dev.stator.processor.read.annotation.Text;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a record that is put together of items, and the table that they are in. */
public final class ViewReader {
    private final Elements elements;
    private final InjectionReader injection;
    private final TableReader tables;

    /** @param tables reads the table */
    public ViewReader(Elements elements, InjectionMode mode, TableReader tables) {
        this.elements = elements;
        this.injection = new InjectionReader(elements, mode);
        this.tables = tables;
    }

    /**
     * The view that a type declares.
     *
     * @param sources what stands in source
     * @param missing takes the types that are not there
     * @param ofTable takes those that the table lacks
     * @param report takes what keeps the type from being read
     * @return empty if it is nothing that items can be put together to
     */
    public Optional<ViewModel> read(
            TypeElement view, SourceTypes sources, MissingTypes missing, MissingTypes ofTable, Report.Builder report) {
        ItemCollectionAnnotation written = ItemCollectionAnnotation.on(view).orElseThrow();
        Optional<String> unfit = unfit(view);
        if (unfit.isPresent()) {
            report.add(Code.VIEW_UNFIT, Site.of(view), view.getSimpleName(), unfit.get());
            return Optional.empty();
        }
        if (written.table().isMissing()) {
            missing.note(written.table().name(), written.table().site());
            return Optional.empty();
        }
        List<Component> components = ElementFilter.recordComponentsIn(view.getEnclosedElements()).stream()
                .map(component -> component(component, missing))
                .toList();
        Text index = written.index();
        return Optional.of(new ViewModel(
                ClassName.get(view),
                new VisibilityReader(elements, view).of(view),
                components,
                index.value().isEmpty() ? Optional.empty() : Optional.of(new WrittenName(index.value(), index.site())),
                written.skip(),
                injection.read(view, missing),
                written.table().declared().flatMap(table -> table((TypeElement) table.asElement(), sources, ofTable)),
                written.table().name(),
                written.site(),
                Site.of(view)));
    }

    private Optional<String> unfit(TypeElement view) {
        if (view.getKind() != ElementKind.RECORD) {
            return Optional.of("is no record");
        }
        if (!view.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        return new VisibilityReader(elements, view).of(view).reachable()
                ? Optional.empty()
                : Optional.of("is private or inside a private type");
    }

    /** What is wrong with the table, its own root is told. */
    private Optional<TableModel> table(TypeElement root, SourceTypes sources, MissingTypes missing) {
        return tables.read(root, sources, missing, new Report.Builder())
                .filter(table -> table.root().isPresent());
    }

    private static Component component(RecordComponentElement component, MissingTypes missing) {
        TypeMirror type = component.asType();
        Site site = Site.of(component);
        boolean isMissing = missing.note(type, site);
        Arity arity = arity(type);
        TypeMirror item = arity == Arity.ONE
                ? type
                : ((DeclaredType) type).getTypeArguments().get(0);
        return new Component(
                component.getSimpleName().toString(), missing.name(type), missing.name(item), isMissing, arity, site);
    }

    private static Arity arity(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().size() != 1) {
            return Arity.ONE;
        }
        TypeName raw = ClassName.get((TypeElement) declared.asElement());
        if (raw.equals(ClassName.get(Optional.class))) {
            return Arity.OPTIONAL;
        }
        return raw.equals(ClassName.get(List.class)) ? Arity.LIST : Arity.ONE;
    }
}
