package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Keys are in every index without being included. */
final class IncludedKeyRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        Set<String> keys = new HashSet<>();
        Stream.concat(index.hashKey().stream(), index.rangeKey().stream()).forEach(named -> keys.add(named.name()));
        Stream.concat(entity.hashKeys().stream(), entity.rangeKeys().stream())
                .forEach(key -> keys.add(key.component()));
        index.include().stream()
                .filter(named -> keys.contains(named.name()))
                .forEach(named -> report.add(Code.INCLUDE_IS_KEY, named.site(), index.name(), named.name()));
    }
}
