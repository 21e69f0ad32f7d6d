package dev.stator.expression;

import dev.stator.expression.tree.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of an update expression, and what stands between path and value in each. */
enum Clause {
    SET(" = "),
    REMOVE(""),
    ADD(" "),
    DELETE(" "),
    /** Nothing changes, such as when no elements are added to a set: not written at all. */
    NONE(""),
    /** A component that has no attribute: not written, but the keys that are made of it are. */
    VIRTUAL(" = ");

    /** In the order in which they are written. */
    static final List<Clause> WRITTEN = List.of(SET, REMOVE, ADD, DELETE);

    private final String operator;

    Clause(String operator) {
        this.operator = operator;
    }

    String operator() {
        return operator;
    }

    /**
     * What it leaves of what it changes by {@code value}.
     *
     * @param isThere whether that is something for certain
     */
    UpdateEffect effect(@Nullable Term value, boolean isThere) {
        boolean sets = this == SET || this == VIRTUAL;
        if (this == REMOVE || (sets && value == null)) {
            return new UpdateEffect.Removed();
        }
        return sets && value instanceof Term.Literal literal
                ? new UpdateEffect.Assigned(literal.value())
                : new UpdateEffect.Computed(isThere);
    }
}
