package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.FrozenClass;
import dev.stator.processor.model.FrozenModel;
import java.util.Optional;
import java.util.regex.Pattern;

/** A frozen name stands in bytes and in the lock file, and is none of those that the format gives. */
final class FrozenNameRule implements FrozenRule {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}._$-]+");

    @Override
    public void check(Member member, FrozenModel frozen, Report.Builder report) {
        for (FrozenClass held : frozen.classes()) {
            reason(held.name())
                    .ifPresent(reason -> report.addNested(
                            Code.FROZEN_NAME, held.nameSite(), member.home(), held.path(), held.name(), reason));
        }
    }

    private static Optional<String> reason(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of("it has other characters");
        }
        return name.startsWith("java.") || name.startsWith("fory.")
                ? Optional.of("names that begin with " + name.substring(0, 5) + " are the format's own")
                : Optional.empty();
    }
}
