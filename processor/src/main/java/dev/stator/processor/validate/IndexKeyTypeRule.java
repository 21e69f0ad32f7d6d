package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.TypeMapping;

/** The key of an index is S, N or B. */
final class IndexKeyTypeRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        for (IndexKey key : IndexKey.of(entity, index)) {
            TypeMapping mapping = key.attribute().mapping();
            if (StoredForm.of(mapping) == StoredForm.NO_SCALAR) {
                report.add(
                        Code.INDEX_KEY_TYPE,
                        key.named().site(),
                        key.part(),
                        key.named().name(),
                        index.name(),
                        Wording.type(mapping.type()),
                        StoredForm.name(mapping),
                        remedy(mapping));
            }
        }
    }

    private static String remedy(TypeMapping mapping) {
        return KeyPresenceRule.isOptional(mapping)
                ? "Use Optional of the number's class."
                : "Use a text, a number or a binary, or @Convert with a TextCodec, NumberCodec or BinaryCodec.";
    }
}
