package dev.stator.expression.tree;

import dev.stator.codec.internal.StoredValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an operator or function says of its operands, on the engine and of constants. It says nothing of an operand that
 * is absent.
 */
public enum Relation {
    /** {@code =}. */
    EQUAL("="),
    /** {@code <}. */
    LESS("<"),
    /** {@code <=}. */
    AT_MOST("<="),
    /** {@code >}. */
    GREATER(">"),
    /** {@code >=}. */
    AT_LEAST(">="),
    /** {@code BETWEEN}, of three. */
    BETWEEN("BETWEEN"),
    /** {@code begins_with}. */
    BEGINS_WITH("begins_with"),
    /** {@code contains}. */
    CONTAINS("contains");

    private final String text;

    Relation(String text) {
        this.text = text;
    }

    /** The one that is written so. */
    static Relation of(String text) {
        return Arrays.stream(values())
                .filter(relation -> relation.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(text + " compares nothing"));
    }

    /** Whether it holds of constants. */
    public boolean holds(List<AttributeValue> operands) {
        AttributeValue first = operands.get(0);
        AttributeValue second = operands.get(1);
        return switch (this) {
            case EQUAL -> StoredValues.same(first, second);
            case LESS -> ordered(first, second, order -> order < 0);
            case AT_MOST -> ordered(first, second, order -> order <= 0);
            case GREATER -> ordered(first, second, order -> order > 0);
            case AT_LEAST -> ordered(first, second, order -> order >= 0);
            case BETWEEN ->
                ordered(first, second, order -> order >= 0) && ordered(first, operands.get(2), order -> order <= 0);
            case BEGINS_WITH -> StoredValues.beginsWith(first, second);
            case CONTAINS -> StoredValues.contains(first, second);
        };
    }

    private static boolean ordered(AttributeValue first, AttributeValue second, IntPredicate order) {
        OptionalInt compared = StoredValues.compare(first, second);
        return compared.isPresent() && order.test(compared.getAsInt());
    }

    /** Whether the engine says it of operands that are both stored as NULL, or of a NULL among elements. */
    public boolean takesNull() {
        return this == EQUAL || this == CONTAINS;
    }

    /** As it is said: operand, operator, operand. */
    public ConditionTree said(List<Term> operands) {
        return switch (this) {
            case BETWEEN -> new ConditionTree.Between(operands.get(0), operands.get(1), operands.get(2));
            case BEGINS_WITH, CONTAINS -> new ConditionTree.Call(text, operands);
            default -> new ConditionTree.Comparison(operands.get(0), text, operands.get(1));
        };
    }

    /** For the engine, of operands that are there; null if it cannot hold. Some are attributes. */
    @Nullable
    public ConditionTree present(List<Term> operands) {
        AttributeValue first = constant(operands.get(0));
        if (this == CONTAINS || this == BEGINS_WITH) {
            return first == null ? said(operands) : among(operands.get(1), first);
        }
        // NULL stands for a value that is never stored.
        for (Term operand : operands) {
            AttributeValue constant = constant(operand);
            if (constant != null && StoredValues.isNull(constant)) {
                return null;
            }
        }
        if (this != BETWEEN) {
            return said(operands);
        }
        AttributeValue low = constant(operands.get(1));
        AttributeValue high = constant(operands.get(2));
        if (low != null && high != null && !AT_MOST.holds(List.of(low, high))) {
            return null;
        }
        return first == null
                ? said(operands)
                : ConditionTree.and(List.of(
                        AT_LEAST.said(operands.subList(0, 2)),
                        AT_MOST.said(List.of(operands.get(0), operands.get(2)))));
    }

    /** DynamoDB's functions take no constant before an attribute: the attribute is one of the constant's parts. */
    private @Nullable ConditionTree among(Term part, AttributeValue whole) {
        String text = whole.s();
        if (text == null) {
            return null;
        }
        Set<String> parts = new LinkedHashSet<>();
        for (int from = 0; from <= (this == BEGINS_WITH ? 0 : text.length()); from++) {
            for (int to = from; to <= text.length(); to++) {
                parts.add(text.substring(from, to));
            }
        }
        List<Term> constants = new ArrayList<>();
        parts.forEach(each -> constants.add(new Term.Literal(AttributeValue.fromS(each))));
        return ConditionTree.in(part, constants);
    }

    private static @Nullable AttributeValue constant(Term term) {
        return term instanceof Term.Literal literal ? literal.value() : null;
    }
}
