package dev.stator.expression.tree;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The text of one expression, as it grows. */
public abstract class Rendering {
    private final StringBuilder text = new StringBuilder();

    /** What stands for the name of an attribute. */
    protected abstract String name(String name);

    /** What stands for a constant. */
    protected abstract String constant(AttributeValue value);

    /** Whether conditions are shown as they are said, without what only the engine needs. */
    boolean isForPeople() {
        return false;
    }

    private int operators;

    /** The same text, of an operator or a function. */
    public final Rendering operator(String part) {
        operators++;
        return text(part);
    }

    /** How many operators and functions there are, as DynamoDB counts them. */
    final int operators() {
        return operators;
    }

    public final Rendering text(String part) {
        text.append(part);
        return this;
    }

    public final Rendering value(AttributeValue value) {
        return text(constant(value));
    }

    public Rendering path(ItemPath path) {
        StringBuilder steps = new StringBuilder();
        path.forEachStep(
                name -> steps.append(steps.isEmpty() ? "" : ".").append(name(name)),
                index -> steps.append('[').append(index).append(']'));
        return text(steps.toString());
    }

    public final boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public final String toString() {
        return text.toString();
    }
}
