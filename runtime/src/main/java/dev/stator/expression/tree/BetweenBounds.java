package dev.stator.expression.tree;

import dev.stator.codec.internal.StoredValues;

/** The two constants of BETWEEN: DynamoDB refuses a lower one that is above the upper one. */
public final class BetweenBounds {
    private BetweenBounds() {}

    public static void require(Term operand, Term low, Term high) {
        if (low instanceof Term.Literal lower
                && high instanceof Term.Literal upper
                && StoredValues.compare(lower.value(), upper.value()).orElse(0) > 0) {
            throw new IllegalArgumentException(ExpressionText.of(operand::render)
                    + ".between(low, high): low is above high; no value is between them, and DynamoDB refuses it");
        }
    }
}
