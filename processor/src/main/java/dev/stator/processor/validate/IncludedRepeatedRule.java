package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import java.util.HashSet;
import java.util.Set;

/** An attribute is included once. */
final class IncludedRepeatedRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        Set<String> seen = new HashSet<>();
        index.include().stream()
                .filter(named -> !seen.add(named.name()))
                .forEach(named -> report.add(Code.INCLUDE_REPEATED, named.site(), index.name(), named.name()));
    }
}
