package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a stored item is said to have, where the key of an index is made of it and of what is set.
 *
 * @param path of the attribute
 * @param value as it is stored; null: nothing
 * @param requirement that the item has it
 */
public record Given(Path path, @Nullable AttributeValue value, Requirement requirement) {
    static <T> Given of(Path path, AttributeCodec<T> codec, @Nullable T value) {
        Term.@Nullable Literal literal = value == null ? null : Literals.optional(path, codec, value);
        String remedy = "it was given as " + (literal == null ? "absent" : "another value")
                + ", and a key of an index is made of it: read the item again";
        Requirement requirement =
                new Requirement(path, List.of(new Requirement.Same(path, codec, literal)), remedy, remedy);
        return new Given(path, literal == null ? null : literal.value(), requirement);
    }

    /** The attribute; no value. */
    @Override
    public String toString() {
        return path.toString();
    }
}
