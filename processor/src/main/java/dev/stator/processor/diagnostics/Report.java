package dev.stator.processor.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The faults of one root. */
public record Report(List<Diagnostic> diagnostics) {
    public Report {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether nothing is wrong; there may be notes. */
    public boolean isClean() {
        return diagnostics.stream().allMatch(diagnostic -> diagnostic.code().isNote());
    }

    /** Collects faults in the order found. */
    public static final class Builder {
        private final List<Diagnostic> diagnostics = new ArrayList<>();

        /** A fault that stands on the root, or on what is checked for itself. */
        public void add(Code code, Site site, Object... args) {
            addNested(code, site, site, "", args);
        }

        /** A fault in something that the root reaches from {@code home} by {@code path}. */
        public void addNested(Code code, Site site, Site home, String path, Object... args) {
            Object[] local = Arrays.stream(args)
                    .map(arg -> arg instanceof Reached reached ? reached.local() : arg)
                    .toArray();
            diagnostics.add(new Diagnostic(code, code.message(args), code.message(local), site, home, path));
        }

        public Report build() {
            return new Report(diagnostics);
        }
    }
}
