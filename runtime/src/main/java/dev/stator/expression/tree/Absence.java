package dev.stator.expression.tree;

import dev.stator.codec.AttributeCodec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What tells on the engine that there is no value at a path: nothing is stored there, or NULL. What that reads as is
 * the codec's affair; it reads as something only where the record that holds the attribute is there itself.
 */
public final class Absence {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private Absence() {}

    /** What absence reads as, in its stored form: NULL if it is a value without one, null if it is no value. */
    public static <T> @Nullable AttributeValue value(AttributeCodec<T> codec) {
        T absent = codec.absent();
        if (absent == null) {
            return null;
        }
        AttributeValue stored = codec.encode(absent);
        return stored == null ? NULL : stored;
    }

    /** Nothing is stored there, or NULL. */
    public static ConditionTree stored(ItemPath path) {
        return path.isRenamed()
                ? ConditionTree.and(path.places().stream().map(Absence::stored).toList())
                : storedInOnePlace(path);
    }

    private static ConditionTree storedInOnePlace(ItemPath path) {
        ConditionTree none = notExists(path);
        return path.isKey() ? none : ConditionTree.or(List.of(none, isNull(path)));
    }

    /** Something is stored there, and it is not NULL. */
    public static ConditionTree present(ItemPath path) {
        return anywhere(path, place -> {
            ConditionTree some = exists(place);
            return place.isKey() ? some : ConditionTree.and(List.of(some, ConditionTree.not(isNull(place))));
        });
    }

    /** What says something of a value that is there, of wherever it may stand. */
    public static ConditionTree anywhere(ItemPath path, Function<ItemPath, ConditionTree> here) {
        if (!path.isRenamed()) {
            return here.apply(path);
        }
        return ConditionTree.or(path.places().stream()
                .<ConditionTree>map(place -> here.apply(place))
                .toList());
    }

    /** What absence reads as is the value: the record, list or map that holds it is there. */
    public static ConditionTree read(ItemPath path) {
        Optional<? extends ItemPath> witness = path.witness();
        if (witness.isPresent()) {
            return ConditionTree.and(List.of(present(witness.get()), inside(path)));
        }
        Optional<? extends ItemPath> holder = path.parent();
        return holder.isEmpty() || path.placeholder()
                ? inside(path)
                : ConditionTree.and(List.of(isMap(holder.get()), inside(path)));
    }

    /** The same where it is known that the holder is there: elements and entries keep their place as NULL. */
    public static ConditionTree inside(ItemPath path) {
        return path.placeholder() ? isNull(path) : stored(path);
    }

    public static ConditionTree isNull(ItemPath path) {
        return hasType(path, "NULL");
    }

    public static ConditionTree isMap(ItemPath path) {
        return hasType(path, "M");
    }

    /** Never holds; its opposite always does. */
    public static ConditionTree never(ItemPath path) {
        return ConditionTree.and(List.of(exists(path), notExists(path)));
    }

    public static ConditionTree hasType(ItemPath path, String type) {
        Term.Literal literal = new Term.Literal(AttributeValue.fromS(type));
        return anywhere(
                path, place -> new ConditionTree.Call("attribute_type", List.of(new Term.Reference(place), literal)));
    }

    public static ConditionTree exists(ItemPath path) {
        return new ConditionTree.Call("attribute_exists", List.of(new Term.Reference(path)));
    }

    public static ConditionTree notExists(ItemPath path) {
        return new ConditionTree.Call("attribute_not_exists", List.of(new Term.Reference(path)));
    }
}
