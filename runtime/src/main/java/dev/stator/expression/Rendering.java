package dev.stator.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The text of one expression, as it grows. */
abstract class Rendering {
    private final StringBuilder text = new StringBuilder();

    /** What stands for the name of an attribute. */
    abstract String name(String name);

    /** What stands for a constant. */
    abstract String constant(AttributeValue value);

    /** Whether conditions are shown as they are said, without what only the engine needs. */
    boolean isForPeople() {
        return false;
    }

    private int operators;

    /** The same text, of an operator or a function. */
    final Rendering operator(String part) {
        operators++;
        return text(part);
    }

    /** How many operators and functions there are, as DynamoDB counts them. */
    final int operators() {
        return operators;
    }

    final Rendering text(String part) {
        text.append(part);
        return this;
    }

    final Rendering value(AttributeValue value) {
        return text(constant(value));
    }

    Rendering path(Path path) {
        String separator = "";
        for (Path.Element element : path.elements()) {
            if (element instanceof Path.Name step) {
                text.append(separator).append(name(step.name()));
            } else if (element instanceof Path.Index step) {
                text.append('[').append(step.index()).append(']');
            }
            separator = ".";
        }
        return this;
    }

    final boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public final String toString() {
        return text.toString();
    }
}
