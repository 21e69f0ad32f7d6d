package dev.stator.expression;

import dev.stator.error.EncodingException;
import java.util.Collection;
import java.util.List;
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
    /** The clauses of an update expression, and what stands between path and value in each. */
    enum Clause {
        SET(" = "),
        REMOVE(""),
        ADD(" "),
        DELETE(" "),
        /** Nothing changes, such as when no elements are added to a set: not written at all. */
        NONE("");

        private final String operator;

        Clause(String operator) {
            this.operator = operator;
        }
    }

    /** In the order in which they are written. */
    static final List<Clause> CLAUSES = List.of(Clause.SET, Clause.REMOVE, Clause.ADD, Clause.DELETE);

    private final Clause clause;
    private final Path path;
    private final @Nullable Term value;

    private UpdateAction(Clause clause, Path path, @Nullable Term value) {
        this.clause = clause;
        this.path = path;
        this.value = value;
    }

    /** Writes {@code value}: {@code SET path = :value}; removes the attribute if {@code value} is stored as absent. */
    public static <E, T> UpdateAction<E> set(Updatable<E, T> attribute, T value) {
        return setOrElse(
                Clause.REMOVE, attribute.path(), Literals.optional(attribute.path(), attribute.codec(), value));
    }

    /**
     * Writes a number: {@code SET path = :value}.
     *
     * @throws EncodingException if {@code value} is out of the attribute's range
     */
    public static <E> UpdateAction<E> set(WholeAttribute<E, ?> attribute, long value) {
        return set(attribute.path(), Literals.fitting(attribute.path(), attribute.codec(), Literals.whole(value)));
    }

    /**
     * Writes a number: {@code SET path = :value}.
     *
     * @throws EncodingException if {@code value} is out of the attribute's range or precision
     */
    public static <E> UpdateAction<E> set(DecimalAttribute<E, ?> attribute, double value) {
        Term number = Literals.decimal(attribute.path(), attribute.codec(), value);
        return set(attribute.path(), Literals.fitting(attribute.path(), attribute.codec(), number));
    }

    /** Writes what DynamoDB reads or computes from the item as it was before the update. */
    public static <E, T> UpdateAction<E> set(Assignable<E, T> attribute, SetValue<E, T> value) {
        return set(attribute.path(), Term.ofSetValue(value));
    }

    /** Writes {@code value} unless the attribute exists: {@code SET path = if_not_exists(path, :value)}. */
    public static <E, T> UpdateAction<E> setIfAbsent(Updatable<E, T> attribute, T value) {
        Term literal = Literals.optional(attribute.path(), attribute.codec(), value);
        return setOrElse(
                Clause.NONE,
                attribute.path(),
                literal == null ? null : new Term.IfNotExists(attribute.path(), literal));
    }

    /**
     * Writes a number unless the attribute exists.
     *
     * @throws EncodingException if {@code value} is out of the attribute's range
     */
    public static <E> UpdateAction<E> setIfAbsent(WholeAttribute<E, ?> attribute, long value) {
        return set(attribute.path(), Term.ofSetValue(attribute.ifNotExists(value)));
    }

    /**
     * Writes a number unless the attribute exists.
     *
     * @throws EncodingException if {@code value} is out of the attribute's range or precision
     */
    public static <E> UpdateAction<E> setIfAbsent(DecimalAttribute<E, ?> attribute, double value) {
        return set(attribute.path(), Term.ofSetValue(attribute.ifNotExists(value)));
    }

    /** Removes an attribute, an element of a list or a key of a map: {@code REMOVE path}. */
    public static <E> UpdateAction<E> remove(Updatable<E, ?> attribute) {
        return new UpdateAction<>(Clause.REMOVE, attribute.path(), null);
    }

    /** Adds to a number, which counts as 0 while absent: {@code ADD path :value}. */
    public static <E> UpdateAction<E> add(WholeAttribute<E, ?> attribute, long value) {
        return new UpdateAction<>(Clause.ADD, attribute.path(), Literals.whole(value));
    }

    /** Adds to a number, which counts as 0 while absent: {@code ADD path :value}. */
    public static <E> UpdateAction<E> add(DecimalAttribute<E, ?> attribute, double value) {
        Term number = Literals.decimal(attribute.path(), attribute.codec(), value);
        return new UpdateAction<>(Clause.ADD, attribute.path(), number);
    }

    /** Adds to a number, which counts as 0 while absent: {@code ADD path :value}. */
    public static <E, T> UpdateAction<E> add(NumberAttribute<E, T> attribute, T value) {
        Term number = Literals.required(attribute.path(), attribute.codec(), value);
        return new UpdateAction<>(Clause.ADD, attribute.path(), number);
    }

    /** Adds elements to a set, which counts as empty while absent: {@code ADD path :values}. */
    public static <E, T> UpdateAction<E> add(SetAttribute<E, ?, T> attribute, Set<? extends T> values) {
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
        return set(attribute.path(), new Term.ListAppend(orEmpty(attribute), added));
    }

    /**
     * Puts elements before a list, which counts as empty while absent:
     * {@code SET path = list_append(:values, if_not_exists(path, :empty))}.
     */
    public static <E, T> UpdateAction<E> prepend(ListAttribute<E, ?, T, ?> attribute, Collection<? extends T> values) {
        Term added = Literals.list(attribute.path(), attribute.element(), values);
        return set(attribute.path(), new Term.ListAppend(added, orEmpty(attribute)));
    }

    private static Term orEmpty(ListAttribute<?, ?, ?, ?> attribute) {
        return new Term.IfNotExists(attribute.path(), Literals.list(attribute.path(), attribute.element(), List.of()));
    }

    private static <E, T> UpdateAction<E> elements(
            Clause clause, SetAttribute<E, ?, T> attribute, Set<? extends T> values) {
        Term literal = Literals.set(attribute.path(), attribute.element(), values);
        return literal == null
                ? new UpdateAction<>(Clause.NONE, attribute.path(), null)
                : new UpdateAction<>(clause, attribute.path(), literal);
    }

    private static <E> UpdateAction<E> set(Path path, Term value) {
        return new UpdateAction<>(Clause.SET, path, value);
    }

    private static <E> UpdateAction<E> setOrElse(Clause otherwise, Path path, @Nullable Term value) {
        return value == null ? new UpdateAction<>(otherwise, path, null) : set(path, value);
    }

    /**
     * The value that the item will hold afterwards, whatever it held before: what is set, put into a list or added to a set. Empty where
     * DynamoDB computes it, or may leave the attribute as it is.
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
        Term given = value instanceof Term.IfNotExists unlessThere ? unlessThere.fallback() : value;
        return clause == Clause.SET && given instanceof Term.Literal literal
                ? Optional.of(literal.value())
                : Optional.empty();
    }

    /**
     * The same action, writing {@code passed} of the constant in place of the constant: of one that is set, or set where there is
     * nothing. What DynamoDB computes, adds or puts into lists and sets stays as it is.
     */
    public UpdateAction<E> setting(UnaryOperator<AttributeValue> passed) {
        if (clause == Clause.SET && value instanceof Term.Literal literal) {
            return set(path, new Term.Literal(passed.apply(literal.value())));
        }
        if (clause == Clause.SET
                && value instanceof Term.IfNotExists unlessThere
                && unlessThere.fallback() instanceof Term.Literal literal) {
            return set(path, new Term.IfNotExists(unlessThere.path(), new Term.Literal(passed.apply(literal.value()))));
        }
        return this;
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
     * Whether done twice it leaves what it leaves done once, whatever was there before: a constant that is set or removed, elements
     * that are added to a set or deleted from it. Not so sums, lists that grow or shrink, and what is taken from other attributes.
     */
    public boolean isRepeatable() {
        List<Path.Element> steps = path.elements();
        boolean element = steps.get(steps.size() - 1) instanceof Path.Index;
        return switch (clause) {
            case SET -> !element && isConstant();
            case REMOVE -> !element;
            case ADD -> value instanceof Term.Literal added && added.value().n() == null;
            case DELETE, NONE -> true;
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

    /** The action without the keyword of its clause. */
    void render(Rendering rendering) {
        rendering.path(path);
        if (value != null) {
            rendering.text(clause.operator);
            value.render(rendering);
        }
    }

    /** For people: names as they are, types in place of values, as in {@code ADD likes N}. */
    @Override
    public String toString() {
        return clause == Clause.NONE ? "nothing of " + path : clause + " " + Legible.of(this::render);
    }
}
