package dev.stator.expression;

import dev.stator.codec.internal.StoredValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions that hold on the engine where they hold for what is read, whatever form an item is stored in. */
final class Meanings {
    private Meanings() {}

    /** The operands of a relation between attributes, which must be stored alike. */
    static List<Side> comparable(Operand<?, ?> left, Operand<?, ?>... others) {
        List<Side> sides = new ArrayList<>(List.of(Side.of(left)));
        for (Operand<?, ?> other : others) {
            Side side = Side.of(other);
            Comparables.require(left, Objects.requireNonNull(sides.get(0).codec()), side);
            sides.add(side);
        }
        return sides;
    }

    static ConditionTree of(Relation relation, List<Side> sides) {
        ConditionTree said = said(relation, sides);
        return either(Cases.of(relation, sides), sides.get(0)).saidAs(said);
    }

    /** DynamoDB refuses to compare an attribute with itself. */
    private static ConditionTree said(Relation relation, List<Side> sides) {
        List<Term> terms = sides.stream().map(Side::term).toList();
        ConditionTree said = relation.said(terms);
        if (new HashSet<>(terms.subList(1, terms.size())).contains(terms.get(0))) {
            throw new IllegalArgumentException(Legible.of(terms.get(0)::render)
                    + " is compared with itself; DynamoDB refuses that, as it says nothing of an item");
        }
        return said;
    }

    /** One of the cases, of which there may be none. */
    private static ConditionTree either(List<ConditionTree> cases, Side side) {
        return cases.isEmpty() ? Absence.never(Objects.requireNonNull(side.path())) : ConditionTree.or(cases);
    }

    /** The value that the attribute reads as is this one. */
    static ConditionTree equality(EquatableAttribute<?, ?> attribute, Term.Literal value) {
        Side side = Side.of(attribute);
        return either(equal(side, value), side).saidAs(said(Relation.EQUAL, List.of(side, Side.of(value))));
    }

    private static List<ConditionTree> equal(Side side, Term.Literal value) {
        Path path = side.path();
        if (path == null || side.codec() == null || !Forms.several(side.codec(), value.value())) {
            return Cases.of(Relation.EQUAL, List.of(side, Side.of(value)));
        }
        ConditionTree match = Forms.match(path, side.codec(), value.value());
        return reads(side, value.value()) ? List.of(match, Absence.read(path)) : List.of(match);
    }

    private static boolean reads(Side side, AttributeValue value) {
        return side.absent() != null && StoredValues.same(side.absent().value(), value);
    }

    /** The opposite of an equality: {@code <>} where that says it. */
    static ConditionTree unequal(ConditionTree equality) {
        if (equality instanceof ConditionTree.Comparison equal) {
            return equal.unequal();
        }
        ConditionTree opposite = ConditionTree.not(equality);
        return equality instanceof ConditionTree.Meant meant && meant.said() instanceof ConditionTree.Comparison equal
                ? ConditionTree.not(meant.engine()).saidAs(equal.unequal())
                : opposite;
    }

    /** What the operand reads as is one of the values; of none it never is. */
    static ConditionTree in(Side side, List<Term.Literal> values) {
        Path path = Objects.requireNonNull(side.path());
        List<Term> plain = new ArrayList<>();
        List<ConditionTree> cases = new ArrayList<>();
        boolean orAbsent = false;
        for (Term.Literal value : values) {
            orAbsent |= reads(side, value.value());
            if (side.codec() != null && Forms.several(side.codec(), value.value())) {
                cases.add(Forms.match(path, side.codec(), value.value()));
            } else if (!StoredValues.isNull(value.value())) {
                plain.add(value);
            }
        }
        if (!plain.isEmpty()) {
            cases.add(0, ConditionTree.in(side.term(), plain));
        }
        if (orAbsent) {
            cases.add(Absence.read(path));
        }
        ConditionTree said = values.isEmpty()
                ? new ConditionTree.In(side.term(), List.of())
                : ConditionTree.in(side.term(), List.copyOf(values));
        return either(cases, side).saidAs(said);
    }

    static ConditionTree containing(ElementsAttribute<?, ?, ?> attribute, Term.Literal element) {
        Path path = attribute.path();
        ConditionTree said = Relation.CONTAINS.said(List.of(new Term.Reference(path), element));
        return ConditionTree.or(Forms.containing(path, attribute.element(), element.value()))
                .saidAs(said);
    }

    static ConditionTree containing(ElementsAttribute<?, ?, ?> attribute, Operand<?, ?> element) {
        Side part = Side.of(element);
        Comparables.requireElement(attribute, part);
        return of(Relation.CONTAINS, List.of(Side.of(attribute), part));
    }
}
