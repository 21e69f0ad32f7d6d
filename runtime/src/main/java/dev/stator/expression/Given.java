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
 * @param requirement that the item has it; null of a component without an attribute, of which only keys tell
 */
public record Given(
        Path path, @Nullable AttributeValue value, @Nullable Requirement requirement) {
    /** Of an attribute that the item has, or has not. */
    static <T> Given of(Path path, AttributeCodec<T> codec, @Nullable T value) {
        Term.@Nullable Literal literal = literal(path, codec, value);
        return new Given(path, literal == null ? null : literal.value(), ofAttribute(path, codec, value));
    }

    /** Of a component without an attribute. */
    static <T> Given of(VirtualComponent<?, T> component, @Nullable T value) {
        Term.@Nullable Literal literal = literal(component.path(), component.codec(), value);
        return new Given(component.path(), literal == null ? null : literal.value(), null);
    }

    private static <T> Term.@Nullable Literal literal(Path path, AttributeCodec<T> codec, @Nullable T value) {
        return value == null ? null : Literals.optional(path, codec, value);
    }

    /**
     * That an item has an attribute.
     *
     * @param value null: it has not
     */
    public static <T> Requirement ofAttribute(Path path, AttributeCodec<T> codec, @Nullable T value) {
        Term.@Nullable Literal literal = literal(path, codec, value);
        return required(path, new Requirement.Same(path, codec, literal), literal != null);
    }

    /** That an item is in an index, or is not: it has an attribute of its key, or has not. */
    public static Requirement ofEntry(Path path, boolean there) {
        return required(path, there ? new Requirement.There(path) : new Requirement.Missing(path), there);
    }

    private static Requirement required(Path path, Requirement.Check check, boolean there) {
        String remedy = "it was given as " + (there ? "another value" : "absent")
                + ", and a key of an index is made of it: read the item again";
        return new Requirement(path, List.of(check), () -> remedy, () -> remedy);
    }

    /** The attribute; no value. */
    @Override
    public String toString() {
        return path.toString();
    }
}
