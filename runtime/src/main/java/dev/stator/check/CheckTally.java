package dev.stator.check;

import dev.stator.check.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what is found, from any number of threads. */
final class CheckTally {
    /** What counts as the same. */
    private record Same(Kind kind, String path, Optional<String> storedType, List<String> converters, String remedy) {}

    private final Map<Same, Finding> found = new LinkedHashMap<>();
    private long items;
    private long refused;

    /** @param findings of one item */
    synchronized void add(List<Finding> findings) {
        items++;
        if (findings.stream().anyMatch(finding -> finding.kind() == Kind.REFUSED)) {
            refused++;
        }
        Map<Same, Finding> once = new LinkedHashMap<>();
        findings.forEach(finding -> once.putIfAbsent(
                new Same(finding.kind(), finding.path(), finding.storedType(), finding.converters(), finding.remedy()),
                finding));
        once.forEach((same, finding) -> found.merge(same, finding, CheckTally::sum));
    }

    /** Of two that converters fit, those that fit both. */
    private static Finding sum(Finding one, Finding other) {
        return new Finding(
                one.kind(),
                one.path(),
                one.storedType(),
                one.javaType(),
                one.items() + other.items(),
                one.exampleKey(),
                one.problem(),
                one.converters(),
                one.remedy());
    }

    synchronized CheckReport report(String table) {
        List<Finding> merged = new ArrayList<>();
        found.values().forEach(finding -> merge(merged, finding));
        merged.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::path));
        return new CheckReport(table, items, refused, merged);
    }

    /** Puts forms of one attribute together where one converter fits them all. */
    private static void merge(List<Finding> merged, Finding finding) {
        for (int i = 0; i < merged.size(); i++) {
            Finding other = merged.get(i);
            List<String> common = new ArrayList<>(other.converters());
            common.retainAll(finding.converters());
            if (other.kind() == finding.kind()
                    && other.path().equals(finding.path())
                    && other.storedType().equals(finding.storedType())
                    && !common.isEmpty()) {
                Finding sum = sum(other, finding);
                merged.set(
                        i,
                        new Finding(
                                sum.kind(),
                                sum.path(),
                                sum.storedType(),
                                sum.javaType(),
                                sum.items(),
                                sum.exampleKey(),
                                sum.problem(),
                                common,
                                CheckRemedies.convert(common)));
                return;
            }
        }
        merged.add(finding);
    }
}
