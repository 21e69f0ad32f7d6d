package dev.stator.operation;

import dev.stator.error.CodecException;
import dev.stator.expression.Condition;
import dev.stator.expression.KeyCondition;
import dev.stator.expression.Path;
import dev.stator.schema.IndexSchema;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everything a query or scan was told.
 *
 * @param badItems null: an item that cannot be read ends the reading
 * @param visibility which of the items that the filter lets pass are answered
 * @param <T> the entity, or the record of an index
 * @param <R> what an item is read as
 */
record Reading<T, R>(
        Source source,
        @Nullable Condition<T> filter,
        Form<R> form,
        Bounds bounds,
        @Nullable Consumer<BadItem> badItems,
        Pace pace,
        Visibility visibility) {

    static <T> Reading<T, T> of(Source source, Form<T> form) {
        return new Reading<>(source, null, form, Bounds.NONE, null, Pace.FREE, source.visibility());
    }

    Session session() {
        return source.session();
    }

    /** Whether requests ask for consumed capacity although the answer does not hold it. */
    boolean metered() {
        return pace.metered() || session().metered();
    }

    Execution begin() {
        return source.begin();
    }

    Reading<T, R> source(Source other) {
        return new Reading<>(other, filter, form, bounds, badItems, pace, visibility);
    }

    Reading<T, R> bounds(Bounds other) {
        return new Reading<>(source, filter, form, other, badItems, pace, visibility);
    }

    Reading<T, R> badItems(Consumer<BadItem> handler) {
        return new Reading<>(source, filter, form, bounds, handler, pace, visibility);
    }

    /** For a reading on several threads. */
    Reading<T, R> oneBadItemAtATime() {
        Consumer<BadItem> handler = badItems;
        if (handler == null) {
            return this;
        }
        Object turn = new Object();
        return badItems(bad -> {
            synchronized (turn) {
                handler.accept(bad);
            }
        });
    }

    Reading<T, R> pace(Pace other) {
        return new Reading<>(source, filter, form, bounds, badItems, other, visibility);
    }

    Reading<T, R> includingExpired() {
        return new Reading<>(source, filter, form, bounds, badItems, pace, visibility.includingExpired());
    }

    /** Whether requests filter what is not shown: where they cannot, it is taken out of the answer. */
    boolean hidesByFilter() {
        return visibility.ttl() != null && !hidesInAnswer();
    }

    /** A query's filter takes no attribute of the queried key. */
    boolean hidesInAnswer() {
        return visibility.ttl() != null
                && source.key() != null
                && KeyAttributes.queried(source.schema(), source.index())
                        .contains(visibility.ttl().name());
    }

    /** The filter as it is sent now. */
    @Nullable
    Condition<T> sentFilter() {
        Condition<T> shown = hidesByFilter() ? visibility.condition() : null;
        if (filter == null || shown == null) {
            return filter == null ? shown : filter;
        }
        return filter.and(shown);
    }

    Reading<T, Selection<T>> select(List<Path> paths) {
        return form(Form.parts(source.schema(), source.index(), source.positionAttributes(), paths));
    }

    /** Items as they are stored, those that have ended too. */
    Reading<T, Map<String, AttributeValue>> raw() {
        return includingExpired().form(Form.raw());
    }

    private <S> Reading<T, S> form(Form<S> other) {
        return new Reading<>(source, filter, other, bounds, badItems, pace, visibility);
    }

    /** With a condition on the part of the key that follows those already given. */
    Reading<T, R> range(Supplier<Condition<T>> condition) {
        KeyCondition key = Objects.requireNonNull(source.key(), "a scan has no key condition");
        try {
            return source(source.key(key.range(condition.get())));
        } catch (CodecException e) {
            throw e.inTable(source.table(), Map.of());
        }
    }

    Reading<T, R> filter(Condition<T> condition) {
        if (source.key() != null) {
            refuseKeys(condition);
        }
        Condition<T> both = filter == null ? condition : filter.and(condition);
        return new Reading<>(source, both, form, bounds, badItems, pace, visibility);
    }

    /** DynamoDB takes them in the key condition alone; it would say so only after the request. */
    private void refuseKeys(Condition<T> condition) {
        IndexSchema index = source.index();
        Set<String> used = condition.attributes();
        List<String> keys = KeyAttributes.queried(source.schema(), index);
        for (String key : keys) {
            if (used.contains(key)) {
                throw new IllegalArgumentException("filter(" + condition + "): " + key + " is part of the key "
                        + String.join(", ", keys) + " of "
                        + (index == null ? "table " : "index " + index.name() + " of table ")
                        + source.table() + ", and DynamoDB takes no key attribute in a query's filter. Query a range of"
                        + " it instead, or scan.");
            }
        }
    }
}
