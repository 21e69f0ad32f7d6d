package dev.stator.it.expression;

import dev.stator.expression.Condition;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A condition, and the specimens for which Java says it holds.
 *
 * @param method the attribute's method that made it
 * @param ids of those for which it holds
 */
record ConditionRow(String name, String method, Condition<Specimen> condition, Set<String> ids) {
    private static final List<Specimen> SPECIMENS = Samples.specimens();

    /** Every method that gives a condition, of the attribute to which the route leads. */
    static List<ConditionRow> of(Route route) {
        ConditionArguments arguments = new ConditionArguments(route, SPECIMENS);
        Object attribute = route.attribute();
        List<ConditionRow> rows = new ArrayList<>();
        for (Method method : Methods.returning(Condition.class, attribute.getClass())) {
            for (Arguments each : arguments.of(method)) {
                rows.add(row(route, attribute, method, each));
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // the attribute is one of specimens
    private static ConditionRow row(Route route, Object attribute, Method method, Arguments arguments) {
        return new ConditionRow(
                route + "." + method.getName() + arguments,
                Routes.kind(attribute).getSimpleName() + "." + Methods.signature(method),
                (Condition<Specimen>)
                        Methods.invoke(method, attribute, arguments.passed().toArray()),
                ids(specimen ->
                        ConditionMeaning.holds(method.getName(), route.cell(specimen), arguments.cells(specimen))));
    }

    private static Set<String> ids(Predicate<Specimen> holds) {
        return SPECIMENS.stream().filter(holds).map(Specimen::id).collect(Collectors.toCollection(TreeSet::new));
    }

    ConditionRow and(ConditionRow other, Condition<Specimen> both) {
        return combined(both, id -> ids.contains(id) && other.ids.contains(id));
    }

    ConditionRow or(ConditionRow other, Condition<Specimen> either) {
        return combined(either, id -> ids.contains(id) || other.ids.contains(id));
    }

    ConditionRow not(Condition<Specimen> opposite) {
        return combined(opposite, id -> !ids.contains(id));
    }

    private static ConditionRow combined(Condition<Specimen> condition, Predicate<String> holds) {
        return new ConditionRow("combined", "", condition, ids(specimen -> holds.test(specimen.id())));
    }

    /** What holds in DynamoDB for the specimens of which DynamoDB and Java say different things. */
    Condition<Specimen> disagreement() {
        if (ids.isEmpty()) {
            return condition;
        }
        if (ids.size() == SPECIMENS.size()) {
            return condition.not();
        }
        Condition<Specimen> inJava = Specimen_.id.in(ids);
        return condition.and(inJava.not()).or(inJava.and(condition.not()));
    }

    @Override
    public String toString() {
        return name + ": " + condition;
    }
}
