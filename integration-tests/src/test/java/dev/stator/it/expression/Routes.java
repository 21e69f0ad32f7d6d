package dev.stator.it.expression;

import dev.stator.expression.ItemAttribute;
import dev.stator.expression.SizedAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The routes of the matrix: every component, and into those that have something inside. */
final class Routes {
    /** The components with a default. */
    private static final List<String> DEFAULTED =
            List.of("lives", "state", "tone", "open", "since", "share", "fee", "grade");

    private Routes() {}

    static List<Route> components() {
        return Components.of(Specimen.class).stream()
                .filter(component -> !DEFAULTED.contains(component.getName()))
                .map(component -> Route.of(component.getName()))
                .toList();
    }

    static List<Route> nested() {
        Route places = Route.of("places").key(Colour.RED);
        return List.of(
                Route.of("texts").at(0),
                Route.of("texts").at(1),
                Route.of("counts").at(1),
                Route.of("holes").at(1),
                Route.of("groups").at(0),
                Route.of("perhapsLists").at(0),
                Route.of("addresses").at(0),
                Route.of("addresses").at(1).component("city"),
                Route.of("addresses").at(0).component("geo").component("latitude"),
                Route.of("addresses").at(0).component("lines").at(0),
                Route.of("byText").key("k"),
                Route.of("byText").key("a.b[0] :#"),
                Route.of("byNumber").key(-7),
                Route.of("byMoney").key(new Money(150)),
                places,
                places.at(0),
                places.at(0).component("city"),
                Route.of("address").component("city"),
                Route.of("address").component("number"),
                Route.of("address").component("lines"),
                Route.of("address").component("geo").component("longitude"),
                Route.of("home").component("geo"),
                Route.of("home").component("geo").component("latitude"),
                Route.of("text").inOther(),
                Route.of("tags").inOther(),
                Route.of("maybeCount").inOther(),
                Route.of("perhapsTotal").inOther().inOther(),
                Route.of("texts").at(0).inOther(),
                Route.of("byText").inOther());
    }

    /**
     * The public class of the runtime that the attribute is of, or that its class for what may be missing or its
     * generated class extends.
     */
    static Class<?> kind(Object attribute) {
        Class<?> type = attribute.getClass();
        while (!type.getPackageName().equals(ItemAttribute.class.getPackageName())
                || type.getEnclosingClass() != null) {
            type = type.getSuperclass();
        }
        return type;
    }

    /** What an update can write. */
    static List<Route> attributes() {
        return Stream.concat(components().stream(), nested().stream()).toList();
    }

    /** What a condition can be about: sizes too, and numbers as another type. */
    static List<Route> operands() {
        List<Route> routes = new ArrayList<>(attributes());
        DEFAULTED.forEach(name -> routes.add(Route.of(name)));
        routes.addAll(List.of(
                Route.of("lives").inOther(),
                Route.of("state").inOther(),
                Route.of("address").component("floor"),
                Route.of("addresses").at(0).component("floor"),
                Route.of("addresses").at(1).component("lines")));
        List.copyOf(routes).stream()
                .filter(route -> route.attribute() instanceof SizedAttribute && !route.equals(Route.of("id")))
                .map(route -> route.seenBy("size"))
                .forEach(routes::add);
        for (String whole : List.of("tiny", "maybeCount", "perhapsTotal", "lives")) {
            routes.add(Route.of(whole).seenBy("asLong"));
        }
        for (String decimal : List.of("ratio", "maybeWeight", "share")) {
            routes.add(Route.of(decimal).seenBy("asDouble"));
        }
        return routes;
    }

    /** A component whose values are of this class. */
    static Route holding(Class<?> type) {
        return components().stream()
                .filter(route -> Samples.specimens().stream()
                        .map(route::cell)
                        .anyMatch(cell -> cell.isValue() && cell.value().getClass() == type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No component holds a " + type));
    }
}
