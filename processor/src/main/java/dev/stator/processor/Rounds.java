package dev.stator.processor;

import dev.stator.processor.read.MissingTypeException;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.annotation.AnnotationType;
import java.util.HashSet;
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
    private final Pipeline pipeline;
    private final Set<String> deferred = new LinkedHashSet<>();
    private final SourceTypes sources = new SourceTypes(new HashSet<>(), new HashSet<>());

    Rounds(Elements elements, Pipeline pipeline) {
        this.elements = elements;
        this.pipeline = pipeline;
    }

    void next(RoundEnvironment round) {
        List<TypeElement> waiting = deferred.stream()
                .flatMap(name -> Stream.ofNullable(elements.getTypeElement(name)))
                .toList();
        deferred.clear();
        if (round.processingOver()) {
            // With errors about, the type may be missing because its own processor failed, and has said so.
            if (!round.errorRaised()) {
                waiting.forEach(this::last);
            }
            return;
        }
        Set<TypeElement> types = ElementFilter.typesIn(round.getRootElements());
        for (TypeElement type : types) {
            if (!sources.generated().contains(type.getQualifiedName().toString())) {
                sources.users().add(type.getQualifiedName().toString());
            }
        }
        types.forEach(pipeline::checkDeclarations);
        waiting.forEach(this::run);
        ElementFilter.typesIn(annotated(round)).forEach(this::run);
    }

    private Set<? extends Element> annotated(RoundEnvironment round) {
        TypeElement table = elements.getTypeElement(AnnotationType.TABLE.qualifiedName());
        return table == null ? Set.of() : round.getElementsAnnotatedWith(table);
    }

    private void run(TypeElement root) {
        try {
            pipeline.run(root, sources);
        } catch (MissingTypeException missing) {
            deferred.add(root.getQualifiedName().toString());
        }
    }

    private void last(TypeElement root) {
        try {
            pipeline.run(root, sources);
        } catch (MissingTypeException missing) {
            pipeline.refuse(root, missing);
        }
    }
}
