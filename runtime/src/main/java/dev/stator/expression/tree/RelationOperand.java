package dev.stator.expression.tree;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.Composite;
import dev.stator.codec.internal.StoredValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One operand of a condition.
 *
 * @param path the attribute that it is of; null for a constant
 * @param codec how its values are stored
 * @param absent what it is where the attribute is absent, NULL for a value without stored form; null: nothing to
 * compare
 */
public record RelationOperand(
        Term term, @Nullable ItemPath path, @Nullable AttributeCodec<?> codec, Term.@Nullable Literal absent) {
    /** The size of what is stored at {@code path} by {@code codec}. */
    public static RelationOperand ofSize(ItemPath path, AttributeCodec<?> codec) {
        AttributeValue absent = Absence.value(codec);
        return new RelationOperand(
                new Term.Size(path),
                path,
                Codecs.LONG,
                absent == null ? null : Literals.whole(StoredValues.size(absent)));
    }

    /** What is stored at {@code path} by {@code codec}. */
    public static RelationOperand of(ItemPath path, AttributeCodec<?> codec) {
        AttributeValue absent = absent(path, codec);
        return new RelationOperand(
                new Term.Reference(path), path, codec, absent == null ? null : new Term.Literal(absent));
    }

    /** An element or entry that is an {@code AttributeValue} reads NULL as that. */
    private static @Nullable AttributeValue absent(ItemPath path, AttributeCodec<?> codec) {
        return path.placeholder() && Composite.core(codec) == Codecs.ATTRIBUTE_VALUE
                ? AttributeValue.fromNul(true)
                : Absence.value(codec);
    }

    /** A constant. */
    public static RelationOperand of(Term constant) {
        return new RelationOperand(constant, null, null, null);
    }

    /** What they stand for in an expression. */
    static List<Term> terms(List<RelationOperand> operands) {
        List<Term> terms = new ArrayList<>(operands.size());
        for (RelationOperand operand : operands) {
            terms.add(operand.term());
        }
        return List.copyOf(terms);
    }

    /** Whether the attribute may stand in several places. */
    boolean isRenamed() {
        return path != null && path.isRenamed();
    }

    /** The same at each place where the attribute may stand; itself where that is one. */
    List<RelationOperand> placed() {
        ItemPath renamed = path;
        if (renamed == null || !renamed.isRenamed()) {
            return List.of(this);
        }
        return renamed.places().stream()
                .map(place -> new RelationOperand(
                        term instanceof Term.Size ? new Term.Size(place) : new Term.Reference(place),
                        place,
                        codec,
                        absent))
                .toList();
    }

    /** The same where the attribute is absent. */
    public RelationOperand whereAbsent() {
        return of(Objects.requireNonNull(absent));
    }

    /** The path of what may be stored as NULL; null if nothing here can. */
    @Nullable
    public ItemPath nullable() {
        return term instanceof Term.Reference && path != null && !path.isKey() ? path : null;
    }

    @Nullable
    public AttributeValue constant() {
        return term instanceof Term.Literal literal ? literal.value() : null;
    }

    /** For people: an attribute, or the size of one. */
    @Override
    public String toString() {
        return ExpressionText.of(term::render);
    }
}
