package dev.stator.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two constants of BETWEEN: DynamoDB refuses a lower one that is above the upper one. */
final class Bounds {
    private Bounds() {}

    static void require(Term operand, Term low, Term high) {
        if (low instanceof Term.Literal lower
                && high instanceof Term.Literal upper
                && compare(lower.value(), upper.value()) > 0) {
            throw new IllegalArgumentException(Legible.of(operand::render)
                    + ".between(low, high): low is above high; no value is between them, and DynamoDB refuses it");
        }
    }

    /** By DynamoDB's order: numbers by value, strings by UTF-8, binaries by unsigned bytes. */
    private static int compare(AttributeValue low, AttributeValue high) {
        if (low.n() != null && high.n() != null) {
            return new BigDecimal(low.n()).compareTo(new BigDecimal(high.n()));
        }
        if (low.s() != null && high.s() != null) {
            return Arrays.compareUnsigned(
                    low.s().getBytes(StandardCharsets.UTF_8), high.s().getBytes(StandardCharsets.UTF_8));
        }
        if (low.b() != null && high.b() != null) {
            return Arrays.compareUnsigned(low.b().asByteArrayUnsafe(), high.b().asByteArrayUnsafe());
        }
        return 0;
    }
}
