package dev.stator.it.expression;

import dev.stator.expression.ItemAttribute;
import dev.stator.expression.Operand;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way into a specimen: the attribute that leads there, and what a Java object has there.
 *
 * @param steps from the outside in, the first into the root
 */
record Route(List<Step> steps) {
    /** Found once, as that goes by reflection. */
    private static final Map<Route, Operand<Specimen, ?>> ATTRIBUTES = new ConcurrentHashMap<>();

    /** The component {@code name} of the root. */
    static Route of(String name) {
        return new Route(List.of(new Step.Component(name)));
    }

    Route then(Step step) {
        return new Route(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    Route component(String name) {
        return then(new Step.Component(name));
    }

    Route at(int index) {
        return then(new Step.Element(index));
    }

    Route key(Object key) {
        return then(new Step.Entry(key));
    }

    /** As {@code asLong()}, {@code asDouble()} or {@code size()}. */
    Route seenBy(String method) {
        return then(new Step.View(method));
    }

    /** The same place in the specimen within. */
    Route inOther() {
        List<Step> longer = new ArrayList<>(List.of(new Step.Component("other")));
        longer.addAll(steps);
        return new Route(longer);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    boolean isView() {
        return last() instanceof Step.View;
    }

    /** An element of a list or map, which is NULL where it would otherwise be absent. */
    boolean isElement() {
        return last() instanceof Step.Element || last() instanceof Step.Entry;
    }

    /** Where the value is that has this one in it; the specimen itself has no steps before it. */
    Route parent() {
        return new Route(steps.subList(0, steps.size() - 1));
    }

    Operand<Specimen, ?> attribute() {
        return ATTRIBUTES.computeIfAbsent(this, Route::found);
    }

    @SuppressWarnings("unchecked") // generated for specimens
    private Operand<Specimen, ?> found() {
        Object at = Specimen_.class;
        for (Step step : steps) {
            at = step.attribute(at);
        }
        return (Operand<Specimen, ?>) at;
    }

    Cell cell(Specimen specimen) {
        Cell at = Cell.of(specimen);
        for (Step step : steps) {
            at = at.isValue() ? step.cell(at.value()) : Cell.ABSENT;
        }
        return at;
    }

    /** What a record that was read has there, an empty set too; null for nothing. */
    @Nullable
    Object seen(Specimen specimen) {
        @Nullable Object at = specimen;
        for (Step step : steps) {
            at = at == null ? null : step.seen(at);
        }
        return at;
    }

    /** What conditions compare there; null for nothing. */
    @Nullable
    Object compared(Item item) {
        if (isView()) {
            @Nullable Object viewed = parent().compared(item);
            return viewed == null ? null : last().seen(viewed);
        }
        return Compared.of(seen(item.read()), item.at(((ItemAttribute<?, ?>) attribute()).path()));
    }

    /** The declared type of the value. */
    Type type() {
        Type at = Specimen.class;
        for (Step step : steps) {
            at = step.type(Declared.unwrapped(at));
        }
        return at;
    }

    /**
     * The specimen with another value there.
     *
     * @throws Impossible if the specimen cannot have it
     */
    Specimen with(Specimen specimen, Cell cell) {
        return (Specimen) with(Specimen.class, specimen, steps, cell);
    }

    private static Object with(Type type, Object owner, List<Step> steps, Cell cell) {
        Step first = steps.get(0);
        Type unwrapped = Declared.unwrapped(type);
        if (steps.size() == 1) {
            return Declared.wrapped(type, first.with(unwrapped, unwrap(owner), cell));
        }
        Cell inner = first.cell(unwrap(owner));
        if (!inner.isValue()) {
            throw new Impossible("there is nothing to put it into");
        }
        Type innerType = first.type(unwrapped);
        Object changed = with(innerType, inner.value(), steps.subList(1, steps.size()), cell);
        return Declared.wrapped(type, first.with(unwrapped, unwrap(owner), Cell.of(unwrap(changed))));
    }

    private static Object unwrap(Object value) {
        return Cell.component(value).value();
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(Step::toString)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
