package dev.stator.expression;

import dev.stator.expression.tree.Absence;
import dev.stator.expression.tree.BetweenBounds;
import dev.stator.expression.tree.ConditionTree;
import dev.stator.expression.tree.Conditions;
import dev.stator.expression.tree.ExpressionText;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.MentionedAttributes;
import dev.stator.expression.tree.Relation;
import dev.stator.expression.tree.RelationOperand;
import dev.stator.expression.tree.Rendering;
import dev.stator.expression.tree.Term;
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
@SuppressWarnings(
        "AmbiguousMethodReference") // only ItemCondition::not is; not(c) and c.not() read well in their places
public final class ItemCondition<E> {
    private final ConditionTree tree;

    private ItemCondition(ConditionTree tree) {
        this.tree = tree;
    }

    static <E> ItemCondition<E> of(ConditionTree tree) {
        return new ItemCondition<>(tree);
    }

    /** Both hold: {@code AND}. {@code a.or(b).and(c)} is {@code (a OR b) AND c}. */
    public ItemCondition<E> and(ItemCondition<E> other) {
        return new ItemCondition<>(ConditionTree.and(List.of(tree, other.tree)));
    }

    /** At least one holds: {@code OR}. {@code a.and(b).or(c)} is {@code a AND b OR c}, and AND binds tighter. */
    public ItemCondition<E> or(ItemCondition<E> other) {
        return new ItemCondition<>(ConditionTree.or(List.of(tree, other.tree)));
    }

    /** This does not hold: {@code NOT}. */
    public ItemCondition<E> not() {
        return new ItemCondition<>(ConditionTree.not(tree));
    }

    /** {@code condition} does not hold: {@code NOT}. */
    public static <E> ItemCondition<E> not(ItemCondition<E> condition) {
        return condition.not();
    }

