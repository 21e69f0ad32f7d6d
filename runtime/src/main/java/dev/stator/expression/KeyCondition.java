package dev.stator.expression;

import dev.stator.codec.internal.StoredValues;
import dev.stator.expression.tree.Constants;
import dev.stator.expression.tree.ExpressionText;
import dev.stator.expression.tree.Rendering;
import dev.stator.schema.KeyEquality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a query asks of keys: equality on the hash key, or on the first parts of a key of several, and one condition at
 * most on the next part. Immutable.
 */
public final class KeyCondition {
    private final List<KeyEquality<?>> equalities;
    private final @Nullable ItemCondition<?> range;

    private KeyCondition(List<KeyEquality<?>> equalities, @Nullable ItemCondition<?> range) {
        this.equalities = List.copyOf(equalities);
        this.range = range;
    }

    /**
     * Every key that equals these parts.
     *
     * @throws IllegalArgumentException if there are none: a query needs its hash key
     */
    public static KeyCondition of(List<KeyEquality<?>> equalities) {
        if (equalities.isEmpty()) {
            throw new IllegalArgumentException("a query needs the value of its hash key; without it, scan");
        }
        return new KeyCondition(equalities, null);
    }

    /** Every key that equals these parts. */
    public static KeyCondition of(KeyEquality<?>... equalities) {
        return of(List.of(equalities));
    }

    /**
     * The same, with a condition on the part after the last equality.
     *
     * @param condition a comparison, {@code between} or {@code beginsWith} on that part alone
     * @throws IllegalStateException if there is one already: DynamoDB takes one
     */
    public KeyCondition range(ItemCondition<?> condition) {
        if (range != null) {
            throw new IllegalStateException("a query takes one condition on its range key: " + range
                    + " stands already; use between or a filter");
        }
        return new KeyCondition(equalities, Objects.requireNonNull(condition));
    }

    /** The parts with a value each. */
    public List<KeyEquality<?>> equalities() {
        return equalities;
    }

    /**
     * Tells of each value that is looked for, with the attribute it is looked for in.
     *
     * @throws dev.stator.error.EncodingException if a value cannot be a key; it names the attribute
     */
    public void forEachValue(BiConsumer<String, AttributeValue> user) {
        equalities.forEach(equality -> user.accept(equality.attribute(), equality.encode()));
        if (range != null) {
            List<AttributeValue> values = Constants.in(range::render);
            range.attributes().forEach(attribute -> values.forEach(value -> user.accept(attribute, value)));
        }
    }

    /** Whether it holds of an item with that key. */
    public boolean holds(Map<String, AttributeValue> key) {
        return equalities.stream()
                        .allMatch(equality -> StoredValues.same(equality.encode(), key.get(equality.attribute())))
                && (range == null || holds(range, key));
    }

    private static boolean holds(ItemCondition<?> condition, Map<String, AttributeValue> key) {
        List<AttributeValue> operands = new ArrayList<>();
        condition.attributes().forEach(attribute -> operands.add(Objects.requireNonNull(key.get(attribute))));
        operands.addAll(Constants.in(condition::render));
        return condition.relation().holds(operands);
    }

    void render(Rendering rendering) {
        String separator = "";
        for (KeyEquality<?> equality : equalities) {
            rendering
                    .text(separator)
                    .path(Path.of(equality.attribute()))
                    .text(" = ")
                    .value(equality.encode());
            separator = " AND ";
        }
        if (range != null) {
            rendering.text(separator);
            range.render(rendering);
        }
    }

    /** For people: names as they are, types in place of values, as in {@code author = S AND postedAt > S}. */
    @Override
    public String toString() {
        return ExpressionText.of(this::render);
    }
}
