package dev.stator.expression.tree;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.internal.StoredValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions that hold on the engine where they hold for what is read, whatever form an item is stored in. */
public final class Conditions {
    private Conditions() {}

    /** The operands of a relation between attributes, which must be stored alike. */
    public static List<RelationOperand> comparable(RelationOperand left, RelationOperand... others) {
        List<RelationOperand> sides = new ArrayList<>(List.of(left));
        for (RelationOperand other : others) {
            Comparables.require(left, Objects.requireNonNull(left.codec()), other);
            sides.add(other);
        }
        return sides;
    }

    public static ConditionTree of(Relation relation, List<RelationOperand> sides) {
        ConditionTree said = said(relation, sides);
        return either(AbsenceCases.of(relation, sides), sides.get(0)).saidAs(said);
    }

    /** DynamoDB refuses to compare an attribute with itself. */
    private static ConditionTree said(Relation relation, List<RelationOperand> sides) {
        ConditionTree said = relation.said(RelationOperand.terms(sides));
        Term first = sides.get(0).term();
        for (RelationOperand other : sides.subList(1, sides.size())) {
            if (ExpressionEquality.of(other.term(), first)) {
                throw new IllegalArgumentException(ExpressionText.of(first::render)
                        + " is compared with itself; DynamoDB refuses that, as it says nothing of an item");
            }
        }
        return said;
    }

    /** One of the cases, of which there may be none. */
    private static ConditionTree either(List<ConditionTree> cases, RelationOperand side) {
        return cases.isEmpty() ? Absence.never(Objects.requireNonNull(side.path())) : ConditionTree.or(cases);
    }

    /** The value that the attribute reads as is this one. */
    public static ConditionTree equality(RelationOperand side, Term.Literal value) {
        return either(equal(side, value), side).saidAs(said(Relation.EQUAL, List.of(side, RelationOperand.of(value))));
    }

    private static List<ConditionTree> equal(RelationOperand side, Term.Literal value) {
        ItemPath path = side.path();
        if (path == null || side.codec() == null || !StoredVariants.several(side.codec(), value.value())) {
            return AbsenceCases.of(Relation.EQUAL, List.of(side, RelationOperand.of(value)));
        }
        ConditionTree match = StoredVariants.match(path, side.codec(), value.value());
        return reads(side, value.value()) ? List.of(match, Absence.read(path)) : List.of(match);
    }

    private static boolean reads(RelationOperand side, AttributeValue value) {
        return side.absent() != null && StoredValues.same(side.absent().value(), value);
    }

    /** The opposite of an equality: {@code <>} where that says it. */
    public static ConditionTree unequal(ConditionTree equality) {
        if (equality instanceof ConditionTree.Comparison equal) {
            return equal.unequal();
        }
        ConditionTree opposite = ConditionTree.not(equality);
        return equality instanceof ConditionTree.Meant meant && meant.said() instanceof ConditionTree.Comparison equal
                ? ConditionTree.not(meant.engine()).saidAs(equal.unequal())
                : opposite;
    }

    /** What the operand reads as is one of the values; of none it never is. */
    public static ConditionTree in(RelationOperand side, List<Term.Literal> values) {
        ItemPath path = Objects.requireNonNull(side.path());
        List<Term> plain = new ArrayList<>();
        List<ConditionTree> cases = new ArrayList<>();
        boolean orAbsent = false;
        for (Term.Literal value : values) {
            orAbsent |= reads(side, value.value());
            if (side.codec() != null && StoredVariants.several(side.codec(), value.value())) {
                cases.add(StoredVariants.match(path, side.codec(), value.value()));
            } else if (!StoredValues.isNull(value.value())) {
                plain.add(value);
            }
        }
        if (!plain.isEmpty()) {
            cases.add(
                    0,
                    ConditionTree.or(side.placed().stream()
                            .map(placed -> ConditionTree.in(placed.term(), plain))
                            .toList()));
        }
        if (orAbsent) {
            cases.add(Absence.read(path));
        }
        ConditionTree said = values.isEmpty()
                ? new ConditionTree.In(side.term(), List.of())
                : ConditionTree.in(side.term(), List.copyOf(values));
        return either(cases, side).saidAs(said);
    }

    /** The collection at {@code path}, its elements stored by {@code codec}, has one that reads as {@code element}. */
    public static ConditionTree containing(ItemPath path, AttributeCodec<?> codec, Term.Literal element) {
        ConditionTree said = Relation.CONTAINS.said(List.of(new Term.Reference(path), element));
        return ConditionTree.or(StoredVariants.containing(path, codec, element.value()))
                .saidAs(said);
    }

    public static ConditionTree containing(
            RelationOperand whole, AttributeCodec<?> ofElements, RelationOperand element) {
        Comparables.requireElement(whole, ofElements, element);
        return of(Relation.CONTAINS, List.of(whole, element));
    }
}
