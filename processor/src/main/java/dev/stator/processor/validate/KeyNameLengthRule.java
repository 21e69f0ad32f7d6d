package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;

/** CreateTable limits the name of a key. */
final class KeyNameLengthRule implements KeyRule {
    @Override
    public void check(Member member, String key, Report.Builder report) {
        int bytes = DynamoNames.bytes(member.attribute().name());
        if (bytes > DynamoNames.LONGEST_INDEXED && bytes <= DynamoNames.LONGEST) {
            report.add(Code.KEY_NAME_LENGTH, member.attribute().nameSite(), key, member.name(), bytes);
        }
    }
}
