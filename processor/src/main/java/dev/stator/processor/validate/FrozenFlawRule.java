package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.FrozenFlaw;
import dev.stator.processor.model.FrozenModel;

/** What is frozen can be thawed. */
final class FrozenFlawRule implements FrozenRule {
    @Override
    public void check(Member member, FrozenModel frozen, Report.Builder report) {
        for (FrozenFlaw flaw : frozen.flaws()) {
            String name = Wording.name(member.owner().name()) + "." + flaw.path();
            String type = Wording.type(flaw.type());
            switch (flaw.reason()) {
                case OPEN -> add(member, flaw, report, Code.FROZEN_OPEN, name, type);
                case CLASS -> add(member, flaw, report, Code.FROZEN_CLASS, name, type);
                case JDK -> add(member, flaw, report, Code.FROZEN_JDK, name, type, MappingHints.of(flaw.type()));
                case ARRAY -> add(member, flaw, report, Code.FROZEN_ARRAY, name, type);
                case RAW -> add(member, flaw, report, Code.RAW_TYPE, name, type, UnmappedRule.example(flaw.type()));
            }
        }
    }

    private static void add(Member member, FrozenFlaw flaw, Report.Builder report, Code code, Object... args) {
        report.addNested(code, flaw.site(), member.home(), "", args);
    }
}
