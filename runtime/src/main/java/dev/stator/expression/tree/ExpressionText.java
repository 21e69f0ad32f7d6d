package dev.stator.expression.tree;

import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An expression for people: names as they are, and types in place of values, which must not reach a log. */
public final class ExpressionText extends Rendering {
    private ExpressionText() {}

    public static String of(Consumer<Rendering> expression) {
        ExpressionText rendering = new ExpressionText();
        expression.accept(rendering);
        return rendering.toString();
    }

    @Override
    boolean isForPeople() {
        return true;
    }

    @Override
    public Rendering path(ItemPath path) {
        return text(path.toString());
    }

    @Override
    protected String name(String name) {
        return name;
    }

    @Override
    protected String constant(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
    }
}
