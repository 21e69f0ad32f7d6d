package dev.stator.operation;

import org.jspecify.annotations.Nullable;

/**
 * How much a query or scan reads, and from where.
 *
 * @param limit items returned; null: all
 * @param scanLimit items read; null: all
 * @param pageSize items read by one request; null: what DynamoDB does, up to 1 MB
 * @param after a cursor; null: from the beginning
 */
record Bounds(
        @Nullable Integer limit,
        @Nullable Integer scanLimit,
        @Nullable Integer pageSize,
        @Nullable String after) {
    static final Bounds NONE = new Bounds(null, null, null, null);

    Bounds limit(int items) {
        return new Bounds(atLeastOne("limit", items), scanLimit, pageSize, after);
    }

    Bounds scanLimit(int items) {
        return new Bounds(limit, atLeastOne("scanLimit", items), pageSize, after);
    }

    Bounds pageSize(int items) {
        return new Bounds(limit, scanLimit, atLeastOne("pageSize", items), after);
    }

    Bounds after(@Nullable String cursor) {
        return new Bounds(limit, scanLimit, pageSize, cursor);
    }

    private static int atLeastOne(String option, int items) {
        if (items < 1) {
            throw new IllegalArgumentException(option + "(" + items + "): at least 1; leave it out for no limit");
        }
        return items;
    }
}
