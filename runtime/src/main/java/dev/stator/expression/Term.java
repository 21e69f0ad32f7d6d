package dev.stator.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value in an expression. */
sealed interface Term {
    void render(Rendering rendering);

    static Term ofSetValue(SetValue<?, ?> value) {
        return value instanceof Computed<?, ?> computed
                ? computed.term()
                : new Reference(((Attribute<?, ?>) value).path());
    }

    /** The value at a path. */
    record Reference(Path path) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.path(path);
        }
    }

    /** A constant. */
    record Literal(AttributeValue value) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.value(value);
        }
    }

    /** {@code size(path)}. */
    record Size(Path path) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.operator("size(").path(path).text(")");
        }
    }

    /** {@code if_not_exists(path, fallback)}. */
    record IfNotExists(Path path, Term fallback) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.operator("if_not_exists(").path(path).text(", ");
            fallback.render(rendering);
            rendering.text(")");
        }
    }

    /** {@code list_append(first, second)}. */
    record ListAppend(Term first, Term second) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.operator("list_append(");
            first.render(rendering);
            rendering.text(", ");
            second.render(rendering);
            rendering.text(")");
        }
    }

    /** {@code left + right} or {@code left - right}. */
    record Sum(Term left, String operator, Term right) implements Term {
        @Override
        public void render(Rendering rendering) {
            left.render(rendering);
            rendering.text(" ").operator(operator).text(" ");
            right.render(rendering);
        }
    }
}
