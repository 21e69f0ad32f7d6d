package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.FrozenClass;
import dev.stator.processor.model.FrozenModel;
import java.util.HashMap;
import java.util.Map;

/** A frozen name stands for one class. */
final class FrozenNameTakenRule implements FrozenRule {
    @Override
    public void check(Member member, FrozenModel frozen, Report.Builder report) {
        Map<String, FrozenClass> seen = new HashMap<>();
        for (FrozenClass held : frozen.classes()) {
            FrozenClass first = seen.putIfAbsent(held.name(), held);
            if (first != null) {
                report.addNested(
                        Code.FROZEN_NAME_TAKEN,
                        held.nameSite(),
                        member.home(),
                        held.path(),
                        Wording.name(first.type()),
                        Wording.name(held.type()),
                        held.name());
            }
        }
    }
}
