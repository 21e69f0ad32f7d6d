package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Relation;
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
    public ItemCondition<E> eq(long value) {
        return ItemCondition.relation(Relation.EQUAL, this, Literals.whole(value));
    }

    /** The size is {@code other}: {@code =}. */
    public ItemCondition<E> eq(Operand<E, Long> other) {
        return ItemCondition.relation(Relation.EQUAL, this, other);
    }

    /** The size is not {@code value}: {@code <>}. */
    public ItemCondition<E> ne(long value) {
        return ItemCondition.inequality(this, Literals.whole(value));
    }

    /** The size is not {@code other}: {@code <>}. */
    public ItemCondition<E> ne(Operand<E, Long> other) {
        return ItemCondition.inequality(this, other);
    }

    /** The size is less than {@code value}: {@code <}. */
    public ItemCondition<E> lt(long value) {
        return ItemCondition.relation(Relation.LESS, this, Literals.whole(value));
    }

    /** The size is less than {@code other}: {@code <}. */
    public ItemCondition<E> lt(Operand<E, Long> other) {
        return ItemCondition.relation(Relation.LESS, this, other);
    }

    /** The size is at most {@code value}: {@code <=}. */
    public ItemCondition<E> le(long value) {
        return ItemCondition.relation(Relation.AT_MOST, this, Literals.whole(value));
    }

    /** The size is at most {@code other}: {@code <=}. */
    public ItemCondition<E> le(Operand<E, Long> other) {
        return ItemCondition.relation(Relation.AT_MOST, this, other);
    }

    /** The size is greater than {@code value}: {@code >}. */
    public ItemCondition<E> gt(long value) {
        return ItemCondition.relation(Relation.GREATER, this, Literals.whole(value));
    }

    /** The size is greater than {@code other}: {@code >}. */
    public ItemCondition<E> gt(Operand<E, Long> other) {
        return ItemCondition.relation(Relation.GREATER, this, other);
    }

    /** The size is at least {@code value}: {@code >=}. */
    public ItemCondition<E> ge(long value) {
        return ItemCondition.relation(Relation.AT_LEAST, this, Literals.whole(value));
    }

    /** The size is at least {@code other}: {@code >=}. */
    public ItemCondition<E> ge(Operand<E, Long> other) {
        return ItemCondition.relation(Relation.AT_LEAST, this, other);
    }

    /** The size is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    public ItemCondition<E> between(long low, long high) {
        return ItemCondition.between(this, Literals.whole(low), Literals.whole(high));
    }

    /** The size is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
    public ItemCondition<E> between(Operand<E, Long> low, Operand<E, Long> high) {
        return ItemCondition.between(this, low, high);
    }

    /** The size is one of {@code values}: {@code IN}. Of no values it never is. */
    public ItemCondition<E> in(long... values) {
        return ItemCondition.in(
                this, Arrays.stream(values).mapToObj(Literals::whole).toList());
    }

    /** As in {@code size(tags)}. */
    @Override
    public String toString() {
        return "size(" + path + ")";
    }
}
