package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import java.util.List;

/** A table has one hash key. */
final class SingleHashKeyRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        List<AttributeModel> keys = entity.hashKeys();
        keys.stream()
                .skip(1)
                .forEach(more -> report.add(
                        Code.SEVERAL_HASH_KEYS,
                        more.roleSite(),
                        Wording.name(entity.record().name()),
                        more.component(),
                        keys.get(0).component()));
    }
}
