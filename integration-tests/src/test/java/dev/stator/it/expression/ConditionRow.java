package dev.stator.it.expression;

import dev.stator.expression.ItemCondition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A condition, and the specimens for which Java says it holds.
 *
 * @param method the attribute's method that made it
 * @param holds whether it holds for what is read of an item
 * @param ids of those of the matrix for which it holds
 */
record ConditionRow(
        String name, String method, ItemCondition<Specimen> condition, Predicate<Item> holds, Set<String> ids) {
    /** Why conditions were refused, by what refused them. */
    static final Map<String, String> REFUSED = new TreeMap<>();

    private static final List<Item> ITEMS = Item.ALL;
    private static final List<Specimen> READ = ITEMS.stream().map(Item::read).toList();

    /** All there are, by the attribute. */
    static final Map<Route, List<ConditionRow>> MATRIX = matrix();

    private static Map<Route, List<ConditionRow>> matrix() {
        Map<Route, List<ConditionRow>> matrix = new LinkedHashMap<>();
        Routes.operands().forEach(route -> matrix.put(route, of(route)));
        return matrix;
    }

    /** Every method that gives a condition, of the attribute to which the route leads. */
    private static List<ConditionRow> of(Route route) {
        ConditionArguments arguments = new ConditionArguments(route, READ);
        Object attribute = route.attribute();
        List<ConditionRow> rows = new ArrayList<>();
        for (Method method : Methods.returning(ItemCondition.class, attribute.getClass())) {
            for (Arguments each : arguments.of(method)) {
                row(route, attribute, method, each).ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** Empty where the condition is refused with a reason. */
    @SuppressWarnings("unchecked") // the attribute is one of specimens
    private static Optional<ConditionRow> row(Route route, Object attribute, Method method, Arguments arguments) {
        String name = route + "." + method.getName() + arguments;
        ItemCondition<Specimen> condition;
        try {
            condition = (ItemCondition<Specimen>)
                    Methods.invoke(method, attribute, arguments.passed().toArray());
        } catch (LinkageError e) {
            if (e.getCause() instanceof InvocationTargetException target
                    && target.getCause() instanceof IllegalArgumentException reason) {
                REFUSED.put(route + "." + Methods.signature(method), reason.getMessage());
                return Optional.empty();
            }
            throw e;
        }
        return Optional.of(of(
                name,
                Routes.kind(attribute).getSimpleName() + "." + Methods.signature(method),
                condition,
                item -> ConditionMeaning.holds(method.getName(), route, item, arguments.cells(item))));
    }

    private static ConditionRow of(
            String name, String method, ItemCondition<Specimen> condition, Predicate<Item> holds) {
        return new ConditionRow(name, method, condition, holds, ids(holds));
    }

    private static Set<String> ids(Predicate<Item> holds) {
        return ITEMS.stream().filter(holds).map(Item::id).collect(Collectors.toCollection(TreeSet::new));
    }

    ConditionRow and(ConditionRow other, ItemCondition<Specimen> both) {
        return of("combined", "", both, holds.and(other.holds));
    }

    ConditionRow or(ConditionRow other, ItemCondition<Specimen> either) {
        return of("combined", "", either, holds.or(other.holds));
    }

    ConditionRow not(ItemCondition<Specimen> opposite) {
        return of("combined", "", opposite, holds.negate());
    }

    /** What holds in DynamoDB for the items of which DynamoDB and Java say different things. */
    ItemCondition<Specimen> disagreement() {
        if (ids.isEmpty()) {
            return condition;
        }
        if (ids.size() == ITEMS.size()) {
            return condition.not();
        }
        Set<String> others = ids(item -> !ids.contains(item.id()));
        ItemCondition<Specimen> inJava =
                others.size() < ids.size() ? Specimen_.id.in(others).not() : Specimen_.id.in(ids);
        return condition.and(inJava.not()).or(inJava.and(condition.not()));
    }

    @Override
    public String toString() {
        return name + ": " + condition;
    }
}
