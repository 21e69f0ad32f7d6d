package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.StoredValues;
import dev.stator.expression.tree.Absence;
import dev.stator.expression.tree.ConditionTree;
import dev.stator.expression.tree.Conditions;
import dev.stator.expression.tree.ItemPath;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.RelationOperand;
import dev.stator.expression.tree.Term;
import dev.stator.schema.KeyLimit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a stored item must be like for a change of it to do what it says: otherwise DynamoDB would refuse the update as
 * invalid, do nothing without a word, or leave what cannot be read. It is a condition of the update; the item that a
 * failure brings tells whether it was this one that did not hold.
 */
public final class Requirement {
    private static final int WIDEST = 60;

    private final ItemPath path;
    private final List<Check> alternatives;
    private final Supplier<String> remedy;
    private final Supplier<String> ofNull;
    private final boolean once;

    /**
     * One of {@code alternatives} must hold.
     *
     * @param path of what is asked for
     * @param remedy what to write instead, where something is there that is not NULL
     * @param ofNull what to write instead, where it is NULL or absent
     */
    Requirement(ItemPath path, List<Check> alternatives, Supplier<String> remedy, Supplier<String> ofNull) {
        this(path, alternatives, remedy, ofNull, false);
    }

    private Requirement(
            ItemPath path, List<Check> alternatives, Supplier<String> remedy, Supplier<String> ofNull, boolean once) {
        this.path = path;
        this.alternatives = List.copyOf(alternatives);
        this.remedy = remedy;
        this.ofNull = ofNull;
        this.once = once;
    }

    /**
     * Nothing is there, or what is written: of an attribute that is written once.
     *
     * @param value what is written; null: nothing
     */
    public static Requirement once(Path path, AttributeCodec<?> codec, @Nullable AttributeValue value) {
        Check nothing = new Unstored(path);
        List<Check> alternatives =
                value == null ? List.of(nothing) : List.of(nothing, new Same(path, codec, new Term.Literal(value)));
        return new Requirement(path, alternatives, () -> "it is written once", () -> "", true);
    }

    /** Whether it is of an attribute that is written once. */
    public boolean isOnce() {
        return once;
    }

    /** One thing that an item has, or not. */
    sealed interface Check {
        ConditionTree tree();

        boolean holds(Map<String, AttributeValue> item);
    }

