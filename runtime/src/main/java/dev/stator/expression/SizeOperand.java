package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
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
    private final AttributeCodec<?> codec;

    SizeOperand(Path path, AttributeCodec<?> codec) {
        this.path = Objects.requireNonNull(path);
        this.codec = Objects.requireNonNull(codec);
    }

    /** How what is measured is stored. */
    AttributeCodec<?> codec() {
        return codec;
    }

    Path path() {
        return path;
    }

    /** The size is {@code value}: {@code =}. */
    public Condition<E> eq(long value) {
        return Condition.relation(Relation.EQUAL, this, Literals.whole(value));
    }

    /** The size is {@code other}: {@code =}. */
    public Condition<E> eq(Operand<E, Long> other) {
        return Condition.relation(Relation.EQUAL, this, other);
    }

    /** The size is not {@code value}: {@code <>}. */
    public Condition<E> ne(long value) {
        return Condition.inequality(this, Literals.whole(value));
    }

    /** The size is not {@code other}: {@code <>}. */
    public Condition<E> ne(Operand<E, Long> other) {
        return Condition.inequality(this, other);
    }

    /** The size is less than {@code value}: {@code <}. */
    public Condition<E> lt(long value) {
        return Condition.relation(Relation.LESS, this, Literals.whole(value));
    }

    /** The size is less than {@code other}: {@code <}. */
    public Condition<E> lt(Operand<E, Long> other) {
        return Condition.relation(Relation.LESS, this, other);
    }

    /** The size is at most {@code value}: {@code <=}. */
    public Condition<E> le(long value) {
        return Condition.relation(Relation.AT_MOST, this, Literals.whole(value));
    }

    /** The size is at most {@code other}: {@code <=}. */
    public Condition<E> le(Operand<E, Long> other) {
        return Condition.relation(Relation.AT_MOST, this, other);
    }

    /** The size is greater than {@code value}: {@code >}. */
    public Condition<E> gt(long value) {
        return Condition.relation(Relation.GREATER, this, Literals.whole(value));
    }

    /** The size is greater than {@code other}: {@code >}. */
    public Condition<E> gt(Operand<E, Long> other) {
        return Condition.relation(Relation.GREATER, this, other);
    }

    /** The size is at least {@code value}: {@code >=}. */
    public Condition<E> ge(long value) {
        return Condition.relation(Relation.AT_LEAST, this, Literals.whole(value));
    }

    /** The size is at least {@code other}: {@code >=}. */
    public Condition<E> ge(Operand<E, Long> other) {
        return Condition.relation(Relation.AT_LEAST, this, other);
    }

    /** The size is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    public Condition<E> between(long low, long high) {
        return Condition.between(this, Literals.whole(low), Literals.whole(high));
    }

    /** The size is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    public Condition<E> between(Operand<E, Long> low, Operand<E, Long> high) {
        return Condition.between(this, low, high);
    }

    /** The size is one of {@code values}: {@code IN}. Of no values it never is. */
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
