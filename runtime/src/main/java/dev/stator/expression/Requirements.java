package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Composite;
import dev.stator.codec.internal.DecimalText;
import dev.stator.expression.Requirement.Alike;
import dev.stator.expression.Requirement.Bounded;
import dev.stator.expression.Requirement.Equal;
import dev.stator.expression.Requirement.Keyed;
import dev.stator.expression.Requirement.Missing;
import dev.stator.expression.Requirement.NotNull;
import dev.stator.expression.Requirement.There;
import dev.stator.expression.Requirement.Typed;
import dev.stator.expression.Requirement.Unstored;
import dev.stator.expression.tree.Comparables;
import dev.stator.expression.tree.ItemPath;
import dev.stator.expression.tree.NumberRange;
import dev.stator.expression.tree.Term;
import dev.stator.schema.KeyLimit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one change of an item asks of it. */
final class Requirements {
    private final Path target;
    private final List<Requirement> found = new ArrayList<>();

    private Requirements(Path target) {
        this.target = target;
        target.parent().ifPresent(this::place);
    }

    private void place(Path parent) {
        requireOnePlace(parent);
        StoredType type = target.last() instanceof Path.Index ? StoredType.L : StoredType.M;
        add(
                parent,
                () -> "DynamoDB writes " + target + " only into " + (type == StoredType.L ? "a list" : "a map"),
                () -> "DynamoDB writes nothing into what is not there. Set " + parent + " as a whole",
                new Typed(parent, type));
    }

    /** What is inside an attribute that was renamed stands in one of several places, and DynamoDB does not choose. */
    private void requireOnePlace(Path parent) {
        if (parent.isRenamed()) {
            throw new IllegalArgumentException(
                    parent + " was renamed, and an update changes what is inside it under one"
                            + " name: set it as a whole, or change " + target + " by modify(...)");
        }
    }

    /** Of a change that needs no more than a place for what it changes. */
    static List<Requirement> ofPlace(Path target) {
        return List.copyOf(ofWritten(target).found);
    }

    /** Of what is removed, be it there or not. */
    static List<Requirement> ofRemoval(Path target) {
        return List.copyOf(new Requirements(target).found);
    }

    /** With one attribute of an embedded record that is not there, the item could not be read. */
    private static Requirements ofWritten(Path target) {
        Requirements all = new Requirements(target);
        target.witness().ifPresent(all::requireEmbedded);
        return all;
    }

    private void requireEmbedded(ItemPath witness) {
        Supplier<String> remedy = () -> "set the record that " + target + " is embedded with as a whole";
        add(witness, remedy, remedy, new There(witness));
        add(witness, remedy, remedy, new NotNull(witness));
    }

    /** Of a value that is set. */
    static List<Requirement> ofValue(Path target, AttributeCodec<?> codec, Term value) {
        Requirements all = ofWritten(target);
        all.read(codec, value);
        return List.copyOf(all.found);
    }

    /** Of a number that is added to another, or to nothing. */
    static List<Requirement> ofAdded(Path target, NumberRange range, BigDecimal added) {
        Requirements all = ofWritten(target);
        all.operand(new Operand(target, BigDecimal.ZERO, true), range, added);
        return List.copyOf(all.found);
    }

    /** Of elements that are added to a set, or deleted from it. */
    static List<Requirement> ofElements(Path target, StoredType type) {
        Requirements all = ofWritten(target);
        all.add(
                target,
                () -> "DynamoDB changes elements of " + type + " only by others of their type",
                () -> "set " + target + " to the elements",
                new Missing(target),
                new Typed(target, type));
        return List.copyOf(all.found);
    }

    /** Of a value that is set, and part of the key of an index. */
    static List<Requirement> ofKey(Path target, Term value, KeyLimit key) {
        Requirements all = new Requirements(target);
        all.key(value, key);
        return List.copyOf(all.found);
    }

    private void add(
            ItemPath path, Supplier<String> remedy, Supplier<String> ofNull, Requirement.Check... alternatives) {
        found.add(new Requirement(path, List.of(alternatives), remedy, ofNull));
    }

    private void read(AttributeCodec<?> codec, Term value) {
        if (value instanceof Term.Read read) {
            requireAlike(codec, read.path(), read.codec());
            requireValue(read);
        } else if (value instanceof Term.IfNotExists unless) {
            requireAlike(codec, unless.path(), unless.codec());
            requireOneValue(unless);
            notNull(unless.path());
            unlessThere(unless.path(), unless.fallback(), () -> read(codec, unless.fallback()));
        } else if (value instanceof Term.ListAppend joined) {
            AttributeCodec<?> element = element(codec);
            list(element, joined.first());
            list(element, joined.second());
        } else if (value instanceof Term.Sum sum) {
            sum(codec, sum);
        }
    }

