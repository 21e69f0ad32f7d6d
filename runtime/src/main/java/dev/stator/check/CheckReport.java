package dev.stator.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code table().check()} found.
 *
 * @param table the table's name in DynamoDB
 * @param items how many items were looked at
 * @param refused how many of them cannot be read
 * @param findings what is not read as it is stored, the gravest first; empty if all is
 */
public record CheckReport(String table, long items, long refused, List<Finding> findings) {
    /** Copies the list. */
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether every item is read, and a put would write it as it is. */
    public boolean clean() {
        return findings.isEmpty();
    }

    /** Those of one kind. */
    public List<Finding> findings(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** The report, for people. Values that are {@code @Sensitive} are not in it. */
    @Override
    public String toString() {
        String head = items + (items == 1 ? " item" : " items") + " of table " + table + ": ";
        if (clean()) {
            return head + "all are read as they are stored";
        }
        return head
                + (refused == 0 ? "all can be read" : refused + " cannot be read")
                + findings.stream().map(finding -> "\n- " + finding).collect(Collectors.joining());
    }
}
