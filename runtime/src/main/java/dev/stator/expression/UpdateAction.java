package dev.stator.expression;

import dev.stator.codec.internal.DecimalText;
import dev.stator.error.EncodingException;
import dev.stator.expression.tree.ExpressionText;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.NumberRange;
import dev.stator.expression.tree.Rendering;
import dev.stator.expression.tree.Term;
import dev.stator.schema.KeyLimit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One change of an item: a part of an update. Immutable.
 *
 * @param <E> the entity
 */
@SuppressWarnings("UnusedTypeParameter") // it keeps the actions of one entity out of the updates of another
public final class UpdateAction<E> {
    private final Clause clause;
    private final Path path;
    private final @Nullable Term value;
    private final List<Requirement> requirements;
    private final List<Given> givens;

    private UpdateAction(Clause clause, Path path, @Nullable Term value, List<Requirement> requirements) {
        this(clause, path, value, requirements, List.of());
    }

    private UpdateAction(
            Clause clause, Path path, @Nullable Term value, List<Requirement> requirements, List<Given> givens) {
        this.clause = clause;
        this.path = path;
        this.value = value;
        this.requirements = requirements;
        this.givens = givens;
    }

    /** Writes {@code value}: {@code SET path = :value}; removes the attribute if {@code value} is stored as absent. */
    public static <E, T> UpdateAction<E> set(Settable<E, T> attribute, T value) {
        Path path = attribute.path();
        Term literal = Literals.optional(path, attribute.codec(), value);
        if (attribute instanceof VirtualComponent) {
            return new UpdateAction<>(Clause.VIRTUAL, path, literal, List.of());
        }
        if (attribute instanceof GivenAttribute<E, T> given) {
            Clause clause = given.isVirtual() ? Clause.VIRTUAL : literal == null ? Clause.REMOVE : Clause.SET;
            return new UpdateAction<>(clause, path, literal, List.of(), given.givens());
        }
        return literal == null ? removal(path) : constant(path, literal);
    }

    /**
     * Writes a number: {@code SET path = :value}.
     *
     * @throws EncodingException if {@code value} is out of the attribute's range
     */
    public static <E> UpdateAction<E> set(WholeKey.Keyed<E, ?> attribute, long value) {
        Path path = attribute.path();
        return constant(path, Literals.fitting(path, attribute.codec(), Literals.whole(value)));
    }

    /**
     * Writes a number: {@code SET path = :value}.
     *
     * @throws EncodingException if {@code value} is out of the attribute's range or precision
     */
    public static <E> UpdateAction<E> set(DecimalAttribute<E, ?> attribute, double value) {
        Term number = Literals.decimal(attribute.path(), attribute.codec(), value);
        return constant(attribute.path(), Literals.fitting(attribute.path(), attribute.codec(), number));
    }

    /**
     * Writes what DynamoDB reads or computes from the item as it was before the update.
     *
     * @throws IllegalArgumentException if {@code attribute} does not store its values as what is read does
     */
    public static <E, T> UpdateAction<E> set(Assignable<E, T> attribute, SetValue<E, T> value) {
        return value(attribute, Computed.term(value));
    }

    /** Writes {@code value} unless the attribute exists: {@code SET path = if_not_exists(path, :value)}. */
    public static <E, T> UpdateAction<E> setIfAbsent(Updatable<E, T> attribute, T value) {
        Path path = attribute.path();
        Term literal = Literals.optional(path, attribute.codec(), value);
        return literal == null
                ? new UpdateAction<>(Clause.NONE, path, null, List.of())
                : value(attribute, Computed.unless(attribute, literal));
    }

    /**
     * Writes a number unless the attribute exists.
     *
     * @throws EncodingException if {@code value} is out of the attribute's range
     */
    public static <E> UpdateAction<E> setIfAbsent(WholeAttribute<E, ?> attribute, long value) {
        return value(attribute, Computed.term(attribute.ifNotExists(value)));
    }

