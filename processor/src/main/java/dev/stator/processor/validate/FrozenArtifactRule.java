package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.FreezingFormat.Origin;
import dev.stator.processor.model.FrozenModel;

/** Who freezes needs the artifact that does it. */
final class FrozenArtifactRule implements FrozenRule {
    private static final String MAVEN = """
                <dependency>
                    <groupId>dev.stator</groupId>
                    <artifactId>stator-frozen</artifactId>
                    <version>...</version>
                </dependency>""";

    @Override
    public void check(Member member, FrozenModel frozen, Report.Builder report) {
        if (frozen.format().origin() == Origin.MISSING) {
            member.report(
                    report,
                    Code.FROZEN_ARTIFACT,
                    frozen.site(),
                    member.name(),
                    frozen.format().name(),
                    MAVEN);
        }
    }
}
