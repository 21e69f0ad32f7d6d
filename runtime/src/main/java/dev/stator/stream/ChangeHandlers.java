package dev.stator.stream;

import dev.stator.schema.Entities;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is done with the changes of a table of several records, for each record:
 *
 * <pre>{@code
 * ChangeHandler<Shop> handler = shop.changes()
 *     .on(OrderItem.class, change -> count(OrderItemKey.of(change)))
 *     .on(Order.class, change -> index(change))
 *     .otherwise(change -> {});
 * }</pre>
 *
 * <p>The key tells which record an item is, also where the stream has no images; where records are told by an attribute
 * instead, the newer image does. An item that was one record and is another now is removed as the one, then inserted as
 * the other. Immutable.
 *
 * @param <T> what all the records are
 */
@CheckReturnValue
public final class ChangeHandlers<T> {
    private final ChangeDecoder<T> decoder;
    private final List<Route<? extends T>> routes;

    private ChangeHandlers(ChangeDecoder<T> decoder, List<Route<? extends T>> routes) {
        this.decoder = decoder;
        this.routes = routes;
    }

    /** None yet, for what {@code decoder} reads; users begin with {@code shop.changes().on(..)}. */
    public static <T> ChangeHandlers<T> of(ChangeDecoder<T> decoder) {
        return new ChangeHandlers<>(decoder, List.of());
    }

    /**
     * The same with a handler for a record, or for all the records of an interface that have none yet.
     *
     * @throws IllegalArgumentException if there is no such record, or each has a handler already
     */
    public <S extends T> ChangeHandlers<T> on(Class<S> type, ChangeHandler<S> handler) {
        Objects.requireNonNull(handler, "handler");
        List<? extends EntitySchema<? extends T>> meant = decoder.entities().all().stream()
                .filter(entity -> type.isAssignableFrom(entity.type()))
                .toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("on(" + type.getSimpleName() + ".class, ..): table " + decoder.table()
                    + " has no such record; it has "
                    + decoder.entities().names());
        }
        if (meant.stream().allMatch(entity -> routes.stream().anyMatch(route -> route.takes(entity)))) {
            throw new IllegalArgumentException(
                    "on(" + type.getSimpleName() + ".class, ..): its changes go to a handler before this one");
        }
        List<Route<? extends T>> more = new ArrayList<>(routes);
        more.add(new Route<>(type, handler));
        return new ChangeHandlers<>(decoder, List.copyOf(more));
    }

    /** All of them, and {@code handler} for the changes of all other records. */
    public ChangeHandler<T> otherwise(ChangeHandler<T> handler) {
        List<Route<? extends T>> all = new ArrayList<>(routes);
        all.add(new Route<>(decoder.type(), handler));
        return new Routed<>(decoder.entities(), List.copyOf(all));
    }

    /** A handler, and what it is for. */
    private record Route<S>(Class<S> type, ChangeHandler<S> handler) {
        Route {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(handler, "handler");
        }

        boolean takes(EntitySchema<?> entity) {
            return type.isAssignableFrom(entity.type());
        }

        /** {@code change} of a record that this {@link #takes}: so its images are of type {@code S}. */
        @SuppressWarnings("unchecked")
        void hand(Change<?> change) throws Exception {
            handler.onChange((Change<S>) change);
        }
    }

    /** Gives each change to the first route that takes its record; the last takes all. */
    private record Routed<T>(Entities<T> entities, List<Route<? extends T>> routes) implements ChangeHandler<T> {
        @Override
        public void onChange(Change<T> change) throws Exception {
            Map<String, AttributeValue> key = change.key().attributes();
            EntitySchema<? extends T> now = entities.of(key, change.newImage().or(change::oldImage));
            EntitySchema<? extends T> before =
                    entities.of(key, change.oldImage().or(change::newImage));
            if (before.type() == now.type()) {
                hand(now, change);
            } else {
                hand(before, new Removed<>(before.keys().decode(key), change.oldImage(), change.source()));
                hand(now, new Inserted<>(now.keys().decode(key), change.newImage(), change.source()));
            }
        }

        private void hand(EntitySchema<? extends T> entity, Change<T> change) throws Exception {
            for (Route<? extends T> route : routes) {
                if (route.takes(entity)) {
                    route.hand(change);
                    return;
                }
            }
        }
    }
}
