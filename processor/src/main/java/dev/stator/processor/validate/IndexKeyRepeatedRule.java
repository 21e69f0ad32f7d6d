package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** An attribute stands once in the key of an index; the hash key of a local index is the table's. */
final class IndexKeyRepeatedRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        Set<String> seen = new HashSet<>();
        if (index.kind() == Kind.LOCAL) {
            entity.hashKeys().forEach(key -> seen.add(key.component()));
        }
        Stream.concat(index.hashKey().stream(), index.rangeKey().stream())
                .filter(named -> !seen.add(named.name()))
                .forEach(named -> report.add(Code.INDEX_KEY_REPEATED, named.site(), index.name(), named.name()));
    }
}
