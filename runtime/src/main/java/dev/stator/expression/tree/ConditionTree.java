package dev.stator.expression.tree;

import java.util.ArrayList;
import java.util.List;

/** What a condition consists of; the entity's type plays no part in it. */
public sealed interface ConditionTree {
    /** What DynamoDB takes in one IN. */
    int OPERANDS_OF_IN = 100;

    /** Parts inside each other: each but the innermost has an operator, of which DynamoDB takes so many. */
    int MOST_LEVELS = 300;

    void render(Rendering rendering);

    /** How many conditions stand inside each other, the innermost too. */
    default int levels() {
        return 1;
    }

    /** Of one comparison: by what it compares. */
    default Relation relation() {
        throw new IllegalStateException(ExpressionText.of(this::render) + " is not one comparison");
    }

    /** How tightly the parts hold together: DynamoDB reads NOT before AND, and AND before OR. */
    default int strength() {
        return 3;
    }

    /** What of it this rendering shows. */
    default ConditionTree as(Rendering rendering) {
        return this;
    }

    /** The same, shown to people as {@code said}. */
    default ConditionTree saidAs(ConditionTree said) {
        return ExpressionEquality.of(this, said) ? this : new Meant(said, this);
    }

    /** The term is one of the values, of which DynamoDB takes 100 at a time. */
    static ConditionTree in(Term term, List<Term> values) {
        List<ConditionTree> chunks = new ArrayList<>();
        for (int from = 0; from < values.size(); from += OPERANDS_OF_IN) {
            int to = Math.min(from + OPERANDS_OF_IN, values.size());
            chunks.add(new In(term, List.copyOf(values.subList(from, to))));
        }
        return or(chunks);
    }

    /** The parts of a chain; a chain in a chain becomes part of it. */
    static ConditionTree and(List<ConditionTree> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<ConditionTree> flat = new ArrayList<>(parts.size());
        for (ConditionTree part : parts) {
            if (part instanceof And and) {
                flat.addAll(and.parts());
            } else {
                flat.add(part);
            }
        }
        return shallow(new And(List.copyOf(flat)));
    }

    /** The alternatives; alternatives among them become part of them. */
    static ConditionTree or(List<ConditionTree> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<ConditionTree> flat = new ArrayList<>(parts.size());
        for (ConditionTree part : parts) {
            if (part instanceof Or or) {
                flat.addAll(or.parts());
            } else {
                flat.add(part);
            }
        }
        return shallow(new Or(List.copyOf(flat)));
    }

    /** The opposite; of an opposite, what it is the opposite of. */
    static ConditionTree not(ConditionTree part) {
        return part instanceof Not not ? not.part() : shallow(new Not(part));
    }

    /** So that whoever walks through conditions needs no more of the stack than this takes. */
    private static ConditionTree shallow(ConditionTree tree) {
        if (tree.levels() > MOST_LEVELS + 1) {
            throw new IllegalArgumentException("A condition has more than " + MOST_LEVELS
                    + " operators inside each other, and DynamoDB takes " + MOST_LEVELS + " in all: ask for less");
        }
        return tree;
    }

    private static int levels(List<ConditionTree> parts) {
        int most = 0;
        for (ConditionTree part : parts) {
            most = Math.max(most, part.levels());
        }
        return most + 1;
    }

    private static void join(List<ConditionTree> parts, String operator, int strength, Rendering rendering) {
        boolean first = true;
        for (ConditionTree part : parts) {
            if (!first) {
                rendering.operator(operator);
            }
            // A chain in a chain reads the same without parentheses.
            within(part, strength - 1, rendering);
            first = false;
        }
    }

    private static void within(ConditionTree whole, int strength, Rendering rendering) {
        ConditionTree part = whole.as(rendering);
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
        /** Of an equality its opposite. */
        Comparison unequal() {
            return new Comparison(left, "<>", right);
        }

        @Override
        public void render(Rendering rendering) {
            left.render(rendering);
            rendering.text(" ").operator(operator).text(" ");
            right.render(rendering);
        }

        @Override
        public Relation relation() {
            return Relation.of(operator);
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

        @Override
        public Relation relation() {
            return Relation.BETWEEN;
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

        @Override
        public Relation relation() {
            return Relation.of(function);
        }
    }

    /**
     * One condition in two texts: as it is said, and what it takes for the engine to mean that of all items that read
     * alike.
     */
    record Meant(ConditionTree said, ConditionTree engine) implements ConditionTree {
        @Override
        public ConditionTree as(Rendering rendering) {
            return rendering.isForPeople() ? said : engine;
        }

        @Override
        public void render(Rendering rendering) {
            as(rendering).render(rendering);
        }

        @Override
        public Relation relation() {
            return engine.relation();
        }
    }

    /** {@code NOT part}. */
    record Not(ConditionTree part) implements ConditionTree {
        @Override
        public int levels() {
            return part.levels() + 1;
        }

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
        public int levels() {
            return ConditionTree.levels(parts);
        }

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
        public int levels() {
            return ConditionTree.levels(parts);
        }

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
