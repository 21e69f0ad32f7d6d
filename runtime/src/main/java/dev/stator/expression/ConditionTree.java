package dev.stator.expression;

import java.util.ArrayList;
import java.util.List;

/** What a condition consists of; the entity's type plays no part in it. */
sealed interface ConditionTree {
    void render(Rendering rendering);

    /** How tightly the parts hold together: DynamoDB reads NOT before AND, and AND before OR. */
    default int strength() {
        return 3;
    }

    /** The parts of a chain; a chain in a chain becomes part of it. */
    static ConditionTree and(List<ConditionTree> parts) {
        List<ConditionTree> flat = new ArrayList<>();
        for (ConditionTree part : parts) {
            flat.addAll(part instanceof And and ? and.parts() : List.of(part));
        }
        return flat.size() == 1 ? flat.get(0) : new And(List.copyOf(flat));
    }

    /** The alternatives; alternatives among them become part of them. */
    static ConditionTree or(List<ConditionTree> parts) {
        List<ConditionTree> flat = new ArrayList<>();
        for (ConditionTree part : parts) {
            flat.addAll(part instanceof Or or ? or.parts() : List.of(part));
        }
        return flat.size() == 1 ? flat.get(0) : new Or(List.copyOf(flat));
    }

    /** The opposite; of an opposite, what it is the opposite of. */
    static ConditionTree not(ConditionTree part) {
        return part instanceof Not not ? not.part() : new Not(part);
    }

    private static void join(List<ConditionTree> parts, String operator, int strength, Rendering rendering) {
        boolean first = true;
        for (ConditionTree part : parts) {
            if (!first) {
                rendering.operator(operator);
            }
            within(part, strength, rendering);
            first = false;
        }
    }

    private static void within(ConditionTree part, int strength, Rendering rendering) {
        if (part.strength() > strength) {
            part.render(rendering);
        } else {
            rendering.text("(");
            part.render(rendering);
            rendering.text(")");
        }
    }

    private static void list(List<? extends Term> terms, Rendering rendering) {
        String separator = "";
        for (Term term : terms) {
            rendering.text(separator);
            term.render(rendering);
            separator = ", ";
        }
    }

    /** {@code left operator right}. */
    record Comparison(Term left, String operator, Term right) implements ConditionTree {
        @Override
        public void render(Rendering rendering) {
            left.render(rendering);
            rendering.text(" ").operator(operator).text(" ");
            right.render(rendering);
        }
    }

    /** {@code term BETWEEN low AND high}. */
    record Between(Term term, Term low, Term high) implements ConditionTree {
        @Override
        public void render(Rendering rendering) {
            term.render(rendering);
            rendering.operator(" BETWEEN ");
            low.render(rendering);
            rendering.text(" AND ");
            high.render(rendering);
        }
    }

    /** {@code term IN (values)}. */
    record In(Term term, List<Term> values) implements ConditionTree {
        @Override
        public void render(Rendering rendering) {
            term.render(rendering);
            rendering.operator(" IN (");
            list(values, rendering);
            rendering.text(")");
        }
    }

    /** {@code function(arguments)}. */
    record Call(String function, List<Term> arguments) implements ConditionTree {
        @Override
        public void render(Rendering rendering) {
            rendering.operator(function).text("(");
            list(arguments, rendering);
            rendering.text(")");
        }
    }

    /** {@code NOT part}. */
    record Not(ConditionTree part) implements ConditionTree {
        @Override
        public void render(Rendering rendering) {
            rendering.operator("NOT ");
            within(part, strength(), rendering);
        }

        @Override
        public int strength() {
            return 2;
        }
    }

    /** {@code part AND part AND ...}. */
    record And(List<ConditionTree> parts) implements ConditionTree {
        @Override
        public void render(Rendering rendering) {
            join(parts, " AND ", strength(), rendering);
        }

        @Override
        public int strength() {
            return 1;
        }
    }

    /** {@code part OR part OR ...}. */
    record Or(List<ConditionTree> parts) implements ConditionTree {
        @Override
        public void render(Rendering rendering) {
            join(parts, " OR ", strength(), rendering);
        }

        @Override
        public int strength() {
            return 0;
        }
    }
}
