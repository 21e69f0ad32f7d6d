package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What tells on the engine that there is no value at a path: nothing is stored there, or NULL. What that reads as is
 * the codec's affair; it reads as something only where the record that holds the attribute is there itself.
 */
final class Absence {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private Absence() {}

    /** What absence reads as, in its stored form: NULL if it is a value without one, null if it is no value. */
    static <T> @Nullable AttributeValue value(AttributeCodec<T> codec) {
        T absent = codec.absent();
        if (absent == null) {
            return null;
        }
        AttributeValue stored = codec.encode(absent);
        return stored == null ? NULL : stored;
    }

    /** Nothing is stored there, or NULL. */
    static ConditionTree stored(Path path) {
        ConditionTree none = notExists(path);
        return path.isKey() ? none : ConditionTree.or(List.of(none, isNull(path)));
    }

    /** Something is stored there, and it is not NULL. */
    static ConditionTree present(Path path) {
        ConditionTree some = exists(path);
        return path.isKey() ? some : ConditionTree.and(List.of(some, ConditionTree.not(isNull(path))));
    }

    /** What absence reads as is the value: the record, list or map that holds it is there. */
    static ConditionTree read(Path path) {
        Path holder = path.holder();
        return holder == null || path.placeholder()
                ? inside(path)
                : ConditionTree.and(List.of(hasType(holder, StoredType.M), inside(path)));
    }

    /** The same where it is known that the holder is there: elements and entries keep their place as NULL. */
    static ConditionTree inside(Path path) {
        return path.placeholder() ? isNull(path) : stored(path);
    }

    static ConditionTree isNull(Path path) {
        return hasType(path, StoredType.NULL);
    }

    static ConditionTree isMap(Path path) {
        return hasType(path, StoredType.M);
    }

    /** Never holds; its opposite always does. */
    static ConditionTree never(Path path) {
        return ConditionTree.and(List.of(exists(path), notExists(path)));
    }

    static ConditionTree hasType(Path path, StoredType type) {
        return new ConditionTree.Call(
                "attribute_type",
                List.of(new Term.Reference(path), new Term.Literal(AttributeValue.fromS(type.name()))));
    }

    static ConditionTree exists(Path path) {
        return new ConditionTree.Call("attribute_exists", List.of(new Term.Reference(path)));
    }

    static ConditionTree notExists(Path path) {
        return new ConditionTree.Call("attribute_not_exists", List.of(new Term.Reference(path)));
    }
}
