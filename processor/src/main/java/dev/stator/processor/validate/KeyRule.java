package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.KeyRole;

/** A reason to refuse a component of the primary key. */
interface KeyRule extends MemberRule {
    /** {@code key} is {@code hash key} or {@code range key}, for messages. */
    void check(Member member, String key, Report.Builder report);

    @Override
    default void check(Member member, Report.Builder report) {
        if (member.isKey()) {
            check(member, member.attribute().role() == KeyRole.HASH ? "hash key" : "range key", report);
        }
    }
}