    /**
     * Writes a number unless the attribute exists.
     *
     * @throws EncodingException if {@code value} is out of the attribute's range or precision
     */
    public static <E> UpdateAction<E> setIfAbsent(DecimalAttribute<E, ?> attribute, double value) {
        return value(attribute, Computed.term(attribute.ifNotExists(value)));
    }

    /** Writes {@code value} unless there is something, be it NULL: for what is written besides, whatever it finds. */
    public static <E, T> UpdateAction<E> setIfMissing(Updatable<E, T> attribute, T value) {
        Term literal = Literals.required(attribute.path(), attribute.codec(), value);
        return constant(attribute.path(), Computed.unless(attribute, literal));
    }

    /** Removes an attribute, an element of a list or a key of a map: {@code REMOVE path}. */
    public static <E> UpdateAction<E> remove(RemovableAttribute<E, ?> attribute) {
        return attribute instanceof VirtualComponent
                ? new UpdateAction<>(Clause.VIRTUAL, attribute.path(), null, List.of())
                : removal(attribute.path());
    }

    /**
     * What follows from other changes: the attribute of a key.
     *
     * @param value null: it is removed
     */
    public static <E> UpdateAction<E> derived(Path path, @Nullable AttributeValue value) {
        return value == null ? removal(path) : constant(path, new Term.Literal(value));
    }

    /**
     * Adds to a number, which counts as its default, or 0, while absent: {@code ADD path :value}, or
     * {@code SET path = if_not_exists(path, :default) + :value}.
     */
    public static <E> UpdateAction<E> add(WholeAttribute<E, ?> attribute, long value) {
        return added(attribute, Literals.whole(value));
    }

    /** Adds to a number, which counts as its default, or 0, while absent. */
    public static <E> UpdateAction<E> add(DecimalAttribute<E, ?> attribute, double value) {
        return added(attribute, Literals.decimal(attribute.path(), attribute.codec(), value));
    }

    /**
     * Adds to a number, which counts as its default, or 0, while absent.
     *
     * @throws IllegalArgumentException if its converter is not {@link dev.stator.codec.Additive}
     */
    public static <E, T> UpdateAction<E> add(NumberAttribute<E, T> attribute, T value) {
        return added(attribute, Literals.required(attribute.path(), attribute.codec(), value));
    }

    /** Steps a number that counts as 0 while absent: {@code ADD path :1}; up to {@code last}. */
    public static <E> UpdateAction<E> step(WholeAttribute<E, ?> attribute, long last) {
        return plus(attribute.path(), NumberRange.upTo(last), Literals.whole(1));
    }

    /** Adds elements to a set, which counts as empty while absent: {@code ADD path :values}. */
    public static <E, T> UpdateAction<E> add(StoredSet<E, ?, T> attribute, Set<? extends T> values) {
        return elements(Clause.ADD, attribute, values);
    }

    /**
     * Deletes elements from a set: {@code DELETE path :values}. A set that loses its last element is absent
     * afterwards.
     */
    public static <E, T> UpdateAction<E> delete(SetAttribute<E, ?, T> attribute, Set<? extends T> values) {
        return elements(Clause.DELETE, attribute, values);
    }

    /**
     * Puts elements behind a list, which counts as empty while absent:
     * {@code SET path = list_append(if_not_exists(path, :empty), :values)}.
     */
    public static <E, T> UpdateAction<E> append(ListAttribute<E, ?, T, ?> attribute, Collection<? extends T> values) {
        Term added = Literals.list(attribute.path(), attribute.element(), values);
        return value(attribute, new Term.ListAppend(orEmpty(attribute), added));
    }

    /**
     * Puts elements before a list, which counts as empty while absent:
     * {@code SET path = list_append(:values, if_not_exists(path, :empty))}.
     */
    public static <E, T> UpdateAction<E> prepend(ListAttribute<E, ?, T, ?> attribute, Collection<? extends T> values) {
        Term added = Literals.list(attribute.path(), attribute.element(), values);
        return value(attribute, new Term.ListAppend(added, orEmpty(attribute)));
    }

