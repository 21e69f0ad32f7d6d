package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import java.util.List;

/** DynamoDB looks at one attribute of a table. */
final class SingleTtlRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        List<AttributeModel> expiries = entity.expiries();
        expiries.stream()
                .skip(1)
                .forEach(more -> report.add(
                        Code.SEVERAL_TTLS,
                        more.ttl().orElseThrow(),
                        Wording.name(entity.record().name()),
                        more.component(),
                        expiries.get(0).component()));
    }
}
