package dev.stator.check;

import dev.stator.check.LeftItem.Reason;
import dev.stator.check.Mending.Mended;
import dev.stator.error.SensitiveKey;
import dev.stator.operation.ScanProgress;
import dev.stator.run.rewrite.RewriteEnd;
import dev.stator.schema.TableSchema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts what becomes of items, from any number of threads. */
final class RewriteTally {
    private static final int MOST_EXAMPLES = 100;

    private final TableSchema table;
    private final boolean dryRun;
    private final Consumer<LeftItem> onLeft;

    // Guarded by this.
    private final CheckTally mended = new CheckTally();
    private final CheckTally remaining = new CheckTally();
    private final Map<Reason, Long> left = new EnumMap<>(Reason.class);
    private final List<LeftItem> examples = new ArrayList<>();
    private long items;
    private long rewritten;
    private long moved;
    private double writeUnits;

    /** @param onLeft told of items that are left, one thread at a time */
    RewriteTally(TableSchema table, boolean dryRun, Consumer<LeftItem> onLeft) {
        this.table = table;
        this.dryRun = dryRun;
        this.onLeft = onLeft;
    }

    /** An item that stays as it is, for whatever is found in it. */
    synchronized void add(Mended item, Map<String, AttributeValue> stored) {
        items++;
        String problem = item.problem();
        if (item.unreadable()) {
            leave(Reason.UNREADABLE, stored, item, unreadable(item));
        } else if (problem != null) {
            leave(Reason.REFUSED, stored, item, problem);
        } else {
            remaining.add(item.left());
        }
    }

    /** An item that was to be another one. */
    synchronized void add(Mended item, RewriteEnd end) {
        writeUnits += end.units();
        switch (end.kind()) {
            case NOTHING -> add(item, end.item());
            case GONE -> items++;
            case UPDATED, MOVED -> {
                items++;
                rewritten++;
                moved += end.kind() == RewriteEnd.Kind.MOVED ? 1 : 0;
                mended.add(item.mended());
                remaining.add(item.left());
            }
            case KEY_TAKEN -> {
                items++;
                leave(
                        Reason.KEY_TAKEN,
                        end,
                        item,
                        "its key would be " + text(otherKey(item)) + ", which another item has");
            }
            case CHANGED -> {
                items++;
                leave(Reason.CHANGED, end, item, "others changed it between its read and its write, again and again");
            }
            case REFUSED -> {
                items++;
                leave(Reason.REFUSED, end, item, String.valueOf(end.problem()));
            }
        }
    }

    private void leave(Reason reason, RewriteEnd end, Mended item, String problem) {
        boolean taken = reason == Reason.KEY_TAKEN;
        leave(
                new LeftItem(
                        reason,
                        table.key(end.item()),
                        end.item(),
                        taken ? otherKey(item) : Map.of(),
                        Optional.ofNullable(end.other()).filter(other -> taken && !other.isEmpty()),
                        problem),
                item);
    }

    private void leave(Reason reason, Map<String, AttributeValue> stored, Mended item, String problem) {
        leave(new LeftItem(reason, table.key(stored), stored, Map.of(), Optional.empty(), problem), item);
    }

    private void leave(LeftItem item, Mended mending) {
        left.merge(item.reason(), 1L, Long::sum);
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(item);
        }
        remaining.add(mending.all());
        onLeft.accept(item);
    }

    private static Map<String, AttributeValue> otherKey(Mended item) {
        return item.replacement().map(replacement -> replacement.presentKey()).orElse(Map.of());
    }

    private static String text(Map<String, AttributeValue> key) {
        return SensitiveKey.text(key);
    }

    /** The first refusal, which is the gravest. */
    private static String unreadable(Mended item) {
        return item.remaining().stream()
                .filter(finding -> finding.kind() == Finding.Kind.REFUSED)
                .map(finding -> (finding.path().isEmpty() ? "" : finding.path() + ": ") + finding.problem())
                .findFirst()
                .orElseThrow();
    }

    synchronized RewriteProgress progress(ScanProgress scan) {
        long leftItems = left.values().stream().mapToLong(Long::longValue).sum();
        return new RewriteProgress(scan, rewritten, moved, leftItems, writeUnits);
    }

    synchronized RewriteReport report() {
        return new RewriteReport(
                table.name(),
                dryRun,
                items,
                rewritten,
                moved,
                left,
                examples,
                mended.report(table.name()).findings(),
                remaining.report(table.name()).findings(),
                writeUnits);
    }
}