    private static Term orEmpty(ListAttribute<?, ?, ?, ?> attribute) {
        return Term.IfNotExists.of(
                attribute.path(), attribute.codec(), Literals.list(attribute.path(), attribute.element(), List.of()));
    }

    private static <E, T> UpdateAction<E> elements(
            Clause clause, StoredSet<E, ?, T> attribute, Set<? extends T> values) {
        Path path = attribute.path();
        Term.@Nullable Literal literal = Literals.set(path, attribute.element(), values);
        if (literal == null) {
            return new UpdateAction<>(Clause.NONE, path, null, List.of());
        }
        return new UpdateAction<>(clause, path, literal, Requirements.ofElements(path, StoredType.of(literal.value())));
    }

    private static <E, T> UpdateAction<E> added(ItemAttribute<E, T> attribute, Term number) {
        Path path = attribute.path();
        if (path.isRenamed()) {
            return value(attribute, new Term.Sum(Computed.orZero(attribute), "+", number));
        }
        Term.Read read = Computed.read(attribute);
        if (read.absence() != null) {
            return value(attribute, new Term.Sum(read, "+", number));
        }
        return plus(
                path,
                NumberRange.of(attribute.codec()).orElseThrow(() -> Requirements.notAdditive(path, attribute.codec())),
                number);
    }

    private static <E> UpdateAction<E> plus(Path path, NumberRange range, Term number) {
        BigDecimal added = DecimalText.read(((Term.Literal) number).value().n());
        return new UpdateAction<>(Clause.ADD, path, number, Requirements.ofAdded(path, range, added));
    }

    private static <E> UpdateAction<E> removal(Path path) {
        return new UpdateAction<>(Clause.REMOVE, path, null, Requirements.ofRemoval(path));
    }

    private static <E> UpdateAction<E> constant(Path path, Term value) {
        return new UpdateAction<>(Clause.SET, path, value, Requirements.ofPlace(path));
    }

    private static <E, T> UpdateAction<E> value(ItemAttribute<E, T> attribute, Term value) {
        Path path = attribute.path();
        return new UpdateAction<>(Clause.SET, path, value, Requirements.ofValue(path, attribute.codec(), value));
    }

    /** What a stored item must be like for it. */
    public List<Requirement> requirements() {
        return requirements;
    }

    /** What a stored item must be like besides, where it is written into the key of an index: a value of such a key. */
    public List<Requirement> requirements(KeyLimit key) {
        return clause == Clause.SET && value != null ? Requirements.ofKey(path, value, key) : List.of();
    }

    /**
     * The value that the item will hold afterwards, whatever it held before: what is set, put into a list or added to a
     * set. Empty where DynamoDB computes it, or may leave the attribute as it is.
     */
    public Optional<AttributeValue> written() {
        if (clause == Clause.SET && value instanceof Term.ListAppend joined) {
            return Stream.of(joined.first(), joined.second())
                    .filter(Term.Literal.class::isInstance)
                    .findFirst()
                    .map(added -> ((Term.Literal) added).value());
        }
        boolean certain = clause == Clause.SET || clause == Clause.ADD;
        return certain && value instanceof Term.Literal literal ? Optional.of(literal.value()) : Optional.empty();
    }

    /** The constant that the attribute itself may hold afterwards: what is set, or set where there is nothing. */
    public Optional<AttributeValue> constant() {
        Term given = value instanceof Term.IfNotExists unlessThere ? unlessThere.last() : value;
        return clause == Clause.SET && given instanceof Term.Literal literal
                ? Optional.of(literal.value())
                : Optional.empty();
    }

