package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index.Projection;
import dev.stator.processor.model.declared.IndexModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types that a table gives. */
final class GeneratedTypes {
    private GeneratedTypes() {}

    /** What an entity gives. */
    static Stream<ClassName> ofEntity(ClassName base, List<IndexModel> indexes) {
        Stream<ClassName> ofRecord = Stream.of(
                GeneratedNames.codec(base),
                GeneratedNames.attributes(base),
                GeneratedNames.key(base),
                GeneratedNames.dao(base));
        Stream<ClassName> ofIndexes = indexes.stream()
                .filter(index -> index.projection() != Projection.ALL)
                .map(index -> GeneratedNames.projection(base, index.name()))
                .flatMap(projection -> Stream.of(projection, GeneratedNames.attributes(projection)));
        return Stream.concat(ofRecord, ofIndexes);
    }

    /** What the root of several entities gives. */
    static Stream<ClassName> ofRoot(ClassName root) {
        return Stream.of(GeneratedNames.codec(root), GeneratedNames.table(root));
    }

    /**
     * The simple names of those that stand in source already. Types in class files do not count: they are what an
     * earlier compilation generated, or will be hidden by what this one generates.
     */
    static List<String> existing(Stream<ClassName> generated, Set<String> sources) {
        return generated
                .filter(name -> sources.contains(name.canonicalName()))
                .map(ClassName::simpleName)
                .distinct()
                .toList();
    }
}
