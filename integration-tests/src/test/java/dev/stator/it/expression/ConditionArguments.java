package dev.stator.it.expression;

import dev.stator.expression.ComparableAttribute;
import dev.stator.expression.ItemAttribute;
import dev.stator.expression.Operand;
import dev.stator.expression.SizeOperand;
import dev.stator.expression.StoredType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the methods of an attribute that give conditions are called with: values that specimens have there, and others.
 */
final class ConditionArguments {
    /** Attributes without a default, or with another one, beside those of the same type. */
    private static final Map<String, String> BESIDE = Map.of(
            "lives", "perhapsCount",
            "perhapsCount", "lives",
            "state", "text",
            "text", "state",
            "since", "instant",
            "tone", "colour",
            "colour", "tone");

    private final Route route;
    private final Object attribute;
    private final Literals literals;

    ConditionArguments(Route route, List<Specimen> specimens) {
        this.route = route;
        this.attribute = route.attribute();
        this.literals = Literals.of(route, specimens, attribute instanceof ComparableAttribute || isSize());
    }

    private boolean isSize() {
        return attribute instanceof SizeOperand;
    }

    List<Arguments> of(Method method) {
        boolean contains = method.getName().equals("contains");
        return switch (Methods.parameters(method)) {
            case "" -> List.of(Arguments.NONE);
            case "Object" -> contains ? elements() : values(method.getName());
            case "Operand" -> contains ? partOperands() : operands();
            case "Object, Object" -> pairs(literals.values(), Object.class);
            case "Operand, Operand" ->
                List.of(operand(route.inOther()).and(operand(route.inOther().inOther())));
            case "Collection" -> collections();
            case "Object[]" -> List.of(array(Object.class, literals.values()));
            case "String[]" -> List.of(array(String.class, literals.values()));
            case "String" -> texts();
            case "long" -> numbers(long.class);
            case "double" -> numbers(double.class);
            case "long, long" -> pairs(literals.values(), long.class);
            case "double, double" -> pairs(literals.values(), double.class);
            case "long[]" -> List.of(array(long.class, literals.values()));
            case "double[]" -> List.of(array(double.class, literals.values()));
            case "StoredType" -> types();
            default -> throw new AssertionError("What shall " + method + " be called with?");
        };
    }

    /** Constants, where it is about equality with one that is stored as absent too. */
    private List<Arguments> values(String method) {
        List<Arguments> values = new ArrayList<>();
        boolean equality = method.equals("eq") || method.equals("ne");
        for (Object value :
                literals.values().subList(0, Math.min(literals.values().size(), equality ? 3 : 2))) {
            values.add(Arguments.constant(value, value));
        }
        if (equality) {
            nothing().ifPresent(values::add);
        }
        return values;
    }

    private Optional<Arguments> nothing() {
        return Literals.nothing(((ItemAttribute<?, ?>) attribute).codec())
                .map(value -> Arguments.constant(value, value));
    }

    private List<Arguments> elements() {
        return literals.elements().stream()
                .limit(3)
                .map(element -> Arguments.of(
                        Cell.holds(element) && element instanceof Optional<?> wrapped ? wrapped.orElseThrow() : element,
                        item -> Cell.holds(element)
                                ? Cell.element(Compared.of(element))
                                : Cell.of(Compared.of(element))))
                .filter(each -> !each.passed().get(0).equals(Optional.empty()))
                .toList();
    }

    private List<Arguments> operands() {
        Arguments same = operand(route.inOther());
        if (BESIDE.containsKey(route.toString())) {
            return List.of(
                    same,
                    operand(Route.of(BESIDE.get(route.toString()))),
                    operand(Route.of(BESIDE.get(route.toString())).inOther()));
        }
        return route.isView() && !route.last().equals(new Step.View("asDouble"))
                ? List.of(
                        same,
                        operand(Route.of("id").seenBy("size")),
                        operand(Route.of("count").seenBy("asLong")))
                : List.of(same);
    }

    /** Other attributes of the type of the elements; of a string, other strings. */
    private List<Arguments> partOperands() {
        if (literals.values().get(0) instanceof String) {
            return operands();
        }
        if (literals.values().get(0) instanceof List) {
            return List.of(operand(route.inOther().at(0)));
        }
        Object element = literals.elements().get(0);
        return List.of(operand(Routes.holding(element.getClass())));
    }

    private static Arguments operand(Route other) {
        Operand<Specimen, ?> passed = other.attribute();
        return Arguments.of(passed, item -> new Cell(Cell.State.VALUE, other.compared(item)));
    }

    private List<Arguments> pairs(List<Object> values, Class<?> type) {
        Arguments lowest = passed(values.get(0), type);
        Arguments highest = passed(values.get(values.size() - 1), type);
        Arguments middle = passed(values.get(values.size() / 2), type);
        return List.of(lowest.and(middle), middle.and(highest), middle.and(middle));
    }

    private List<Arguments> collections() {
        List<Object> values = literals.values();
        Arguments present = joined(values.subList(0, Math.min(2, values.size())), Object.class);
        List<Arguments> all = new ArrayList<>(List.of(present.as(present.passed())));
        if (!isSize()) {
            nothing().ifPresent(nothing -> {
                Arguments both = present.and(nothing);
                all.add(both.as(both.passed()));
                all.add(nothing.as(nothing.passed()));
            });
        }
        return all;
    }

    private static Arguments array(Class<?> type, List<Object> values) {
        Arguments each = joined(values, type);
        Object array = Array.newInstance(type, each.passed().size());
        for (int i = 0; i < each.passed().size(); i++) {
            Array.set(array, i, each.passed().get(i));
        }
        return each.as(array);
    }

    private static Arguments joined(List<Object> values, Class<?> type) {
        return values.stream().map(value -> passed(value, type)).reduce(Arguments.NONE, Arguments::and);
    }

    /** A value of the attribute as a parameter's type. */
    private static Arguments passed(Object value, Class<?> type) {
        if (type == long.class) {
            return Arguments.constant(Values.number(value).longValueExact(), value);
        }
        if (type == double.class) {
            // A float widens, as it does for users, and goes on meaning what it prints.
            double widened = value instanceof Float single
                    ? single.doubleValue()
                    : Values.number(value).doubleValue();
            return Arguments.constant(widened, value);
        }
        return Arguments.constant(value, value);
    }

    private List<Arguments> numbers(Class<?> type) {
        List<Object> values = literals.values();
        List<Arguments> numbers = new ArrayList<>();
        numbers.add(passed(values.get(values.size() / 2), type));
        if (type == long.class) {
            numbers.add(Arguments.constant(Long.MAX_VALUE, Long.MAX_VALUE));
        } else {
            numbers.add(Arguments.constant(-1e100, -1e100));
        }
        return numbers;
    }

    private List<Arguments> texts() {
        return Stream.concat(Stream.of("", "b"), literals.values().stream())
                .limit(4)
                .map(text -> Arguments.constant(text, text))
                .toList();
    }

    private List<Arguments> types() {
        String stored = Values.storedType(literals.values().get(0));
        StoredType right = StoredType.valueOf(stored);
        StoredType wrong = right == StoredType.S ? StoredType.N : StoredType.S;
        List<StoredType> types = new ArrayList<>(List.of(right, wrong));
        if (route.isElement()) {
            types.add(StoredType.NULL);
        }
        return types.stream().map(type -> Arguments.constant(type, type.name())).toList();
    }
}
