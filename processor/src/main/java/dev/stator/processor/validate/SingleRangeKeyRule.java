package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import java.util.List;

/** A table has at most one range key. */
final class SingleRangeKeyRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        List<AttributeModel> keys = entity.rangeKeys();
        keys.stream()
                .skip(1)
                .forEach(more -> report.add(
                        Code.SEVERAL_RANGE_KEYS,
                        more.roleSite(),
                        Wording.name(entity.record().name()),
                        more.component(),
                        keys.get(0).component()));
    }
}
