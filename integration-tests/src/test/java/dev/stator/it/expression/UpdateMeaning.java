package dev.stator.it.expression;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the changes of an update do, in Java.
 *
 * @param type of what is changed
 * @param like a value of it
 */
record UpdateMeaning(Type type, Object like) {
    /** What an attribute has after a change. */
    Cell after(String change, Cell before, Cell argument) {
        return switch (change) {
            case "set" -> stored(argument);
            case "setIfAbsent" ->
                argument.state() == Cell.State.NOTHING || known(before).exists() ? before : stored(argument);
            case "remove" -> Cell.ABSENT;
            case "add" -> like instanceof Set ? changed(before, argument, true) : sum(orZero(before), argument, 1);
            case "delete" -> changed(before, argument, false);
            case "append" -> joined(orEmpty(before), argument);
            case "prepend" -> joined(argument, orEmpty(before));
            default -> throw new AssertionError("What does " + change + " mean in Java?");
        };
    }

    /** What an attribute, or what was computed of one, makes of an argument. */
    Cell computed(String method, Cell before, Cell argument) {
        return switch (method) {
            case "ifNotExists" -> known(before).exists() ? before : argument;
            case "plus" -> sum(before, argument, 1);
            case "minus" -> sum(before, argument, -1);
            case "append" -> joined(before, argument);
            case "prepend" -> joined(argument, before);
            default -> throw new AssertionError("What does " + method + " mean in Java?");
        };
    }

    private static Cell stored(Cell constant) {
        return constant.state() == Cell.State.NOTHING ? Cell.ABSENT : constant;
    }

    private Cell orZero(Cell cell) {
        return cell.exists() ? cell : Cell.of(Arithmetic.zero(like));
    }

    private Cell orEmpty(Cell cell) {
        return cell.exists() ? cell : Cell.of(List.of());
    }

    private static Cell sum(Cell a, Cell b, int sign) {
        return Cell.of(Arithmetic.plus(present(a), present(b), sign));
    }

    /** With the argument's elements, or without them. */
    private Cell changed(Cell before, Cell argument, boolean with) {
        Set<Object> elements = new LinkedHashSet<>();
        if (before.exists()) {
            elements.addAll((Set<?>) present(before));
        }
        Set<?> others = argument.isValue() ? (Set<?>) argument.value() : Set.of();
        if (with) {
            elements.addAll(others);
        } else {
            elements.removeAll(others);
        }
        return elements.isEmpty() ? Cell.ABSENT : Cell.of(elements);
    }

    private Cell joined(Cell a, Cell b) {
        List<Object> list = new ArrayList<>((List<?>) present(a));
        list.addAll((List<?>) present(b));
        return Cell.of(list);
    }

    /** A list of elements that are passed as their own type as the list that has them. */
    Cell list(List<?> elements) {
        Type element = Declared.argument(type, 0);
        List<Object> list = new ArrayList<>();
        elements.forEach(each -> list.add(Objects.requireNonNull(Declared.represent(element, Cell.element(each)))));
        return Cell.of(list);
    }

    /** NULL reads as absent, but to DynamoDB it exists. */
    static Cell known(Cell cell) {
        if (cell.state() == Cell.State.NULL) {
            throw new Impossible("DynamoDB takes NULL for a value");
        }
        return cell;
    }

    private static Object present(Cell cell) {
        if (!cell.isValue()) {
            throw new Impossible("DynamoDB refuses to read an attribute that the item lacks");
        }
        return cell.value();
    }
}
