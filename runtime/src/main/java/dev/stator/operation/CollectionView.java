package dev.stator.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the items under one hash key are put together to: {@code CollectionView.of(OrderView.class, Order.class,
 * parts -> new OrderView(parts.one(Order.class), parts.list(OrderItem.class))).list(OrderItem.class)}. Immutable.
 *
 * @param type what they are put together to
 * @param parent the record of which there is exactly one
 * @param others the other records, and how many of each there may be
 * @param skips whether items of other records are passed over; otherwise they are an error
 * @param make makes it
 * @param <E> what all records of the table are
 * @param <V> what they are put together to
 */
public record CollectionView<E, V>(
        Class<V> type,
        Class<? extends E> parent,
        Map<Class<? extends E>, Arity> others,
        boolean skips,
        Function<Parts, V> make) {
    /** Copies the map. */
    public CollectionView {
        others = Map.copyOf(others);
    }

    /** How many items of a record there may be. */
    public enum Arity {
        /** One or none. */
        OPTIONAL,
        /** Any number. */
        LIST
    }

    /** The items of one collection, by their record. */
    public interface Parts {
        /** The one of a record that there is one of. */
        <P> P one(Class<P> record);

        /** The one of a record that there may be one of. */
        <P> Optional<P> optional(Class<P> record);

        /** Those of a record that there may be any number of, in the order they were read. */
        <P> List<P> list(Class<P> record);
    }

    /** A view of nothing but the parent so far. */
    public static <E, V> CollectionView<E, V> of(Class<V> type, Class<? extends E> parent, Function<Parts, V> make) {
        return new CollectionView<>(type, parent, Map.of(), false, make);
    }

    /** The same, with a record that there is one of at most. */
    public CollectionView<E, V> optional(Class<? extends E> record) {
        return with(record, Arity.OPTIONAL);
    }

    /** The same, with a record that there may be any number of. */
    public CollectionView<E, V> list(Class<? extends E> record) {
        return with(record, Arity.LIST);
    }

    private CollectionView<E, V> with(Class<? extends E> record, Arity arity) {
        Map<Class<? extends E>, Arity> more = new LinkedHashMap<>(others);
        more.put(record, arity);
        return new CollectionView<>(type, parent, more, skips, make);
    }

    /** The same, which passes over items of other records. */
    public CollectionView<E, V> skipping() {
        return new CollectionView<>(type, parent, others, true, make);
    }
}
