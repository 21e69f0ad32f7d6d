package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.FrozenClass;
import dev.stator.processor.model.FrozenModel;

/** Generated code names every class that may come out of the bytes. */
final class FrozenReachableRule implements FrozenRule {
    @Override
    public void check(Member member, FrozenModel frozen, Report.Builder report) {
        for (FrozenClass held : frozen.classes()) {
            if (!held.visibility().reachable()) {
                report.addNested(
                        Code.TYPE_UNREACHABLE,
                        held.site(),
                        member.home(),
                        "",
                        ReachableTypeRule.args(
                                Wording.name(member.owner().name()) + "." + held.path(),
                                held.type(),
                                member.entity(),
                                held.visibility()));
            }
        }
    }
}
