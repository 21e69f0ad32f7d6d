package dev.stator.it.expression;

import java.util.List;
import java.util.function.IntPredicate;

/** What the methods that make conditions say, in Java. */
final class ConditionMeaning {
    private ConditionMeaning() {}

    static boolean holds(String method, Cell cell, List<Cell> arguments) {
        return switch (method) {
            case "eq" -> equal(cell, arguments.get(0));
            case "ne" -> !equal(cell, arguments.get(0));
            case "lt" -> ordered(cell, arguments.get(0), order -> order < 0);
            case "le" -> ordered(cell, arguments.get(0), order -> order <= 0);
            case "gt" -> ordered(cell, arguments.get(0), order -> order > 0);
            case "ge" -> ordered(cell, arguments.get(0), order -> order >= 0);
            case "between" ->
                ordered(cell, arguments.get(0), order -> order >= 0)
                        && ordered(cell, arguments.get(1), order -> order <= 0);
            case "in" -> arguments.stream().anyMatch(each -> equal(cell, each));
            case "exists" -> cell.exists();
            case "absent" -> !cell.exists();
            case "hasType" ->
                cell.exists() && storedType(cell).equals(arguments.get(0).value());
            case "beginsWith" ->
                cell.isValue()
                        && arguments.get(0).isValue()
                        && Values.startsWith(cell.value(), arguments.get(0).value());
            case "contains" -> cell.isValue() && contains(cell.value(), arguments.get(0));
            default -> throw new AssertionError("What does " + method + " mean in Java?");
        };
    }

    /** An absent attribute is equal to none, but to a constant that is stored as absent. */
    private static boolean equal(Cell cell, Cell other) {
        return switch (other.state()) {
            case NOTHING -> !cell.exists();
            case ABSENT -> false;
            case NULL -> cell.state() == Cell.State.NULL;
            case VALUE -> cell.isValue() && Values.same(cell.value(), other.value());
        };
    }

    private static boolean ordered(Cell cell, Cell other, IntPredicate order) {
        return cell.isValue() && other.isValue() && order.test(Values.compare(cell.value(), other.value()));
    }

    private static boolean contains(Object whole, Cell part) {
        if (whole instanceof String text) {
            return part.isValue() && text.contains((String) part.value());
        }
        return part.exists() && Values.elements(whole).stream().anyMatch(element -> equal(Cell.element(element), part));
    }

    private static String storedType(Cell cell) {
        return cell.isValue() ? Values.storedType(cell.value()) : "NULL";
    }
}
