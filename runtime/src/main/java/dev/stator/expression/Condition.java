package dev.stator.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
    /** What DynamoDB takes in one IN. */
    private static final int OPERANDS_OF_IN = 100;

    private final ConditionTree tree;

    private Condition(ConditionTree tree) {
        this.tree = tree;
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
            throw new IllegalArgumentException(
                    method + " needs a condition: DynamoDB has no condition that always or never holds");
        }
        return conditions.stream().map(condition -> condition.tree).toList();
    }

    static <E> Condition<E> comparison(Operand<E, ?> left, String operator, Term right) {
        Term operand = distinct(Term.ofOperand(left), right);
        return new Condition<>(new ConditionTree.Comparison(operand, operator, right));
    }

    static <E, T> Condition<E> equality(EquatableAttribute<E, T> attribute, T value) {
        Term literal = Literals.optional(attribute.path(), attribute.codec(), value);
        return literal == null ? absent(attribute.path()) : comparison(attribute, "=", literal);
    }

    static <E, T> Condition<E> inequality(EquatableAttribute<E, T> attribute, T value) {
        Term literal = Literals.optional(attribute.path(), attribute.codec(), value);
        return literal == null ? exists(attribute.path()) : comparison(attribute, "<>", literal);
    }

    static <E> Condition<E> between(Operand<E, ?> operand, Term low, Term high) {
        Term between = distinct(Term.ofOperand(operand), low, high);
        Bounds.require(between, low, high);
        return new Condition<>(new ConditionTree.Between(between, low, high));
    }

    static <E, T> Condition<E> membership(EquatableAttribute<E, T> attribute, Collection<? extends T> values) {
        List<Term> present = new ArrayList<>(values.size());
        boolean orAbsent = false;
        for (T value : values) {
            Term literal = Literals.optional(attribute.path(), attribute.codec(), value);
            if (literal == null) {
                orAbsent = true;
            } else {
                present.add(literal);
            }
        }
        if (!orAbsent) {
            return in(attribute, present);
        }
        Condition<E> absent = absent(attribute.path());
        return present.isEmpty() ? absent : absent.or(in(attribute, present));
    }

    static <E> Condition<E> in(Operand<E, ?> operand, List<Term> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    operand + ".in of no values never holds, and DynamoDB refuses it: leave the request out instead");
        }
        List<ConditionTree> chunks = new ArrayList<>();
        for (int from = 0; from < values.size(); from += OPERANDS_OF_IN) {
            int to = Math.min(from + OPERANDS_OF_IN, values.size());
            chunks.add(new ConditionTree.In(Term.ofOperand(operand), List.copyOf(values.subList(from, to))));
        }
        return new Condition<>(ConditionTree.or(chunks));
    }

    static <E> Condition<E> exists(Path path) {
        return new Condition<>(new ConditionTree.Call("attribute_exists", List.of(new Term.Reference(path))));
    }

    static <E> Condition<E> absent(Path path) {
        return new Condition<>(new ConditionTree.Call("attribute_not_exists", List.of(new Term.Reference(path))));
    }

    static <E> Condition<E> hasType(Path path, StoredType type) {
        return call("attribute_type", path, new Term.Literal(AttributeValue.fromS(type.name())));
    }

    static <E> Condition<E> call(String function, Path path, Term argument) {
        Term first = distinct(new Term.Reference(path), argument);
        return new Condition<>(new ConditionTree.Call(function, List.of(first, argument)));
    }

    /** DynamoDB refuses to compare an attribute with itself. */
    private static Term distinct(Term operand, Term... others) {
        if (Arrays.asList(others).contains(operand)) {
            throw new IllegalArgumentException(Legible.of(operand::render)
                    + " is compared with itself; DynamoDB refuses that, as it says nothing of an item");
        }
        return operand;
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
