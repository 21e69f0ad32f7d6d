package dev.stator.it.expression;

import dev.stator.expression.ItemAttribute;
import dev.stator.operation.UpdateOperation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A change, and what Java says an item has after it.
 *
 * @param method that makes the change, and the attribute's methods that make what it writes
 * @param value what the route leads to after it; throws {@link Impossible} where neither Java nor DynamoDB can do it
 */
record UpdateRow(
        String name,
        String method,
        Route route,
        UnaryOperator<UpdateOperation<Specimen>> change,
        Function<Specimen, Cell> value) {
    /** The methods of an update that change an attribute. */
    static List<Method> changes() {
        return Arrays.stream(UpdateOperation.class.getMethods())
                .filter(method ->
                        method.getParameterCount() > 0 && ItemAttribute.class.isAssignableFrom(attributeType(method)))
                .filter(method -> !method.isBridge())
                .toList();
    }

    private static Class<?> attributeType(Method method) {
        Class<?> first = method.getParameterTypes()[0];
        return first.isArray() ? first.getComponentType() : first;
    }

    /** Every method that changes an attribute of this kind. */
    static List<UpdateRow> of(Route route) {
        UpdateArguments arguments = new UpdateArguments(route);
        Object attribute = route.attribute();
        List<UpdateRow> rows = new ArrayList<>();
        for (Method method : changes()) {
            if (attributeType(method).isInstance(attribute)) {
                arguments.of(method).forEach(each -> rows.add(row(route, attribute, method, each)));
            }
        }
        return rows;
    }

    private static UpdateRow row(Route route, Object attribute, Method method, UpdateArguments.Argument argument) {
        List<Object> passed = new ArrayList<>(List.of(attribute));
        if (method.isVarArgs()) {
            Object array = Array.newInstance(attributeType(method), 1);
            Array.set(array, 0, attribute);
            passed.set(0, array);
        }
        passed.addAll(argument.passed());
        UpdateMeaning meaning = UpdateArguments.meaning(route);
        return new UpdateRow(
                route + " " + method.getName() + argument.passed(),
                Methods.signature(method) + argument.madeBy(),
                route,
                update -> changed(method, update, passed),
                specimen -> meaning.after(
                        method.getName(), route.cell(specimen), argument.meant().apply(specimen)));
    }

    @SuppressWarnings("unchecked") // an update of specimens gives one
    private static UpdateOperation<Specimen> changed(
            Method method, UpdateOperation<Specimen> update, List<Object> passed) {
        return (UpdateOperation<Specimen>) Methods.invoke(method, update, passed.toArray());
    }

    /**
     * The specimen after the change.
     *
     * @param before what the change reads
     * @param after what other changes made of it
     */
    Specimen applied(Specimen before, Specimen after) {
        Route parent = route.parent();
        if (!parent.cell(before).isValue()) {
            throw new Impossible("DynamoDB refuses to write into what the item lacks");
        }
        return route.with(after, value.apply(before));
    }

    /**
     * Whether it is refused where it could go wrong: the sum of two attributes unless both are far from the ends of
     * their range.
     */
    boolean isCareful() {
        return method.contains("(NumberTerm)");
    }

    /**
     * Whether a sum may have more digits than DynamoDB holds, for which there is no condition: it refuses the update
     * itself.
     */
    boolean addsManyDigits() {
        return Set.of("bigInteger", "bigDecimal", "weight", "perhapsWeight", "maybeWeight")
                .contains(route.toString().replaceFirst(".*[.]", ""));
    }

    @Override
    public String toString() {
        return name;
    }
}
