package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.Upkeep;
import java.util.List;

/** An item has one version, was created once, and was last updated once. */
final class SingleUpkeepRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        for (Upkeep.Kind kind : Upkeep.Kind.values()) {
            List<AttributeModel> kept = entity.kept(kind);
            kept.stream()
                    .skip(1)
                    .forEach(more -> report.add(
                            Code.SEVERAL_UPKEEP,
                            more.upkeep().orElseThrow().site(),
                            Wording.name(entity.record().name()),
                            kind.annotation(),
                            more.component(),
                            kept.get(0).component()));
        }
    }
}
