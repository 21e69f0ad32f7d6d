package dev.stator.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an operator or function says of its operands, on the engine and of constants. It says nothing of an operand that is absent.
 */
enum Relation {
    /** {@code =}. */
    EQUAL("=", StoredValues::same),
    /** {@code <}. */
    LESS("<", ordered(order -> order < 0)),
    /** {@code <=}. */
    AT_MOST("<=", ordered(order -> order <= 0)),
    /** {@code >}. */
    GREATER(">", ordered(order -> order > 0)),
    /** {@code >=}. */
    AT_LEAST(">=", ordered(order -> order >= 0)),
    /** {@code BETWEEN}, of three. */
    BETWEEN("BETWEEN", (a, b) -> false),
    /** {@code begins_with}. */
    BEGINS_WITH("begins_with", StoredValues::beginsWith),
    /** {@code contains}. */
    CONTAINS("contains", StoredValues::contains);

    private final String text;
    private final BiPredicate<AttributeValue, AttributeValue> ofConstants;

    Relation(String text, BiPredicate<AttributeValue, AttributeValue> ofConstants) {
        this.text = text;
        this.ofConstants = ofConstants;
    }

    private static BiPredicate<AttributeValue, AttributeValue> ordered(IntPredicate order) {
        return (a, b) -> {
            var compared = StoredValues.compare(a, b);
            return compared.isPresent() && order.test(compared.getAsInt());
        };
    }

    /** Whether it holds of constants. */
    boolean holds(List<AttributeValue> operands) {
        return this == BETWEEN
                ? AT_LEAST.holds(operands.subList(0, 2)) && AT_MOST.holds(List.of(operands.get(0), operands.get(2)))
                : ofConstants.test(operands.get(0), operands.get(1));
    }

    /** Whether the engine says it of operands that are both stored as NULL, or of a NULL among elements. */
    boolean takesNull() {
        return this == EQUAL || this == CONTAINS;
    }

    /** As it is said: operand, operator, operand. */
    ConditionTree said(List<Term> operands) {
        return switch (this) {
            case BETWEEN -> new ConditionTree.Between(operands.get(0), operands.get(1), operands.get(2));
            case BEGINS_WITH, CONTAINS -> new ConditionTree.Call(text, operands);
            default -> new ConditionTree.Comparison(operands.get(0), text, operands.get(1));
        };
    }

    /** For the engine, of operands that are there; null if it cannot hold. Some are attributes. */
    @Nullable
    ConditionTree present(List<Term> operands) {
        AttributeValue first = constant(operands.get(0));
        if (this == CONTAINS || this == BEGINS_WITH) {
            return first == null ? said(operands) : among(operands.get(1), first);
        }
        // NULL stands for a value that is never stored.
        if (operands.stream().map(Relation::constant).anyMatch(each -> each != null && StoredValues.isNull(each))) {
            return null;
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
