package dev.stator.run.transaction;

import dev.stator.operation.ItemOperation;
import dev.stator.run.item.ItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What DynamoDB takes in one transaction; refused before it is sent, with the operations that are to blame. */
public final class TransactionLimits {
    /** The most operations in a transaction. */
    public static final int OPERATIONS = 100;

    /** The most bytes in a transaction: 4 MB. */
    public static final long BYTES = 4L * 1024 * 1024;

    private TransactionLimits() {}

    /**
     * Refuses none and too many.
     *
     * @param operations those on different items
     */
    public static void checkCount(List<ItemOperation> operations) {
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("A transaction of no operation: give it at least one.");
        }
        if (operations.size() > OPERATIONS) {
            throw new IllegalArgumentException("A transaction of " + operations.size()
                    + " operations: DynamoDB takes at most " + OPERATIONS + ". The first too many is "
                    + at(operations, OPERATIONS)
                    + ". Split it, or use a batch where the items need not be written or read as one.");
        }
    }

    /**
     * Refuses two operations on one item.
     *
     * @param items that of each operation
     */
    public static void checkDistinct(List<ItemOperation> operations, List<ItemId> items) {
        Map<ItemId, Integer> seen = new HashMap<>();
        for (int i = 0; i < operations.size(); i++) {
            Integer before = seen.putIfAbsent(items.get(i), i);
            if (before != null) {
                throw new IllegalArgumentException("A transaction takes one operation an item, and here are two: "
                        + at(operations, before) + ", and " + at(operations, i) + ". "
                        + advice(operations.get(before), operations.get(i)));
            }
        }
    }

    private static String advice(ItemOperation a, ItemOperation b) {
        if (a.kind() == ItemOperation.Kind.CHECK || b.kind() == ItemOperation.Kind.CHECK) {
            return a.kind() == b.kind()
                    ? "Join the checks: check(..).when(a.and(b))."
                    : "Leave out the check and put its condition on the other operation, with .when(..).";
        }
        return a.kind() == ItemOperation.Kind.UPDATE && b.kind() == ItemOperation.Kind.UPDATE
                ? "Make all changes in one update."
                : "Keep the one that is meant to be the last.";
    }

    /**
     * Refuses too much.
     *
     * @param sizes the bytes of each operation
     */
    public static void checkSize(List<ItemOperation> operations, List<Long> sizes) {
        long sum = sizes.stream().mapToLong(Long::longValue).sum();
        if (sum > BYTES) {
            int largest = 0;
            for (int i = 1; i < sizes.size(); i++) {
                largest = sizes.get(i) > sizes.get(largest) ? i : largest;
            }
            throw new IllegalArgumentException("A transaction of " + sum + " bytes: DynamoDB takes at most " + BYTES
                    + " (4 MB). The largest is " + at(operations, largest) + ", of " + sizes.get(largest)
                    + " bytes. Split the transaction.");
        }
    }

    private static String at(List<ItemOperation> operations, int index) {
        return "operation " + (index + 1) + ", " + operations.get(index);
    }
}
