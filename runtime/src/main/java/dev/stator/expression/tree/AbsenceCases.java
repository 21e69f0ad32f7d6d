package dev.stator.expression.tree;

import dev.stator.codec.Composite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A relation as it holds for what is read: the engine's for operands that are there, and beside it the cases where one
 * is absent and reads as something.
 */
final class AbsenceCases {
    private final Relation relation;
    private final List<ConditionTree> holding = new ArrayList<>();

    private AbsenceCases(Relation relation) {
        this.relation = relation;
    }

    /** Empty where it never holds. */
    static List<ConditionTree> of(Relation relation, List<RelationOperand> sides) {
        AbsenceCases cases = new AbsenceCases(relation);
        cases.split(sides, 0, List.of());
        return cases.holding;
    }

    /** Decides for each operand from {@code next} on whether it is absent; {@code absences} say so of those before. */
    private void split(List<RelationOperand> sides, int next, List<ConditionTree> absences) {
        if (next == sides.size()) {
            add(sides, absences);
            return;
        }
        split(sides, next + 1, absences);
        RelationOperand side = sides.get(next);
        if (side.absent() != null && side.path() != null) {
            List<RelationOperand> without = new ArrayList<>(sides);
            without.set(next, side.whereAbsent());
            List<ConditionTree> more = new ArrayList<>(absences);
            more.add(Absence.read(side.path()));
            split(without, next + 1, more);
        }
    }

    private void add(List<RelationOperand> sides, List<ConditionTree> absences) {
        List<AttributeValue> constants = new ArrayList<>();
        for (RelationOperand side : sides) {
            AttributeValue constant = side.constant();
            if (constant != null) {
                constants.add(constant);
            }
        }
        List<ConditionTree> parts = new ArrayList<>(absences);
        if (constants.size() < sides.size()) {
            List<ConditionTree> present = new ArrayList<>();
            addPresent(sides, 0, present);
            if (present.isEmpty()) {
                return;
            }
            parts.add(ConditionTree.or(present));
        } else if (!relation.holds(constants)) {
            return;
        }
        holding.add(ConditionTree.and(parts));
    }

    /** One for each choice of places where values may stand, from operand {@code next} on; none if none can hold. */
    private void addPresent(List<RelationOperand> sides, int next, List<ConditionTree> present) {
        if (next < sides.size() && !sides.get(next).isRenamed()) {
            addPresent(sides, next + 1, present);
            return;
        }
        if (next < sides.size()) {
            for (RelationOperand placed : sides.get(next).placed()) {
                List<RelationOperand> chosen = new ArrayList<>(sides);
                chosen.set(next, placed);
                addPresent(chosen, next + 1, present);
            }
            return;
        }
        ConditionTree said = relation.present(RelationOperand.terms(sides));
        if (said != null) {
            ConditionTree notNull = notNull(sides);
            present.add(notNull == null ? said : ConditionTree.and(List.of(said, notNull)));
        }
    }

    /** What keeps the engine from finding NULL equal to NULL; null where it cannot, or may. */
    private @Nullable ConditionTree notNull(List<RelationOperand> sides) {
        if (!relation.takesNull() || sides.get(0).nullable() == null) {
            return null;
        }
        if (relation == Relation.CONTAINS && !mayHoldNull(sides.get(0))) {
            return null;
        }
        ItemPath other = sides.get(1).nullable();
        if (other == null || bothReadAlike(sides)) {
            return null;
        }
        return ConditionTree.not(Absence.isNull(other));
    }

    /** A list may have NULL among its elements; no set has, and no string. */
    private static boolean mayHoldNull(RelationOperand side) {
        return side.codec() != null
                && Composite.core(side.codec()) instanceof Composite composite
                && composite.form() != Composite.Form.SET;
    }

    /** Also where both are NULL, but for one of an embedded record that is not there, which reads as nothing. */
    private boolean bothReadAlike(List<RelationOperand> sides) {
        boolean mayBeNowhere = sides.stream()
                .anyMatch(side -> side.path() != null && side.path().witness().isPresent());
        if (mayBeNowhere) {
            return false;
        }
        Term.Literal first = sides.get(0).absent();
        Term.Literal second = sides.get(1).absent();
        return first != null && second != null && relation.holds(List.of(first.value(), second.value()));
    }
}
