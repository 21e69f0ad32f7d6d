package dev.stator.expression.tree;

import dev.stator.codec.ItemSize;
import dev.stator.codec.internal.FarFromLimits;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB asks of expressions: 4 KB of text, 300 operators and functions, 2 MB of names and values. Counted is
 * what it documents; it may find more.
 */
public final class ExpressionLimits {
    private static final int TEXT = 4096;
    private static final int OPERATORS = 300;
    private static final int NAMES_AND_VALUES = 2 * 1024 * 1024;

    /** Those of expressions of which it is not known what they belong to. */
    public static final ExpressionLimits ANYWHERE = new ExpressionLimits("", "");

    private final String operation;
    private final String table;

    /** Those of the expressions of one request, as of {@code Query} of table {@code posts}. */
    public ExpressionLimits(String operation, String table) {
        this.operation = operation;
        this.table = table;
    }

    /** Whether DynamoDB takes an expression. */
    public boolean holds(Rendering rendering) {
        return rendering.toString().length() <= TEXT && rendering.operators() <= OPERATORS;
    }

    /** Refuses an expression that is too long; every alias is ASCII, so its characters are its bytes. */
    public String check(String kind, Rendering rendering) {
        String text = rendering.toString();
        if (text.length() > TEXT) {
            throw refused("The " + kind + place(), text.length(), "bytes as text", TEXT);
        }
        if (rendering.operators() > OPERATORS) {
            throw refused("The " + kind + place(), rendering.operators(), "operators and functions", OPERATORS);
        }
        return text;
    }

    /** Refuses names and values that are too large together. */
    public void check(Map<String, String> aliasesByName, Map<String, AttributeValue> values) {
        if (FarFromLimits.is(values, ItemSize.LIMIT)) {
            return;
        }
        long size = ItemSize.of(values);
        for (Map.Entry<String, String> name : aliasesByName.entrySet()) {
            size += ItemSize.ofText(name.getKey()) + name.getValue().length();
        }
        if (size > NAMES_AND_VALUES) {
            throw refused(
                    operation.isEmpty() ? "A request" : "The " + request(),
                    size,
                    "bytes of names and values in its expressions",
                    NAMES_AND_VALUES);
        }
    }

    private String place() {
        return operation.isEmpty() ? "" : " of " + request();
    }

    private String request() {
        return operation + " of table " + table;
    }

    private static IllegalArgumentException refused(String what, long has, String of, long limit) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "%s has %,d %s, and DynamoDB takes %,d: use fewer or smaller values, or several requests",
                what,
                has,
                of,
                limit));
    }
}
