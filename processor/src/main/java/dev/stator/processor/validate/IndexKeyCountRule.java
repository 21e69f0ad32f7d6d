package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.ComponentName;
import dev.stator.processor.model.IndexModel.Kind;
import java.util.List;

/** An index key has one to four hash components and at most four range components. */
final class IndexKeyCountRule implements IndexRule {
    private static final int MOST = 4;

    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        if (index.kind() == Kind.GLOBAL && index.hashKey().isEmpty()) {
            report.add(Code.INDEX_KEY_COUNT, index.site(), "hash", index.name(), 0, "name at least one");
        }
        check("hash", index, index.hashKey(), report);
        check("range", index, index.rangeKey(), report);
    }

    private static void check(String part, IndexModel index, List<ComponentName> key, Report.Builder report) {
        if (key.size() > MOST) {
            report.add(
                    Code.INDEX_KEY_COUNT,
                    key.get(MOST).site(),
                    part,
                    index.name(),
                    key.size(),
                    "DynamoDB takes up to four, so name fewer");
        }
    }
}
