package dev.stator.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code table().rewrite()} did, or in a dry run would do.
 *
 * @param table the table's name in DynamoDB
 * @param dryRun whether nothing was written
 * @param items how many items were looked at
 * @param rewritten how many were written in the present form, those that were moved too
 * @param moved of these, how many have another key now
 * @param left how many were left as they are though something is found in them, by the reason
 * @param examples the first of these, up to 100; {@link TableRewrite#onLeft} is told of all
 * @param mended what was found, and is no more
 * @param remaining what was found, and still is; attributes that the record does not know are not among it
 * @param writeUnits write capacity units consumed, as DynamoDB reports them; in a dry run, that would be at least,
 *     without those of indexes
 */
public record RewriteReport(
        String table,
        boolean dryRun,
        long items,
        long rewritten,
        long moved,
        Map<LeftItem.Reason, Long> left,
        List<LeftItem> examples,
        List<Finding> mended,
        List<Finding> remaining,
        double writeUnits) {
    /** Copies the collections. */
    public RewriteReport {
        Map<LeftItem.Reason, Long> counted = new EnumMap<>(LeftItem.Reason.class);
        counted.putAll(left);
        left = Collections.unmodifiableMap(counted);
        examples = List.copyOf(examples);
        mended = List.copyOf(mended);
        remaining = List.copyOf(remaining);
    }

    /** Whether all that was looked at is now, or would be, in the form that is written now. */
    public boolean clean() {
        return remaining.isEmpty() && left.isEmpty();
    }

    /** How many items were left as they are for this reason. */
    public long left(LeftItem.Reason reason) {
        return left.getOrDefault(reason, 0L);
    }

    /** The report, for people. Values that are {@code @Sensitive} are not in it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(dryRun ? "dry run: " : "")
                .append(items)
                .append(items == 1 ? " item" : " items")
                .append(" of table ")
                .append(table)
                .append(": ")
                .append(rewritten)
                .append(dryRun ? " would be rewritten" : " rewritten");
        if (moved > 0) {
            text.append(", of which ")
                    .append(moved)
                    .append(dryRun ? " would have" : " have")
                    .append(" another key");
        }
        text.append(String.format(Locale.ROOT, ", for %.1f write units", writeUnits));
        left.forEach((reason, count) -> text.append("\n- left: ")
                .append(count)
                .append(count == 1 ? " item that " : " items that ")
                .append(reason)
                .append(examples(reason))
                .append("\n    remedy: ")
                .append(reason.remedy()));
        lines(text, dryRun ? "would be mended" : "mended", mended);
        lines(text, "not mended", remaining);
        return text.toString();
    }

    private String examples(LeftItem.Reason reason) {
        return examples.stream()
                .filter(item -> item.reason() == reason)
                .limit(3)
                .map(item -> "\n    as " + item)
                .collect(Collectors.joining());
    }

    private static void lines(StringBuilder text, String word, List<Finding> findings) {
        findings.forEach(
                finding -> text.append("\n- ").append(word).append(": ").append(finding));
    }
}