    /** Nothing is there. */
    record Missing(ItemPath path) implements Check {
        @Override
        public ConditionTree tree() {
            return call("attribute_not_exists", path);
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item).isEmpty();
        }
    }

    /** Nothing is stored there, or NULL, under no name that it had. */
    record Unstored(ItemPath path) implements Check {
        @Override
        public ConditionTree tree() {
            return Absence.stored(path);
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item).filter(value -> !StoredValues.isNull(value)).isEmpty();
        }
    }

    /** Something is there. */
    record There(ItemPath path) implements Check {
        @Override
        public ConditionTree tree() {
            return Absence.anywhere(path, place -> call("attribute_exists", place));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item).isPresent();
        }
    }

    /** It is stored as {@code type}. */
    record Typed(ItemPath path, StoredType type) implements Check {
        @Override
        public ConditionTree tree() {
            return call("attribute_type", path, new Term.Literal(AttributeValue.fromS(type.name())));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item).filter(value -> StoredType.of(value) == type).isPresent();
        }
    }

    /** It is not stored as NULL. */
    record NotNull(ItemPath path) implements Check {
        private Typed opposite() {
            return new Typed(path, StoredType.NULL);
        }

        @Override
        public ConditionTree tree() {
            return ConditionTree.not(Absence.anywhere(path, place -> new Typed(place, StoredType.NULL).tree()));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return !opposite().holds(item);
        }
    }

    /**
     * It reads as what is stored as {@code value}.
     *
     * @param value null: it is not there, or NULL
     */
    record Same(ItemPath path, AttributeCodec<?> codec, Term.@Nullable Literal value) implements Check {
        @Override
        public ConditionTree tree() {
            return value == null ? Absence.stored(path) : Conditions.equality(RelationOperand.of(path, codec), value);
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            AttributeValue stored =
                    path.in(item).filter(found -> !StoredValues.isNull(found)).orElseGet(() -> Absence.value(codec));
            return StoredValues.same(stored, value == null ? null : value.value());
        }
    }

    /** What is stored there is stored at {@code other} too. */
    record Alike(ItemPath path, ItemPath other) implements Check {
        @Override
        public ConditionTree tree() {
            return new ConditionTree.Comparison(new Term.Reference(path), "=", new Term.Reference(other));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item)
                    .filter(stored -> StoredValues.same(stored, other.in(item).orElse(null)))
                    .isPresent();
        }
    }

    /** It is that number. */
    record Equal(ItemPath path, BigDecimal number) implements Check {
        @Override
        public ConditionTree tree() {
            return new ConditionTree.Comparison(
                    new Term.Reference(path), "=", new Term.Literal(AttributeValue.fromN(number.toString())));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item)
                    .map(AttributeValue::n)
                    .filter(stored -> DecimalText.read(stored).compareTo(number) == 0)
                    .isPresent();
        }
    }

    /**
     * It is what a key takes. DynamoDB is asked for characters, as it tells no bytes, so that some longer text passes.
     */
    record Keyed(ItemPath path, KeyLimit key) implements Check {
        @Override
        public ConditionTree tree() {
            return new ConditionTree.Between(new Term.Size(path), Literals.whole(1), Literals.whole(key.bytes()));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item).filter(key::takes).isPresent();
        }
    }

    /** It is a number, and not beyond {@code limit}. */
    record Bounded(ItemPath path, boolean above, BigDecimal limit) implements Check {
        @Override
        public ConditionTree tree() {
            return new ConditionTree.Comparison(
                    new Term.Reference(path),
                    above ? ">=" : "<=",
                    new Term.Literal(AttributeValue.fromN(limit.toString())));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item)
                    .map(AttributeValue::n)
                    .filter(number -> {
                        int compared = DecimalText.read(number).compareTo(limit);
                        return above ? compared >= 0 : compared <= 0;
                    })
                    .isPresent();
        }
    }

    private static ConditionTree call(String function, ItemPath path, Term... more) {
        List<Term> arguments = new ArrayList<>(1 + more.length);
        arguments.add(new Term.Reference(path));
        Collections.addAll(arguments, more);
        return new ConditionTree.Call(function, List.copyOf(arguments));
    }

    /** The same, or else {@code other}. */
    Requirement or(Check other) {
        List<Check> more = new ArrayList<>(alternatives.size() + 1);
        more.add(other);
        more.addAll(alternatives);
        return new Requirement(path, more, remedy, ofNull, once);
    }

    /** It, for DynamoDB. */
    public <E> ItemCondition<E> condition() {
        List<ConditionTree> trees = new ArrayList<>(alternatives.size());
        for (Check check : alternatives) {
            trees.add(check.tree());
        }
        return ItemCondition.of(ConditionTree.or(trees));
    }

    /** Whether {@code item}, as stored, meets it. */
    public boolean isMet(Map<String, AttributeValue> item) {
        return alternatives.stream().anyMatch(check -> check.holds(item));
    }

    /** What is wrong with {@code item}, which does not meet it, and what to do. */
    public String problem(Map<String, AttributeValue> item) {
        Optional<AttributeValue> stored = path.in(item);
        if (stored.isEmpty()) {
            return path + " is absent" + (path.parent().isPresent() ? lacking(item) : "") + ": " + ofNull.get();
        }
        StoredType type = StoredType.of(stored.get());
        if (type == StoredType.NULL) {
            return path + " is NULL, which reads as absent, but DynamoDB takes it for a value: " + ofNull.get();
        }
        return path + " is " + shown(type, stored.get()) + ": " + remedy.get();
    }

    private String shown(StoredType type, AttributeValue stored) {
        @Nullable String number = path.isSensitive() ? null : stored.n();
        return number == null || number.length() > WIDEST ? "stored as " + type : number;
    }

    private String lacking(Map<String, AttributeValue> item) {
        return ancestors(path)
                .filter(ancestor -> ancestor.in(item).isEmpty()
                        || ancestor.in(item)
                                .filter(value -> value.nul() != null)
                                .isPresent())
                .findFirst()
                .map(ancestor -> ", as " + ancestor + " is" + (ancestor.in(item).isEmpty() ? " absent" : " NULL"))
                .orElse("");
    }

    /** To all that {@code path} leads through, outermost first. */
    private static Stream<ItemPath> ancestors(ItemPath path) {
        return path.parent().stream().flatMap(parent -> Stream.concat(ancestors(parent), Stream.of(parent)));
    }

    /** What is asked of, as in {@code authors[2].name}. */
    public String path() {
        return path.toString();
    }

    /** Whether both ask for the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Requirement requirement && alternatives.equals(requirement.alternatives);
    }

    @Override
    public int hashCode() {
        return alternatives.hashCode();
    }

    /** The condition, for people. */
    @Override
    public String toString() {
        return condition().toString();
    }
}
