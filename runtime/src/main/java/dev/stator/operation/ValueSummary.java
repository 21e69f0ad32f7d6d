package dev.stator.operation;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a result says of its value in {@code toString}: the type and how many, never what; that may be sensitive. */
final class ValueSummary {
    private ValueSummary() {}

    static String at(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? "present" : "empty";
        }
        return value instanceof Collection<?> several
                ? several.size() + " values"
                : "a " + value.getClass().getSimpleName();
    }
}
