package dev.stator.it.expression;

import dev.stator.expression.ComparableAttribute;
import dev.stator.expression.ItemAttribute;
import dev.stator.expression.SetValue;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the methods that change an attribute are called with, and what the attribute can have computed. */
final class UpdateArguments {
    /**
     * What is passed beside the attribute.
     *
     * @param passed one object or, to {@code remove}, none
     * @param madeBy the methods that made it, if any
     */
    record Argument(List<Object> passed, String madeBy, Function<Specimen, Cell> meant) {
        static final Argument NONE = new Argument(List.of(), "", specimen -> Cell.ABSENT);

        static Argument constant(Object passed, Cell meant) {
            return new Argument(List.of(passed), "", specimen -> meant);
        }
    }

    private final Route route;
    private final ItemAttribute<?, ?> attribute;
    private final Literals literals;
    private final UpdateMeaning meaning;

    UpdateArguments(Route route) {
        this.route = route;
        this.attribute = (ItemAttribute<?, ?>) route.attribute();
        this.literals = literals(route);
        this.meaning = meaning(route);
    }

    private static Literals literals(Route route) {
        return Literals.of(route, Samples.specimens(), route.attribute() instanceof ComparableAttribute);
    }

    static UpdateMeaning meaning(Route route) {
        return new UpdateMeaning(
                Declared.unwrapped(route.type()), literals(route).values().get(0));
    }

    List<Argument> of(Method change) {
        if (change.getParameterCount() == 1) {
            return List.of(Argument.NONE);
        }
        Class<?> type = change.getParameterTypes()[1];
        if (type == SetValue.class) {
            return computed();
        }
        List<Argument> arguments = new ArrayList<>(of(type));
        boolean replaces = change.getName().startsWith("set");
        if (replaces && type == Object.class) {
            Literals.nothing(attribute.codec())
                    .ifPresent(value ->
                            arguments.add(Argument.constant(value, route.isElement() ? Cell.NULL : Cell.NOTHING)));
        }
        if (!replaces && type.isPrimitive()) {
            Object little = type == long.class ? (Object) 1L : (Object) 0.5;
            arguments.add(Argument.constant(little, Cell.of(little)));
        }
        return arguments;
    }

    /** Constants as a parameter's type. */
    private List<Argument> of(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Object" ->
                literals.values().stream()
                        .map(value -> Argument.constant(value, Cell.of(value)))
                        .toList();
            case "long" ->
                literals.values().stream()
                        .map(value -> Argument.constant(Values.number(value).longValueExact(), Cell.of(value)))
                        .toList();
            case "double" ->
                literals.values().stream()
                        .map(value -> Argument.constant(widened(value), Cell.of(value)))
                        .toList();
            case "Set" -> sets();
            case "Collection" -> lists();
            case "NumberTerm", "ListTerm" -> List.of(other());
            case "SetOperand" -> List.of(other(), otherOr());
            default -> throw new AssertionError("What " + type + " shall " + route + " be changed by?");
        };
    }

    private static double widened(Object value) {
        return value instanceof Float single
                ? single.doubleValue()
                : Values.number(value).doubleValue();
    }

    private List<Argument> sets() {
        List<Object> elements = literals.elements();
        Set<Object> all = new LinkedHashSet<>(elements);
        return List.of(
                Argument.constant(Set.of(), Cell.NOTHING),
                Argument.constant(Set.of(elements.get(0)), Cell.of(Set.of(elements.get(0)))),
                Argument.constant(all, Cell.of(all)));
    }

    private List<Argument> lists() {
        List<Object> elements = literals.elements().stream()
                .filter(element -> !element.equals(Optional.empty()))
                .limit(3)
                .toList();
        List<Object> passed = elements.stream()
                .map(element -> element instanceof Optional<?> optional ? optional.orElseThrow() : element)
                .toList();
        return List.of(
                Argument.constant(passed, meaning.list(elements)), Argument.constant(List.of(), Cell.of(List.of())));
    }

    /** The same attribute of the specimen within. */
    private Argument other() {
        Route other = route.inOther();
        return new Argument(List.of(other.attribute()), " of another", specimen -> present(other.cell(specimen)));
    }

    /** DynamoDB reads what it is told to, the default of an attribute that has a value too. */
    private static Cell present(Cell cell) {
        if (!UpdateMeaning.known(cell).exists()) {
            throw new Impossible("DynamoDB refuses to read an attribute that the item lacks");
        }
        return cell;
    }

    /** The same of the specimen within, or a constant. */
    private Argument otherOr() {
        Route other = route.inOther();
        Object attribute = other.attribute();
        Object fallback = literals.values().get(0);
        return new Argument(
                List.of(Methods.invoke(ifNotExists(attribute), attribute, fallback)),
                " of another with a default",
                specimen ->
                        UpdateMeaning.known(other.cell(specimen)).exists() ? other.cell(specimen) : Cell.of(fallback));
    }

    /** What can be computed of the attribute, and of that what can be computed in turn. */
    private List<Argument> computed() {
        List<Argument> all = new ArrayList<>(List.of(other()));
        List<Argument> first = computedOf(attribute.getClass(), new Argument(List.of(attribute), "", route::cell));
        all.addAll(first);
        Argument withDefault = first.stream()
                .filter(each -> each.madeBy().endsWith("ifNotExists(Object)"))
                .findFirst()
                .orElseThrow();
        all.addAll(computedOf(ifNotExists(attribute).getReturnType(), withDefault));
        return all;
    }

    private static Method ifNotExists(Object attribute) {
        return Methods.returning(SetValue.class, attribute.getClass()).stream()
                .filter(method -> Methods.signature(method).equals("ifNotExists(Object)"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Argument> few(List<Argument> arguments) {
        return arguments.size() < 3 ? arguments : List.of(arguments.get(0), arguments.get(arguments.size() - 1));
    }

    /** By the methods of {@code type}, which {@code from} has. */
    private List<Argument> computedOf(Class<?> type, Argument from) {
        List<Argument> all = new ArrayList<>();
        for (Method method : Methods.returning(SetValue.class, type)) {
            if (!ItemAttribute.class.isAssignableFrom(method.getReturnType())) {
                for (Argument argument : few(of(method.getParameterTypes()[0]))) {
                    all.add(new Argument(
                            List.of(Methods.invoke(
                                    method,
                                    from.passed().get(0),
                                    argument.passed().toArray())),
                            from.madeBy() + " " + type.getSimpleName() + "." + Methods.signature(method)
                                    + argument.madeBy(),
                            specimen -> meaning.computed(
                                    method.getName(),
                                    from.meant().apply(specimen),
                                    argument.meant().apply(specimen))));
                }
            }
        }
        return all;
    }
}
