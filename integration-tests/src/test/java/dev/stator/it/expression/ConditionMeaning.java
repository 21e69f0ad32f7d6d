package dev.stator.it.expression;

import dev.stator.expression.ItemAttribute;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the methods that make conditions say of a record that was read; of what is stored only those that ask for that,
 * and what {@link Compared} says.
 */
final class ConditionMeaning {
    private ConditionMeaning() {}

    static boolean holds(String method, Route route, Item item, List<Cell> arguments) {
        return switch (method) {
            case "exists" -> stored(route, item) != null;
            case "absent" -> stored(route, item) == null;
            case "hasType" -> {
                AttributeValue raw = item.at(((ItemAttribute<?, ?>) route.attribute()).path());
                yield raw != null && Item.type(raw).equals(arguments.get(0).value());
            }
            default ->
                holds(
                        method,
                        route.compared(item),
                        arguments.stream().map(Cell::content).toArray());
        };
    }

    private static @Nullable AttributeValue stored(Route route, Item item) {
        AttributeValue raw = item.at(((ItemAttribute<?, ?>) route.attribute()).path());
        return raw == null || raw.type() == AttributeValue.Type.NUL ? null : raw;
    }

    /** Nothing is equal to nothing, and compares with nothing. */
    private static boolean holds(String method, @Nullable Object value, @Nullable Object... arguments) {
        return switch (method) {
            case "eq" -> equal(value, arguments[0]);
            case "ne" -> !equal(value, arguments[0]);
            case "lt" -> ordered(value, arguments[0], order -> order < 0);
            case "le" -> ordered(value, arguments[0], order -> order <= 0);
            case "gt" -> ordered(value, arguments[0], order -> order > 0);
            case "ge" -> ordered(value, arguments[0], order -> order >= 0);
            case "between" ->
                ordered(value, arguments[0], order -> order >= 0) && ordered(value, arguments[1], order -> order <= 0);
            case "in" -> List.of(arguments).stream().anyMatch(each -> equal(value, each));
            case "beginsWith" -> value != null && arguments[0] != null && Values.startsWith(value, arguments[0]);
            case "contains" -> value != null && arguments[0] != null && contains(value, arguments[0]);
            default -> throw new AssertionError("What does " + method + " mean in Java?");
        };
    }

    private static boolean equal(@Nullable Object value, @Nullable Object other) {
        return value != null && other != null && Values.same(value, other);
    }

    private static boolean ordered(@Nullable Object value, @Nullable Object other, IntPredicate order) {
        return value != null
                && other != null
                && Cell.holds(value)
                && Cell.holds(other)
                && order.test(Values.compare(value, other));
    }

    private static boolean contains(Object whole, Object part) {
        return whole instanceof String text
                ? text.contains((String) part)
                : Values.elements(whole).stream()
                        .anyMatch(element -> Cell.holds(element)
                                ? Values.same(Cell.element(element).value(), part)
                                : element.equals(part));
    }
}
