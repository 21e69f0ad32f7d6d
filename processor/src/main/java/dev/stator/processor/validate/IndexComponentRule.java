package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import java.util.List;
import java.util.stream.Stream;

/** An index names components that exist. */
final class IndexComponentRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        List<String> components = entity.record().attributes().stream()
                .map(AttributeModel::component)
                .toList();
        Stream.of(index.hashKey(), index.rangeKey(), index.include())
                .flatMap(List::stream)
                .filter(named -> !components.contains(named.name()))
                .forEach(named -> report.add(
                        Code.INDEX_COMPONENT,
                        named.site(),
                        index.name(),
                        named.name(),
                        Wording.name(entity.record().name()),
                        Suggestions.didYouMean(named.name(), components),
                        String.join(", ", components)));
    }
}
