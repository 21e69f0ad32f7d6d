package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.TypeMapping.ExpiryOf;
import java.util.Optional;

/** A key is looked up by its stored form, which that of a lifetime does not tell. */
final class LifetimeIndexKeyRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        for (IndexKey key : IndexKey.of(entity, index)) {
            if (ExpiryOf.kind(key.attribute().mapping()).equals(Optional.of(ExpiryOf.Kind.LIFETIME))) {
                report.add(
                        Code.LIFETIME_INDEX_KEY,
                        key.named().site(),
                        key.part(),
                        key.named().name(),
                        index.name());
            }
        }
    }
}
