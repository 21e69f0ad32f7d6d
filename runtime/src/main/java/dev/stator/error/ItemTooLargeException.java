package dev.stator.error;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item beyond DynamoDB's 400 KB, among which what local indexes hold of it counts too, or an update that would make
 * one. Nothing was sent.
 */
public final class ItemTooLargeException extends StatorException {
    private static final long serialVersionUID = 1L;

    private static final int ATTRIBUTES_SHOWN = 10;
    private static final int LONGEST_NAME_SHOWN = 60;

    private final String table;

    @SuppressWarnings("serial") // copied: immutable and serializable
    private final Map<String, AttributeValue> key;

    private final long size;

    @SuppressWarnings("serial") // copied: immutable and serializable
    private final Map<String, Long> attributes;

    private ItemTooLargeException(
            String problem, String table, Map<String, AttributeValue> key, long size, Map<String, Long> sorted) {
        super(problem + table(sorted), null);
        this.table = table;
        this.key = SensitiveKey.copyOf(key);
        this.size = size;
        this.attributes = Collections.unmodifiableMap(sorted);
    }

    /**
     * An item that is to be stored.
     *
     * @param size its bytes, with those that local indexes hold of it
     * @param limit the bytes that DynamoDB takes
     * @param localIndexes those that hold something of it
     * @param attributes the bytes of each attribute, name included
     */
    public static ItemTooLargeException item(
            String table,
            Map<String, AttributeValue> key,
            long size,
            long limit,
            List<String> localIndexes,
            Map<String, Long> attributes) {
        StringBuilder problem = new StringBuilder("Item ");
        KeyText.append(problem, key);
        problem.append(" for table ").append(table);
        if (!localIndexes.isEmpty()) {
            problem.append(", with what the local index")
                    .append(localIndexes.size() == 1 ? " " : "es ")
                    .append(String.join(" and ", localIndexes))
                    .append(localIndexes.size() == 1 ? " holds of it," : " hold of it,");
        }
        problem.append(" has ").append(number(size));
        return new ItemTooLargeException(remedy(problem, limit), table, key, size, largestFirst(attributes));
    }

    /**
     * An update whose values alone are too large for an item.
     *
     * @param size the bytes that the update writes
     * @param limit the bytes that DynamoDB takes
     * @param attributes the bytes for each path that it writes, name included
     */
    public static ItemTooLargeException update(
            String table, Map<String, AttributeValue> key, long size, long limit, Map<String, Long> attributes) {
        StringBuilder problem = new StringBuilder("The update of item ");
        KeyText.append(problem, key);
        problem.append(" in table ").append(table).append(" writes ").append(number(size));
        return new ItemTooLargeException(remedy(problem, limit), table, key, size, largestFirst(attributes));
    }

    private static String remedy(StringBuilder problem, long limit) {
        return problem.append(" bytes; DynamoDB takes items of ")
                .append(number(limit))
                .append(". Nothing was sent. Store the largest parts compressed, in items of their own, or in S3.")
                .toString();
    }

    private static Map<String, Long> largestFirst(Map<String, Long> attributes) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        attributes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(attribute -> sorted.put(attribute.getKey(), attribute.getValue()));
        return sorted;
    }

    private static String table(Map<String, Long> sorted) {
        StringBuilder text = new StringBuilder(" Its attributes in bytes, largest first:");
        int shown = 0;
        long rest = 0;
        for (Map.Entry<String, Long> attribute : sorted.entrySet()) {
            if (shown < ATTRIBUTES_SHOWN) {
                row(text, attribute.getValue(), shortened(attribute.getKey()));
                shown++;
            } else {
                rest += attribute.getValue();
            }
        }
        if (sorted.size() > shown) {
            row(text, rest, "(" + number((long) sorted.size() - shown) + " more)");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, long bytes, String what) {
        text.append('\n')
                .append(String.format(Locale.ROOT, "%,11d", bytes))
                .append("  ")
                .append(what);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "...";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** The table. */
    public String table() {
        return table;
    }

    /** The primary key of the item. */
    public Map<String, AttributeValue> key() {
        return key;
    }

    /** The bytes that DynamoDB would count for the item; of an update, for what it writes. */
    public long size() {
        return size;
    }

    /** The bytes of each attribute, name included, largest first. */
    public Map<String, Long> attributes() {
        return attributes;
    }
}
