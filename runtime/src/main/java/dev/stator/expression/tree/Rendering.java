package dev.stator.expression.tree;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The text of one expression, as it grows. */
public abstract class Rendering implements ItemPath.Steps {
    private static final int USUAL = 80;

    private final StringBuilder text = new StringBuilder(USUAL);

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
        path.tell(this);
        return this;
    }

    @Override
    public void name(String name, boolean first) {
        text.append(first ? "" : ".").append(name(name));
    }

    @Override
    public final void index(int index) {
        text.append('[').append(index).append(']');
    }

    public final boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public final String toString() {
        return text.toString();
    }
}
