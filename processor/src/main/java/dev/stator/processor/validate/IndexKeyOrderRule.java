package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.TypeMapping;

/** The key of an index keeps Java's order, or for a hash key at least its equality. */
final class IndexKeyOrderRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        for (IndexKey key : IndexKey.of(entity, index)) {
            TypeMapping mapping = key.attribute().mapping();
            KeyOrder.fault(mapping, key.range())
                    .ifPresent(fault -> report.add(
                            Code.INDEX_KEY_ORDER,
                            key.named().site(),
                            key.part(),
                            key.named().name(),
                            index.name(),
                            Wording.type(mapping.type()),
                            fault,
                            KeyOrder.remedy(mapping)));
        }
    }
}
