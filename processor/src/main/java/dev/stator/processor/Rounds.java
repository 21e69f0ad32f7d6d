package dev.stator.processor;

import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.annotation.AnnotationType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
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
    private final Set<String> deferred = new LinkedHashSet<>();

    Rounds(Elements elements, SourceTypes sources, Pipeline pipeline) {
        this.elements = elements;
        this.sources = sources;
        this.pipeline = pipeline;
    }

    void next(RoundEnvironment round) {
        List<TypeElement> waiting = deferred.stream()
                .flatMap(name -> Stream.ofNullable(elements.getTypeElement(name)))
                .toList();
        deferred.clear();
        if (round.processingOver()) {
            waiting.forEach(root -> pipeline.last(root, sources, round.errorRaised()));
            return;
        }
        Set<TypeElement> types = ElementFilter.typesIn(round.getRootElements());
        types.forEach(type -> sources.seen(type.getQualifiedName().toString()));
        types.forEach(pipeline::checkDeclarations);
        Set<TypeElement> roots = ElementFilter.typesIn(annotated(round));
        roots.forEach(root -> pipeline.expect(root, sources));
        waiting.forEach(this::run);
        roots.forEach(this::run);
        pipeline.writeKeys(sources);
    }

    private Set<? extends Element> annotated(RoundEnvironment round) {
        TypeElement table = elements.getTypeElement(AnnotationType.TABLE.qualifiedName());
        return table == null ? Set.of() : round.getElementsAnnotatedWith(table);
    }

    private void run(TypeElement root) {
        if (!pipeline.run(root, sources)) {
            deferred.add(root.getQualifiedName().toString());
        }
    }
}
