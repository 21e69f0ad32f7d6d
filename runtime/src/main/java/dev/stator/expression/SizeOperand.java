package dev.stator.expression;

import java.util.Arrays;
import java.util.Objects;

/**
 * The size of an attribute, for comparison.
 *
 * @param <E> the entity
 * @see SizedAttribute#size()
 */
public final class SizeOperand<E> implements Operand<E, Long> {
    private final Path path;

    SizeOperand(Path path) {
        this.path = Objects.requireNonNull(path);
    }

    Path path() {
        return path;
    }

    /** The size is {@code value}: {@code =}. */
    public Condition<E> eq(long value) {
        return Condition.comparison(this, "=", Literals.whole(value));
    }

    /** The size is {@code other}: {@code =}. */
    public Condition<E> eq(Operand<E, Long> other) {
        return Condition.comparison(this, "=", Term.ofOperand(other));
    }

    /** The size is not {@code value}: {@code <>}. */
    public Condition<E> ne(long value) {
        return Condition.comparison(this, "<>", Literals.whole(value));
    }

    /** The size is not {@code other}: {@code <>}. */
    public Condition<E> ne(Operand<E, Long> other) {
        return Condition.comparison(this, "<>", Term.ofOperand(other));
    }

    /** The size is less than {@code value}: {@code <}. */
    public Condition<E> lt(long value) {
        return Condition.comparison(this, "<", Literals.whole(value));
    }

    /** The size is less than {@code other}: {@code <}. */
    public Condition<E> lt(Operand<E, Long> other) {
        return Condition.comparison(this, "<", Term.ofOperand(other));
    }

    /** The size is at most {@code value}: {@code <=}. */
    public Condition<E> le(long value) {
        return Condition.comparison(this, "<=", Literals.whole(value));
    }

    /** The size is at most {@code other}: {@code <=}. */
    public Condition<E> le(Operand<E, Long> other) {
        return Condition.comparison(this, "<=", Term.ofOperand(other));
    }

    /** The size is greater than {@code value}: {@code >}. */
    public Condition<E> gt(long value) {
        return Condition.comparison(this, ">", Literals.whole(value));
    }

    /** The size is greater than {@code other}: {@code >}. */
    public Condition<E> gt(Operand<E, Long> other) {
        return Condition.comparison(this, ">", Term.ofOperand(other));
    }

    /** The size is at least {@code value}: {@code >=}. */
    public Condition<E> ge(long value) {
        return Condition.comparison(this, ">=", Literals.whole(value));
    }

    /** The size is at least {@code other}: {@code >=}. */
    public Condition<E> ge(Operand<E, Long> other) {
        return Condition.comparison(this, ">=", Term.ofOperand(other));
    }

    /** The size is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    public Condition<E> between(long low, long high) {
        return Condition.between(this, Literals.whole(low), Literals.whole(high));
    }

    /** The size is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    public Condition<E> between(Operand<E, Long> low, Operand<E, Long> high) {
        return Condition.between(this, Term.ofOperand(low), Term.ofOperand(high));
    }

    /**
     * The size is one of {@code values}: {@code IN}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Condition<E> in(long... values) {
        return Condition.in(
                this, Arrays.stream(values).mapToObj(Literals::whole).toList());
    }

    /** As in {@code size(tags)}. */
    @Override
    public String toString() {
        return "size(" + path + ")";
    }
}
