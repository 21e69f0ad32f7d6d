package dev.stator.expression;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An expression as a request would carry it. */
record Rendered(@Nullable String text, Map<String, String> names, Map<String, AttributeValue> values) {
    static Rendered of(ItemCondition<?> condition) {
        ExpressionContext context = new ExpressionContext();
        return from(context.condition(condition), context);
    }

    static Rendered of(KeyCondition condition) {
        ExpressionContext context = new ExpressionContext();
        return from(context.keyCondition(condition), context);
    }

    static Rendered of(UpdateAction<?>... actions) {
        ExpressionContext context = new ExpressionContext();
        return from(context.update(List.of(actions)), context);
    }

    static Rendered of(List<Path> projection) {
        ExpressionContext context = new ExpressionContext();
        return from(context.projection(projection), context);
    }

    private static Rendered from(@Nullable String text, ExpressionContext context) {
        return new Rendered(
                text,
                Objects.requireNonNullElse(context.names(), Map.of()),
                Objects.requireNonNullElse(context.values(), Map.of()));
    }

    /** The text with names in their places: {@code likes < :0}. */
    @Nullable
    String named() {
        String named = text;
        for (int i = names.size() - 1; i >= 0 && named != null; i--) {
            named = named.replace("#" + i, Objects.requireNonNull(names.get("#" + i)));
        }
        return named;
    }

    /** The text with names and scalar values in their places: {@code likes < 100}. */
    @Nullable
    String plain() {
        String plain = named();
        for (int i = values.size() - 1; i >= 0 && plain != null; i--) {
            plain = plain.replace(":" + i, text(Objects.requireNonNull(values.get(":" + i))));
        }
        return plain;
    }

    static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> "'" + value.s() + "'";
            case N -> value.n();
            case SS -> value.ss().toString();
            case NS -> value.ns().toString();
            case BOOL -> value.bool().toString();
            case NUL -> "NULL";
            case L -> value.l().stream().map(Rendered::text).toList().toString();
            default -> value.type().name();
        };
    }
}