    /**
     * All of them hold: {@code AND}.
     *
     * @throws IllegalArgumentException if there are none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E> ItemCondition<E> allOf(ItemCondition<E>... conditions) {
        return allOf(Arrays.asList(conditions));
    }

    /**
     * All of them hold: {@code AND}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static <E> ItemCondition<E> allOf(Collection<ItemCondition<E>> conditions) {
        return new ItemCondition<>(ConditionTree.and(trees("allOf", conditions)));
    }

    /**
     * At least one of them holds: {@code OR}.
     *
     * @throws IllegalArgumentException if there are none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E> ItemCondition<E> anyOf(ItemCondition<E>... conditions) {
        return anyOf(Arrays.asList(conditions));
    }

    /**
     * At least one of them holds: {@code OR}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static <E> ItemCondition<E> anyOf(Collection<ItemCondition<E>> conditions) {
        return new ItemCondition<>(ConditionTree.or(trees("anyOf", conditions)));
    }

    private static <E> List<ConditionTree> trees(String method, Collection<ItemCondition<E>> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException(method + " needs a condition");
        }
        List<ConditionTree> trees = new ArrayList<>(conditions.size());
        for (ItemCondition<E> condition : conditions) {
            trees.add(condition.tree);
        }
        return trees;
    }

    private static RelationOperand side(Operand<?, ?> operand) {
        if (operand instanceof SizeOperand<?> size) {
            return RelationOperand.ofSize(size.path(), size.codec());
        }
        ItemAttribute<?, ?> attribute = (ItemAttribute<?, ?>) operand;
        return RelationOperand.of(attribute.path(), attribute.codec());
    }

    private static RelationOperand key(KeyComponent<?, ?> component) {
        return RelationOperand.of(component.path(), component.codec());
    }

    static <E> ItemCondition<E> ofKey(KeyComponent<E, ?> component, Relation relation, Term value) {
        return new ItemCondition<>(Conditions.of(relation, List.of(key(component), RelationOperand.of(value))));
    }

    static <E, T> ItemCondition<E> ofKey(KeyComponent<E, T> component, Relation relation, T value) {
        return ofKey(component, relation, literal(component, value));
    }

    static <E, T> ItemCondition<E> notOfKey(KeyComponent<E, T> component, T value) {
        return new ItemCondition<>(Conditions.unequal(ofKey(component, Relation.EQUAL, value).tree));
    }

    static <E, T> ItemCondition<E> between(KeyComponent<E, T> component, T low, T high) {
        return between(key(component), literal(component, low), literal(component, high));
    }

    static <E, T> ItemCondition<E> ofKey(KeyComponent<E, T> component, Collection<? extends T> values) {
        return new ItemCondition<>(Conditions.in(
                key(component),
                values.stream().map(value -> literal(component, value)).toList()));
    }

    private static <T> Term.Literal literal(KeyComponent<?, T> component, T value) {
        return Literals.required(component.path(), component.codec(), value);
    }

    static <E> ItemCondition<E> relation(Relation relation, Operand<E, ?> left, Term right) {
        return new ItemCondition<>(Conditions.of(relation, List.of(side(left), RelationOperand.of(right))));
    }

    static <E> ItemCondition<E> relation(Relation relation, Operand<E, ?> left, Operand<E, ?> right) {
        return new ItemCondition<>(Conditions.of(relation, Conditions.comparable(side(left), side(right))));
    }

    static <E, T> ItemCondition<E> equality(EquatableAttribute<E, T> attribute, T value) {
        return new ItemCondition<>(
                Conditions.equality(side(attribute), Literals.stored(attribute.path(), attribute.codec(), value)));
    }

    static <E, T> ItemCondition<E> inequality(EquatableAttribute<E, T> attribute, T value) {
        return new ItemCondition<>(Conditions.unequal(
                Conditions.equality(side(attribute), Literals.stored(attribute.path(), attribute.codec(), value))));
    }

    static <E> ItemCondition<E> inequality(Operand<E, ?> left, Term right) {
        return new ItemCondition<>(
                Conditions.unequal(Conditions.of(Relation.EQUAL, List.of(side(left), RelationOperand.of(right)))));
    }

    static <E> ItemCondition<E> inequality(Operand<E, ?> left, Operand<E, ?> right) {
        return new ItemCondition<>(
                Conditions.unequal(Conditions.of(Relation.EQUAL, Conditions.comparable(side(left), side(right)))));
    }

    static <E> ItemCondition<E> between(Operand<E, ?> operand, Term low, Term high) {
        return between(side(operand), low, high);
    }

    private static <E> ItemCondition<E> between(RelationOperand between, Term low, Term high) {
        BetweenBounds.require(between.term(), low, high);
        return new ItemCondition<>(
                Conditions.of(Relation.BETWEEN, List.of(between, RelationOperand.of(low), RelationOperand.of(high))));
    }

    static <E> ItemCondition<E> between(Operand<E, ?> operand, Operand<E, ?> low, Operand<E, ?> high) {
        return new ItemCondition<>(
                Conditions.of(Relation.BETWEEN, Conditions.comparable(side(operand), side(low), side(high))));
    }

    static <E, T> ItemCondition<E> membership(EquatableAttribute<E, T> attribute, Collection<? extends T> values) {
        List<Term.Literal> literals = new ArrayList<>(values.size());
        for (T value : values) {
            literals.add(Literals.stored(attribute.path(), attribute.codec(), value));
        }
        return in(attribute, literals);
    }

    static <E> ItemCondition<E> in(Operand<E, ?> operand, List<Term.Literal> values) {
        return new ItemCondition<>(Conditions.in(side(operand), values));
    }

    static <E, T> ItemCondition<E> containing(ElementsAttribute<E, ?, T> attribute, T element) {
        return new ItemCondition<>(Conditions.containing(
                attribute.path(),
                attribute.element(),
                Literals.stored(attribute.path(), attribute.element(), element)));
    }

    static <E, T> ItemCondition<E> containing(ElementsAttribute<E, ?, T> attribute, Operand<E, T> element) {
        return new ItemCondition<>(Conditions.containing(side(attribute), attribute.element(), side(element)));
    }

    static <E> ItemCondition<E> exists(Path path) {
        return new ItemCondition<>(Absence.present(path).saidAs(Absence.exists(path)));
    }

    static <E> ItemCondition<E> absent(Path path) {
        return new ItemCondition<>(Absence.stored(path).saidAs(Absence.notExists(path)));
    }

    /**
     * What is stored is just this, however it reads.
     *
     * @param value null: nothing
     */
    public static <E> ItemCondition<E> stored(Path path, @Nullable AttributeValue value) {
        return new ItemCondition<>(
                value == null
                        ? ConditionTree.and(
                                path.places().stream().map(Absence::notExists).toList())
                        : Absence.anywhere(
                                path,
                                place -> new ConditionTree.Comparison(
                                        new Term.Reference(place), "=", new Term.Literal(value))));
    }

    static <E> ItemCondition<E> hasType(Path path, StoredType type) {
        ConditionTree typed = Absence.hasType(path, type.name());
        return new ItemCondition<>(
                type == StoredType.NULL && path.isRenamed()
                        ? ConditionTree.and(List.of(Absence.stored(path), typed))
                        : typed);
    }

    /** The attributes of the item that it reads, whole or in part, by their stored names. */
    public Set<String> attributes() {
        return Collections.unmodifiableSet(MentionedAttributes.in(this::render));
    }

    /** Of one comparison of an attribute that is there with constants, such as a key takes. */
    Relation relation() {
        return tree.relation();
    }

    void render(Rendering rendering) {
        tree.render(rendering);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemCondition<?> condition && tree.equals(condition.tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    /** For people: names as they are, types in place of values, as in {@code likes < N}. */
    @Override
    public String toString() {
        return ExpressionText.of(this::render);
    }
}
