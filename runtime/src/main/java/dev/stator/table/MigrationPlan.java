package dev.stator.table;

import java.util.List;

/**
 * What {@link DeclaredTable#migrate()} would do now, and what it would leave. Reads as text, a line each.
 *
 * @param table the table
 * @param steps the changes, in order
 * @param left the differences that remain after them
 */
public record MigrationPlan(String table, List<MigrationStep> steps, List<Difference> left) {
    /** Copies the lists. */
    public MigrationPlan {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("Table ").append(table).append(steps.isEmpty() ? ": nothing to do" : ":");
        for (int i = 0; i < steps.size(); i++) {
            text.append("\n  ").append(i + 1).append(". ").append(steps.get(i));
        }
        left.forEach(difference -> text.append("\n  stays: ")
                .append(difference)
                .append(difference.remedy().hint()));
        return text.toString();
    }
}
