package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.FrozenModel;
import dev.stator.processor.model.TypeMapping.RecordOf;

/** What is frozen is an attribute of its own: in a map or a list it could not be encrypted. */
final class FrozenNestedRule implements FrozenRule {
    @Override
    public void check(Member member, FrozenModel frozen, Report.Builder report) {
        if (!member.ofRoot() || holdsItself(member.entity())) {
            member.report(report, Code.FROZEN_NESTED, frozen.site(), member.name());
        }
    }

    /** Whether an item has items of its own kind inside. */
    private static boolean holdsItself(EntityModel entity) {
        return Reach.of(entity).members().stream()
                .flatMap(member -> Part.of(member).stream())
                .anyMatch(part -> part.mapping() instanceof RecordOf record
                        && record.type().equals(entity.record().type()));
    }
}
