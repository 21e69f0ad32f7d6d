package dev.stator.expression;

import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An expression for people: names as they are, and types in place of values, which must not reach a log. */
final class ExpressionText extends Rendering {
    private ExpressionText() {}

    static String of(Consumer<Rendering> expression) {
        ExpressionText rendering = new ExpressionText();
        expression.accept(rendering);
        return rendering.toString();
    }

    @Override
    boolean isForPeople() {
        return true;
    }

    @Override
    Rendering path(Path path) {
        return text(path.toString());
    }

    @Override
    String name(String name) {
        return name;
    }

    @Override
    String constant(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
    }
}
