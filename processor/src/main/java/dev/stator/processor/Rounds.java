package dev.stator.processor;

import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.annotation.AnnotationType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Gives each root to the pipeline in the round where it appears. A root that meets a missing type waits for the next
 * round, by name: elements do not outlive their round.
 */
final class Rounds {
    private final Elements elements;
    private final SourceTypes sources;
    private final Pipeline pipeline;
    private final Views views;
    private final ProjectionRecords projections;
    private final Set<String> deferred = new LinkedHashSet<>();
    private final Set<String> deferredViews = new LinkedHashSet<>();
    private final Set<String> deferredProjections = new LinkedHashSet<>();

    Rounds(Elements elements, SourceTypes sources, Pipeline pipeline, Views views, ProjectionRecords projections) {
        this.elements = elements;
        this.sources = sources;
        this.pipeline = pipeline;
        this.views = views;
        this.projections = projections;
    }

    void next(RoundEnvironment round) {
        List<TypeElement> waiting = take(deferred);
        List<TypeElement> waitingViews = take(deferredViews);
        List<TypeElement> waitingProjections = take(deferredProjections);
        if (round.processingOver()) {
            waiting.forEach(root -> pipeline.last(root, sources, round.errorRaised()));
            waitingViews.forEach(view -> views.last(view, sources));
            waitingProjections.forEach(projection -> projections.last(projection, sources));
            return;
        }
        Set<TypeElement> types = ElementFilter.typesIn(round.getRootElements());
        types.forEach(type -> sources.seen(type.getQualifiedName().toString()));
        Set<TypeElement> roots = annotated(round, AnnotationType.TABLE);
        roots.forEach(root -> pipeline.expect(root, sources));
        types.forEach(type -> pipeline.checkDeclarations(type, sources));
        waiting.forEach(this::run);
        roots.forEach(this::run);
        waitingViews.forEach(this::runView);
        annotated(round, AnnotationType.ITEM_COLLECTION).forEach(this::runView);
        waitingProjections.forEach(this::runProjection);
        annotated(round, AnnotationType.PROJECTION_OF).forEach(this::runProjection);
        pipeline.writeKeys(sources);
    }

    private List<TypeElement> take(Set<String> names) {
        List<TypeElement> types = names.stream()
                .flatMap(name -> Stream.ofNullable(elements.getTypeElement(name)))
                .toList();
        names.clear();
        return types;
    }

    private Set<TypeElement> annotated(RoundEnvironment round, AnnotationType type) {
        TypeElement annotation = elements.getTypeElement(type.qualifiedName());
        return annotation == null ? Set.of() : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation));
    }

    private void runView(TypeElement view) {
        if (!views.run(view, sources)) {
            deferredViews.add(view.getQualifiedName().toString());
        }
    }

    private void runProjection(TypeElement projection) {
        if (!projections.run(projection, sources)) {
            deferredProjections.add(projection.getQualifiedName().toString());
        }
    }

    private void run(TypeElement root) {
        if (!pipeline.run(root, sources)) {
            deferred.add(root.getQualifiedName().toString());
        }
    }
}
