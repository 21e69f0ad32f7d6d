package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.Composite;
import dev.stator.codec.internal.StoredValues;
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
record RelationOperand(
        Term term, @Nullable Path path, @Nullable AttributeCodec<?> codec, Term.@Nullable Literal absent) {
    static RelationOperand of(Operand<?, ?> operand) {
        if (operand instanceof SizeOperand<?> size) {
            AttributeValue absent = Absence.value(size.codec());
            return new RelationOperand(
                    new Term.Size(size.path()),
                    size.path(),
                    Codecs.LONG,
                    absent == null ? null : Literals.whole(StoredValues.size(absent)));
        }
        ItemAttribute<?, ?> attribute = (ItemAttribute<?, ?>) operand;
        AttributeValue absent = absent(attribute);
        return new RelationOperand(
                new Term.Reference(attribute.path()),
                attribute.path(),
                attribute.codec(),
                absent == null ? null : new Term.Literal(absent));
    }

    /** An element or entry that is an {@code AttributeValue} reads NULL as that. */
    private static @Nullable AttributeValue absent(ItemAttribute<?, ?> attribute) {
        return attribute.path().placeholder() && Composite.core(attribute.codec()) == Codecs.ATTRIBUTE_VALUE
                ? AttributeValue.fromNul(true)
                : Absence.value(attribute.codec());
    }

    static RelationOperand of(Term constant) {
        return new RelationOperand(constant, null, null, null);
    }

    /** The same where the attribute is absent. */
    RelationOperand whereAbsent() {
        return of(Objects.requireNonNull(absent));
    }

    /** The path of what may be stored as NULL; null if nothing here can. */
    @Nullable
    Path nullable() {
        return term instanceof Term.Reference && path != null && !path.isKey() ? path : null;
    }

    @Nullable
    AttributeValue constant() {
        return term instanceof Term.Literal literal ? literal.value() : null;
    }
}
