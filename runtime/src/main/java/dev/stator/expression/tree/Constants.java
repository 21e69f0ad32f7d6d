package dev.stator.expression.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The constants of an expression, in order. */
public final class Constants extends Rendering {
    private final List<AttributeValue> values = new ArrayList<>();

    private Constants() {}

    public static List<AttributeValue> in(Consumer<Rendering> expression) {
        Constants rendering = new Constants();
        expression.accept(rendering);
        return rendering.values;
    }

    @Override
    protected String name(String name) {
        return name;
    }

    @Override
    protected String constant(AttributeValue value) {
        values.add(value);
        return "";
    }
}
