package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.ComponentName;
import dev.stator.processor.model.IndexModel.Kind;
import java.util.stream.Stream;

/** CreateTable refuses a local index of a table that has a hash key only. */
final class LocalIndexRangeKeyRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        if (index.kind() == Kind.LOCAL && entity.rangeKeys().isEmpty()) {
            report.add(
                    Code.LSI_WITHOUT_RANGE_KEY,
                    index.site(),
                    index.name(),
                    Wording.name(entity.record().name()),
                    names(entity.hashKeys().stream().map(AttributeModel::component)),
                    names(index.rangeKey().stream().map(ComponentName::name)));
        }
    }

    private static String names(Stream<String> names) {
        return names.findFirst().orElse("...");
    }
}
