package dev.stator.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an item, for a write to happen or a read to return it. Made by attributes, as in
 * {@code likes.lt(100).and(title.exists())}; immutable; equal to one that says the same in the same order.
 *
 * <p>DynamoDB takes expressions of up to 4,096 bytes and 300 operators and functions.
 *
 * @param <E> the entity
 */
@SuppressWarnings("AmbiguousMethodReference") // only Condition::not is; not(c) and c.not() read well in their places
public final class Condition<E> {
    private final ConditionTree tree;

    private Condition(ConditionTree tree) {
        this.tree = tree;
    }

    static <E> Condition<E> of(ConditionTree tree) {
        return new Condition<>(tree);
    }

    /** Both hold: {@code AND}. {@code a.or(b).and(c)} is {@code (a OR b) AND c}. */
    public Condition<E> and(Condition<E> other) {
        return new Condition<>(ConditionTree.and(List.of(tree, other.tree)));
    }

    /** At least one holds: {@code OR}. {@code a.and(b).or(c)} is {@code a AND b OR c}, and AND binds tighter. */
    public Condition<E> or(Condition<E> other) {
        return new Condition<>(ConditionTree.or(List.of(tree, other.tree)));
    }

    /** This does not hold: {@code NOT}. */
    public Condition<E> not() {
        return new Condition<>(ConditionTree.not(tree));
    }

    /** {@code condition} does not hold: {@code NOT}. */
    public static <E> Condition<E> not(Condition<E> condition) {
        return condition.not();
    }

    /**
     * All of them hold: {@code AND}.
     *
     * @throws IllegalArgumentException if there are none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E> Condition<E> allOf(Condition<E>... conditions) {
        return allOf(Arrays.asList(conditions));
    }

    /**
     * All of them hold: {@code AND}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static <E> Condition<E> allOf(Collection<Condition<E>> conditions) {
        return new Condition<>(ConditionTree.and(trees("allOf", conditions)));
    }

    /**
     * At least one of them holds: {@code OR}.
     *
     * @throws IllegalArgumentException if there are none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E> Condition<E> anyOf(Condition<E>... conditions) {
        return anyOf(Arrays.asList(conditions));
    }

    /**
     * At least one of them holds: {@code OR}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static <E> Condition<E> anyOf(Collection<Condition<E>> conditions) {
        return new Condition<>(ConditionTree.or(trees("anyOf", conditions)));
    }

    private static <E> List<ConditionTree> trees(String method, Collection<Condition<E>> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException(method + " needs a condition");
        }
        return conditions.stream().map(condition -> condition.tree).toList();
    }

    static <E> Condition<E> relation(Relation relation, Operand<E, ?> left, Term right) {
        return new Condition<>(Meanings.of(relation, List.of(Side.of(left), Side.of(right))));
    }

    static <E> Condition<E> relation(Relation relation, Operand<E, ?> left, Operand<E, ?> right) {
        return new Condition<>(Meanings.of(relation, Meanings.comparable(left, right)));
    }

    static <E, T> Condition<E> equality(EquatableAttribute<E, T> attribute, T value) {
        return new Condition<>(
                Meanings.equality(attribute, Literals.stored(attribute.path(), attribute.codec(), value)));
    }

    static <E, T> Condition<E> inequality(EquatableAttribute<E, T> attribute, T value) {
        return new Condition<>(Meanings.unequal(
                Meanings.equality(attribute, Literals.stored(attribute.path(), attribute.codec(), value))));
    }

    static <E> Condition<E> inequality(Operand<E, ?> left, Term right) {
        return new Condition<>(Meanings.unequal(Meanings.of(Relation.EQUAL, List.of(Side.of(left), Side.of(right)))));
    }

    static <E> Condition<E> inequality(Operand<E, ?> left, Operand<E, ?> right) {
        return new Condition<>(Meanings.unequal(Meanings.of(Relation.EQUAL, Meanings.comparable(left, right))));
    }

    static <E> Condition<E> between(Operand<E, ?> operand, Term low, Term high) {
        Side between = Side.of(operand);
        Bounds.require(between.term(), low, high);
        return new Condition<>(Meanings.of(Relation.BETWEEN, List.of(between, Side.of(low), Side.of(high))));
    }

    static <E> Condition<E> between(Operand<E, ?> operand, Operand<E, ?> low, Operand<E, ?> high) {
        return new Condition<>(Meanings.of(Relation.BETWEEN, Meanings.comparable(operand, low, high)));
    }

    static <E, T> Condition<E> membership(EquatableAttribute<E, T> attribute, Collection<? extends T> values) {
        List<Term.Literal> literals = new ArrayList<>(values.size());
        for (T value : values) {
            literals.add(Literals.stored(attribute.path(), attribute.codec(), value));
        }
        return in(attribute, literals);
    }

    static <E> Condition<E> in(Operand<E, ?> operand, List<Term.Literal> values) {
        return new Condition<>(Meanings.in(Side.of(operand), values));
    }

    static <E, T> Condition<E> containing(ElementsAttribute<E, ?, T> attribute, T element) {
        return new Condition<>(
                Meanings.containing(attribute, Literals.stored(attribute.path(), attribute.element(), element)));
    }

    static <E, T> Condition<E> containing(ElementsAttribute<E, ?, T> attribute, Operand<E, T> element) {
        return new Condition<>(Meanings.containing(attribute, element));
    }

    static <E> Condition<E> exists(Path path) {
        return new Condition<>(Absence.present(path).saidAs(Absence.exists(path)));
    }

    static <E> Condition<E> absent(Path path) {
        return new Condition<>(Absence.stored(path).saidAs(Absence.notExists(path)));
    }

    static <E> Condition<E> hasType(Path path, StoredType type) {
        return new Condition<>(Absence.hasType(path, type));
    }

    /** The attributes of the item that it reads, whole or in part, by their stored names. */
    public Set<String> attributes() {
        return Collections.unmodifiableSet(Mentioned.in(this::render));
    }

    void render(Rendering rendering) {
        tree.render(rendering);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition<?> condition && tree.equals(condition.tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    /** For people: names as they are, types in place of values, as in {@code likes < N}. */
    @Override
    public String toString() {
        return Legible.of(this::render);
    }
}