    private void requireValue(Term.Read read) {
        ItemPath path = read.path();
        if (read.absence() == null) {
            add(path, () -> "", this::constantInstead, new There(path));
        }
        requireHolder(read);
        notNull(path);
    }

    /** Absence reads as a default only in a record that is there. */
    private void requireHolder(Term.Read read) {
        if (read.absence() != null) {
            read.path()
                    .parent()
                    .ifPresent(parent -> add(parent, () -> "", this::constantInstead, new Typed(parent, StoredType.M)));
            read.path().witness().ifPresent(witness -> {
                add(witness, () -> "", this::constantInstead, new There(witness));
                notNull(witness);
            });
        }
    }

    private void key(Term value, KeyLimit key) {
        if (value instanceof Term.Read read) {
            keyed(
                    read.path(),
                    key,
                    read.absence() != null && key.takes(read.absence().value()));
        } else if (value instanceof Term.IfNotExists unless) {
            keyed(unless.path(), key, true);
            unlessThere(unless.path(), unless.fallback(), () -> key(unless.fallback(), key));
        }
    }

    private void keyed(ItemPath path, KeyLimit key, boolean orMissing) {
        StoredType type = StoredType.valueOf(key.part().type().name());
        String other = ". Set " + target + " to another value";
        List<Requirement> asked = new ArrayList<>();
        asked.add(new Requirement(
                path,
                List.of(new Typed(path, type)),
                () -> key.place() + " is stored as " + type + other,
                this::constantInstead));
        if (type != StoredType.N) {
            asked.add(new Requirement(
                    path,
                    List.of(new Keyed(path, key)),
                    () -> "DynamoDB takes 1 to " + key.bytes() + " bytes in " + key.place() + other,
                    this::constantInstead));
        }
        asked.forEach(requirement -> found.add(orMissing ? requirement.or(new Missing(path)) : requirement));
    }

    private void notNull(ItemPath path) {
        add(path, () -> "", this::constantInstead, new NotNull(path));
    }

    private String constantInstead() {
        return "set " + target + " to a constant, under when(...) that it is absent";
    }

    private String numberInstead() {
        return "set " + target + " to a number";
    }

    /** DynamoDB reads a fallback in any case, but what it is like matters only where {@code path} is not there. */
    private void unlessThere(ItemPath path, Term fallback, Runnable requiring) {
        if (fallback instanceof Term.Read read && read.absence() == null) {
            add(read.path(), () -> "", this::constantInstead, new There(read.path()));
        }
        int before = found.size();
        requiring.run();
        found.subList(before, found.size()).replaceAll(requirement -> requirement.or(new There(path)));
    }

    /** Refuses to write what one codec stores where another reads it. */
    private void requireAlike(AttributeCodec<?> codec, ItemPath path, AttributeCodec<?> other) {
        if (!Comparables.alike(codec, other)) {
            throw new IllegalArgumentException(target + " and " + path + " are stored differently, by "
                    + Composite.core(codec).getClass().getName() + " and "
                    + Composite.core(other).getClass().getName() + ", so that " + target
                    + " could not read what is " + path + "'s. Read the item, and set the value");
        }
    }

    /** Where two programs wrote two values, under two names, what is made of one would lose the other. */
    private void requireOneValue(Term.IfNotExists unless) {
        List<ItemPath> before = new ArrayList<>(List.of(unless.path()));
        for (ItemPath place : unless.former()) {
            for (ItemPath other : before) {
                Supplier<String> remedy = () -> "another value stands under its former name " + place
                        + ". Two programs wrote it: set " + target + " to the right one";
                add(other, remedy, remedy, new Unstored(other), new Unstored(place), new Alike(other, place));
            }
            before.add(place);
        }
    }

    private static AttributeCodec<?> element(AttributeCodec<?> list) {
        return Composite.core(list) instanceof Composite composite ? composite.element() : list;
    }

    private void list(AttributeCodec<?> element, Term term) {
        if (term instanceof Term.Read read) {
            requireAlike(element, read.path(), element(read.codec()));
            list(read.path(), read.absence() != null);
        } else if (term instanceof Term.IfNotExists unless) {
            requireAlike(element, unless.path(), element(unless.codec()));
            requireOneValue(unless);
            list(unless.path(), true);
            unlessThere(unless.path(), unless.fallback(), () -> list(element, unless.fallback()));
        }
    }

    private void list(ItemPath path, boolean orMissing) {
        Requirement isList = new Requirement(
                path,
                List.of(new Typed(path, StoredType.L)),
                () -> "DynamoDB appends to lists only",
                () -> "set " + target + " to the whole list");
        found.add(orMissing ? isList.or(new Missing(path)) : isList);
    }

