package dev.stator.operation;

import dev.stator.error.CodecException;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.KeyCondition;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyEquality;
import dev.stator.schema.Membership;
import dev.stator.schema.TableSchema;
import dev.stator.session.CheckReturnValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything a query or scan was told. Immutable.
 *
 * @param schema whose attributes the items have
 * @param filter null: all items
 * @param decoder what an item is read as
 * @param badItems takes items that cannot be read; null: the first one ends the reading
 * @param includesExpired whether items are shown that are past their time
 * @param members tells the items of the record from others, where the source may hold others
 * @param <T> the entity, or the record of an index
 * @param <R> what an item is read as
 */
@CheckReturnValue
public record PageRead<T, R>(
        EntitySchema<?> schema,
        Source source,
        @Nullable ItemCondition<T> filter,
        ItemDecoder<R> decoder,
        Bounds bounds,
        @Nullable Consumer<BadItem> badItems,
        Pace pace,
        boolean includesExpired,
        Membership members) {

    /**
     * Where a query or scan reads, and in which order.
     *
     * @param index null: the table itself
     * @param key null: a scan
     */
    @CheckReturnValue
    public record Source(
            TableSchema table,
            @Nullable IndexSchema index,
            @Nullable KeyCondition key,
            boolean descending,
            boolean consistent) {

        Source key(KeyCondition condition) {
            return new Source(table, index, condition, descending, consistent);
        }

        Source descending(boolean reverse) {
            return new Source(table, index, key, reverse, consistent);
        }

        Source consistently() {
            return new Source(table, index, key, descending, true);
        }

        /** The name of the index; null for the table itself. */
        public @Nullable String indexName() {
            return index == null ? null : index.name();
        }

        /** The attributes of a position in it, in a fixed order. */
        public List<String> positionAttributes() {
            return table.position(index);
        }

        @Override
        public String toString() {
            return (key == null ? "scan of " : "query of ")
                    + (index == null ? "" : "index " + index.name() + " of ") + "table "
                    + table.name()
                    + (key == null
                            ? ""
                            : " by "
                                    + key.equalities().stream()
                                            .map(KeyEquality::attribute)
                                            .toList())
                    + (descending ? ", descending" : "")
                    + (consistent ? ", consistent" : "");
        }
    }

    /**
     * How much a query or scan reads, and from where.
     *
     * @param limit items returned; null: all
     * @param scanLimit items read; null: all
     * @param pageSize items read by one request; null: what DynamoDB does, up to 1 MB
     * @param after a cursor; null: from the beginning
     */
    @CheckReturnValue
    public record Bounds(
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

        /** The numbers, and whether there is a cursor, which holds a key. */
        @Override
        public String toString() {
            return (limit == null ? "" : ", limit " + limit)
                    + (scanLimit == null ? "" : ", scan limit " + scanLimit)
                    + (pageSize == null ? "" : ", page size " + pageSize)
                    + (after == null ? "" : ", after a cursor");
        }
    }

    /**
     * How fast a query or scan reads, and whom it tells.
     *
     * @param unitsPerSecond read units; null: as fast as it can
     * @param progress null: nobody
     */
    @CheckReturnValue
    public record Pace(
            @Nullable Double unitsPerSecond, @Nullable Consumer<ScanProgress> progress) {
        static final Pace FREE = new Pace(null, null);

        Pace unitsPerSecond(double units) {
            if (!(units > 0) || Double.isInfinite(units)) {
                throw new IllegalArgumentException("maxReadUnitsPerSecond(" + units
                        + "): a number above 0, such as 100; leave it out to read without a limit");
            }
            return new Pace(units, progress);
        }

        Pace progress(Consumer<ScanProgress> listener) {
            return new Pace(unitsPerSecond, listener);
        }

        /** Whether it takes DynamoDB's word on what each page costs. */
        public boolean metered() {
            return unitsPerSecond != null || progress != null;
        }

        @Override
        public String toString() {
            return unitsPerSecond == null ? "" : ", at most " + unitsPerSecond + " read units a second";
        }
    }

    /**
     * A reading that was told nothing more; for DAOs.
     *
     * @param index null: of the table itself
     * @param key null: a scan
     */
    public static <T, R> PageRead<T, R> of(
            Runner runner,
            EntitySchema<?> schema,
            @Nullable IndexSchema index,
            @Nullable KeyCondition key,
            ItemDecoder<R> decoder) {
        Source source = new Source(schema.table(), index, key, false, false);
        return new PageRead<>(
                schema,
                source,
                null,
                decoder,
                Bounds.NONE,
                null,
                Pace.FREE,
                runner.includesExpired(),
                schema.membership());
    }

    PageRead<T, R> descending(boolean reverse) {
        return from(source.descending(reverse));
    }

    /** With consistent reads. */
    public PageRead<T, R> consistently() {
        return from(source.consistently());
    }

    private PageRead<T, R> from(Source other) {
        return new PageRead<>(schema, other, filter, decoder, bounds, badItems, pace, includesExpired, members);
    }

    /** With at most so many items. */
    public PageRead<T, R> limit(int items) {
        return bounds(bounds.limit(items));
    }

    PageRead<T, R> bounds(Bounds other) {
        return new PageRead<>(schema, source, filter, decoder, other, badItems, pace, includesExpired, members);
    }

    /** With another taker of items that cannot be read. */
    public PageRead<T, R> badItems(Consumer<BadItem> handler) {
        return new PageRead<>(schema, source, filter, decoder, bounds, handler, pace, includesExpired, members);
    }

    PageRead<T, R> pace(Pace other) {
        return new PageRead<>(schema, source, filter, decoder, bounds, badItems, other, includesExpired, members);
    }

    /** Which shows items that are past their time, too. */
    public PageRead<T, R> includingExpired() {
        return new PageRead<>(schema, source, filter, decoder, bounds, badItems, pace, true, members);
    }

    /** Of keys that no items of other records have, so that none need be told from them. */
    public PageRead<T, R> unmixed() {
        return new PageRead<>(schema, source, filter, decoder, bounds, badItems, pace, includesExpired, Membership.ALL);
    }

    /** Whose items are read otherwise. */
    public <S> PageRead<T, S> decoder(ItemDecoder<S> other) {
        return new PageRead<>(schema, source, filter, other, bounds, badItems, pace, includesExpired, members);
    }

    /** Of whose items a part is read. */
    <P> PageRead<T, P> select(ItemProjection<T, P> part) {
        return decoder(part.decoder(schema, source.index()));
    }

    /** With a condition on the part of the key that follows those already given. */
    PageRead<T, R> range(Supplier<ItemCondition<T>> condition) {
        KeyCondition key = Objects.requireNonNull(source.key(), "a scan has no key condition");
        return from(source.key(key.range(located(condition))));
    }

    /** What {@code made} gives; errors of codecs name the table. */
    <V> V located(Supplier<V> made) {
        try {
            return made.get();
        } catch (CodecException e) {
            throw e.inTable(source.table().name(), Map.of());
        }
    }

    PageRead<T, R> filter(ItemCondition<T> condition) {
        if (source.key() != null) {
            refuseKeys(condition);
        }
        ItemCondition<T> both = filter == null ? condition : filter.and(condition);
        return new PageRead<>(schema, source, both, decoder, bounds, badItems, pace, includesExpired, members);
    }

    /** DynamoDB takes them in the key condition alone; it would say so only after the request. */
    private void refuseKeys(ItemCondition<T> condition) {
        IndexSchema index = source.index();
        Set<String> used = condition.attributes();
        List<String> keys = source.table().keyOf(index).names();
        for (String key : keys) {
            if (used.contains(key)) {
                throw new IllegalArgumentException("filter(" + condition + "): " + key + " is part of the key "
                        + String.join(", ", keys) + " of "
                        + (index == null ? "table " : "index " + index.name() + " of table ")
                        + source.table().name()
                        + ", and DynamoDB takes no key attribute in a query's filter. Query a range of"
                        + " it instead, or scan.");
            }
        }
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "" + source + (filter == null ? "" : ", filter " + filter) + bounds + pace
                + (includesExpired ? ", with expired items" : "")
                + (members.equals(Membership.ALL) ? "" : ", told by " + members);
    }
}
