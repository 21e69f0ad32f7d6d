package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import java.util.List;
import java.util.stream.Stream;

/** CreateTable limits the names of an index's attributes. */
final class IndexAttributeNameRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        Stream.of(index.hashKey(), index.rangeKey(), index.include())
                .flatMap(List::stream)
                .forEach(named -> entity.component(named.name())
                        .map(attribute -> DynamoNames.bytes(attribute.name()))
                        .filter(bytes -> bytes > DynamoNames.LONGEST_INDEXED && bytes <= DynamoNames.LONGEST)
                        .ifPresent(bytes -> report.add(
                                Code.INDEX_ATTRIBUTE_NAME_LENGTH, named.site(), index.name(), named.name(), bytes)));
    }
}