    /**
     * One side of a sum.
     *
     * @param orMissing whether it has a value where it is absent
     * @param constant that value, if it is known
     */
    private record Operand(ItemPath path, @Nullable BigDecimal constant, boolean orMissing) {
        boolean mayBeMissing(NumberRange within) {
            return orMissing && (constant == null || within.has(constant));
        }

        /** The same, but that it must be there if {@code added} to the constant makes no number of DynamoDB's. */
        Operand before(BigDecimal added) {
            boolean storable = constant == null || DecimalText.isStorable(constant.add(added));
            return storable ? this : new Operand(path, constant, false);
        }
    }

    private void sum(AttributeCodec<?> codec, Term.Sum sum) {
        NumberRange range = NumberRange.of(codec).orElseThrow(() -> notAdditive(target, codec));
        if (sum.right() instanceof Term.Literal literal) {
            BigDecimal number = DecimalText.read(literal.value().n());
            BigDecimal added = sum.operator().equals("+") ? number : number.negate();
            operands(codec, sum.left(), operand -> operand(operand.before(added), range, added));
        } else {
            NumberRange half = range.half();
            operands(codec, sum.left(), operand -> within(operand, half, true, true, () -> bothHalf(half)));
            operands(codec, sum.right(), operand -> within(operand, half, true, true, () -> bothHalf(half)));
        }
    }

    private static String bothHalf(NumberRange half) {
        return "two attributes are added only if both are from " + half
                + ", so that their sum is sure to fit. Read the item, and set the sum";
    }

    private void operands(AttributeCodec<?> codec, Term term, Consumer<Operand> each) {
        if (term instanceof Term.Read read) {
            requireAlike(codec, read.path(), read.codec());
            requireHolder(read);
            each.accept(new Operand(read.path(), constant(read.absence()), read.absence() != null));
        } else if (term instanceof Term.IfNotExists unless) {
            requireAlike(codec, unless.path(), unless.codec());
            requireOneValue(unless);
            each.accept(new Operand(unless.path(), constant(unless.fallback()), true));
            unlessThere(unless.path(), unless.fallback(), () -> operands(codec, unless.fallback(), each));
        }
    }

    private static @Nullable BigDecimal constant(@Nullable Term term) {
        return term instanceof Term.Literal literal && literal.value().n() != null
                ? DecimalText.read(literal.value().n())
                : null;
    }

    private void operand(Operand operand, NumberRange range, BigDecimal added) {
        within(
                operand,
                range.before(added),
                added.signum() < 0,
                added.signum() > 0,
                () -> "with " + shown(operand, added) + " added it would leave the range of its type, " + range);
        NumberRange.lost(added).ifPresent(lost -> visible(operand, lost, added));
    }

    private static String shown(Operand operand, BigDecimal added) {
        return operand.path().isSensitive() ? "it" : added.toPlainString();
    }

    /** The sum is no number too small for DynamoDB. */
    private void visible(Operand operand, NumberRange lost, BigDecimal added) {
        ItemPath path = operand.path();
        Requirement requirement = new Requirement(
                path,
                List.of(
                        new Bounded(path, false, lost.least()),
                        new Bounded(path, true, lost.greatest()),
                        new Equal(path, added.negate())),
                () -> "with " + shown(operand, added)
                        + " added it would be less than 1E-130, which DynamoDB does not hold. Set " + target
                        + " to a number",
                this::numberInstead);
        found.add(operand.orMissing() ? requirement.or(new Missing(path)) : requirement);
    }

    private void within(Operand operand, NumberRange range, boolean below, boolean above, Supplier<String> remedy) {
        ItemPath path = operand.path();
        List<Requirement.Check> checks = new ArrayList<>(2);
        if (below) {
            checks.add(new Bounded(path, true, range.least()));
        }
        if (above) {
            checks.add(new Bounded(path, false, range.greatest()));
        }
        if (checks.isEmpty()) {
            checks.add(new Typed(path, StoredType.N));
        }
        for (Requirement.Check check : checks) {
            Requirement requirement = new Requirement(path, List.of(check), remedy, this::numberInstead);
            found.add(operand.mayBeMissing(range) ? requirement.or(new Missing(path)) : requirement);
        }
    }

    /** The error of a sum that {@code codec} might not read. */
    static IllegalArgumentException notAdditive(ItemPath path, AttributeCodec<?> codec) {
        return new IllegalArgumentException(path + ": " + codec.javaType()
                + " does not say that it reads the sums of its numbers, so nothing is added to them. Let the converter"
                + " implement dev.stator.codec.Additive, or set the number");
    }
}