    /**
     * The same action, writing {@code passed} of the constant in place of the constant: of one that is set, or set
     * where there is nothing. What DynamoDB computes, adds or puts into lists and sets stays as it is.
     */
    public UpdateAction<E> setting(UnaryOperator<AttributeValue> passed) {
        if (clause == Clause.SET && value instanceof Term.Literal literal) {
            return with(new Term.Literal(passed.apply(literal.value())));
        }
        if (clause == Clause.SET
                && value instanceof Term.IfNotExists unlessThere
                && unlessThere.last() instanceof Term.Literal literal) {
            return with(unlessThere.orElse(new Term.Literal(passed.apply(literal.value()))));
        }
        return this;
    }

    private UpdateAction<E> with(Term other) {
        return new UpdateAction<>(clause, path, other, requirements, givens);
    }

    /** What the item is said to have besides. */
    public List<Given> givens() {
        return givens;
    }

    /** What it leaves of what it changes; empty if it leaves it as it is. */
    public Optional<UpdateEffect> effect() {
        return clause == Clause.NONE
                ? Optional.empty()
                : Optional.of(clause.effect(value, written().isPresent()));
    }

    /** Whether it is of a component that has no attribute. */
    public boolean isVirtual() {
        return clause == Clause.VIRTUAL;
    }

    /**
     * Puts into {@code item}, which is made by this and other actions, what DynamoDB would: nothing was there to be
     * read before.
     *
     * @throws EncodingException if it needs more of the item than that
     */
    public void createIn(Map<String, AttributeValue> item) {
        Optional<String> attribute = path.wholeAttribute();
        if (attribute.isEmpty()) {
            throw path.locate(
                    new EncodingException("it is part of an attribute, which an item that the update makes does not"
                            + " have. Set the whole attribute, or leave out orCreate()"));
        }
        if (value != null && clause != Clause.DELETE && clause != Clause.VIRTUAL) {
            item.put(attribute.get(), value.in(path, Map.of()));
        }
    }

    /** What is changed. */
    public Path path() {
        return path;
    }

    /** Whether it takes an element out of a list, so that those behind it move forward. */
    public boolean removesElement() {
        List<Path.Element> steps = path.elements();
        return clause == Clause.REMOVE && steps.get(steps.size() - 1) instanceof Path.Index;
    }

    /**
     * Whether done twice it leaves what it leaves done once, whatever was there before: a constant that is set or
     * removed, elements that are added to a set or deleted from it. Not so sums, lists that grow or shrink, and what is
     * taken from other attributes.
     */
    public boolean isRepeatable() {
        List<Path.Element> steps = path.elements();
        boolean element = steps.get(steps.size() - 1) instanceof Path.Index;
        return switch (clause) {
            case SET -> !element && isConstant();
            case REMOVE -> !element;
            case ADD -> value instanceof Term.Literal added && added.value().n() == null;
            case DELETE, NONE, VIRTUAL -> true;
        };
    }

    private boolean isConstant() {
        return value instanceof Term.Literal
                || (value instanceof Term.IfNotExists unlessThere
                        && unlessThere.path().equals(path)
                        && unlessThere.fallback() instanceof Term.Literal);
    }

    Clause clause() {
        return clause;
    }

    /** Whether the update expression has it. */
    boolean isWritten() {
        return clause != Clause.NONE && clause != Clause.VIRTUAL;
    }

    /** The action without the keyword of its clause. */
    void render(Rendering rendering) {
        rendering.path(path);
        if (value != null) {
            rendering.text(clause.operator());
            value.render(rendering);
        }
    }

    /** For people: names as they are, types in place of values, as in {@code ADD likes N}. */
    @Override
    public String toString() {
        if (clause == Clause.NONE) {
            return "nothing of " + path;
        }
        String change = clause == Clause.VIRTUAL ? (value == null ? "REMOVE" : "SET") : clause.toString();
        return change + " " + ExpressionText.of(this::render) + (givens.isEmpty() ? "" : " given " + givens);
    }
}
