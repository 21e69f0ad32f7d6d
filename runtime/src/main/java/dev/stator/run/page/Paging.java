package dev.stator.run.page;

import dev.stator.codec.json.JsonItem;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.expression.ExpressionContext;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.KeyCondition;
import dev.stator.expression.Path;
import dev.stator.observe.OperationKind;
import dev.stator.operation.BadItem;
import dev.stator.operation.Page;
import dev.stator.operation.PageRead;
import dev.stator.run.flow.Carrier;
import dev.stator.run.item.ItemVisibility;
import dev.stator.schema.Membership;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Two pure functions, from a position to a request and from a response to a page and the next position. Immutable; it
 * serves any number of runs, see {@link PagedRun} and {@link ParallelRun}.
 */
abstract class Paging<T, R, Q extends DynamoDbRequest, S> {
    private final Session session;
    private final PageRead<T, R> reading;
    private final ReadMode mode;
    private final Call<Q, S> call;
    // Made when a cursor is read or asked for. No harm if twice: both are the same.
    private @Nullable Cursor cursors;

    private final ItemVisibility filtered;
    private final ItemVisibility lookedAt;
    private final Asked asked;

    Paging(Session session, PageRead<T, R> reading, ReadMode mode, Call<Q, S> call) {
        this.session = session;
        this.reading = reading;
        this.mode = mode;
        this.call = call;
        ItemVisibility shown = ItemVisibility.of(reading, session.clock());
        Set<String> unfiltered = shown.isOfAll() ? Set.of() : unfiltered(reading.source());
        this.filtered = shown.of(attribute -> !unfiltered.contains(attribute));
        this.lookedAt = shown.of(unfiltered::contains);
        this.asked = rendered();
    }

    static <T, R> Paging<T, R, ?, ?> of(Session session, PageRead<T, R> reading, ReadMode mode) {
        return reading.source().key() == null
                ? new ScanPaging<>(session, reading, mode)
                : new QueryPaging<>(session, reading, mode);
    }

    /**
     * What Query and Scan are asked alike. Null is left out.
     *
     * @param key null for a scan
     */
    record Asked(
            @Nullable Boolean consistent,
            @Nullable String key,
            @Nullable String filter,
            @Nullable String projection,
            @Nullable Map<String, String> names,
            @Nullable Map<String, AttributeValue> values,
            @Nullable Select select,
            @Nullable ReturnConsumedCapacity capacity) {}

    private Cursor cursors() {
        Cursor made = cursors;
        if (made == null) {
            made = new Cursor(fingerprint(reading).finish(), reading.source().positionAttributes());
            cursors = made;
        }
        return made;
    }

    /** What is asked now: anew where it depends on the time, so that what ends while a scan runs is hidden too. */
    final Asked asked() {
        return filtered.ttl() == null ? asked : rendered();
    }

    private Asked rendered() {
        PageRead.Source source = reading.source();
        ExpressionContext expressions = expressions(source);
        String key = keyCondition(reading, expressions);
        String filter = expressions.condition(sentFilter());
        String projection = isCounted() ? null : expressions.projection(projection());
        return new Asked(
                source.consistent() ? true : null,
                key,
                filter,
                projection,
                expressions.names(),
                expressions.values(),
                isCounted() ? Select.COUNT : null,
                isMetered() ? ReturnConsumedCapacity.INDEXES : null);
    }

    final PageRead<T, R> reading() {
        return reading;
    }

    /** Whether only the number of items is asked for; it is not where some of them must be looked at. */
    private boolean isCounted() {
        return mode == ReadMode.COUNT && !hidesInAnswer();
    }

    /** Whether requests ask for consumed capacity. */
    private boolean isMetered() {
        return mode == ReadMode.METERED || reading.pace().metered() || session.metered();
    }

    /** The expressions of one request, none yet. */
    private static ExpressionContext expressions(PageRead.Source source) {
        return new ExpressionContext(
                source.key() == null ? "Scan" : "Query", source.table().name());
    }

    /** The key condition as text; null for a scan. */
    private static @Nullable String keyCondition(PageRead<?, ?> reading, ExpressionContext expressions) {
        PageRead.Source source = reading.source();
        KeyCondition key = source.key();
        if (key == null) {
            return null;
        }
        try {
            key.forEachValue(
                    (attribute, value) -> reading.schema().keys().requireRangeKey(source.index(), attribute, value));
            return expressions.keyCondition(key);
        } catch (CodecException e) {
            throw e.inTable(source.table().name(), Map.of());
        }
    }

    /** The attributes that no filter takes: of a query, those of the queried key. What they hide is told by looking. */
    private static Set<String> unfiltered(PageRead.Source source) {
        return source.key() == null
                ? Set.of()
                : Set.copyOf(source.table().keyOf(source.index()).names());
    }

    private boolean showsAll() {
        return filtered.isOfAll() && lookedAt.isOfAll();
    }

    private boolean hidesInAnswer() {
        return !lookedAt.isOfAll();
    }

    /** The filter as it is sent now. */
    private @Nullable ItemCondition<T> sentFilter() {
        ItemCondition<T> filter = reading.filter();
        ItemCondition<T> hiding = filtered.condition();
        if (filter == null || hiding == null) {
            return filter == null ? hiding : filter;
        }
        return filter.and(hiding);
    }

    /** The request for a position. */
    abstract Q request(Position position, @Nullable Integer limit);

    abstract RawPage open(S response);

    /** Whether pages need the position of each item. */
    boolean keepsKeys() {
        return false;
    }

    /** Those of this scan over so many segments. */
    final ScanCheckpoint checkpoints(int segments) {
        return new ScanCheckpoint(
                fingerprint(reading).add("parallel").finish(), reading.source().positionAttributes(), segments);
    }

    /** Where the first request begins; refuses a cursor of something else. */
    final Position start() {
        PageRead.Bounds bounds = reading.bounds();
        return new Position(
                0,
                bounds.after() == null
                        ? null
                        : new StartKeys(reading, "cursor").require(cursors().read(bounds.after())),
                wide(bounds.limit()),
                wide(bounds.scanLimit()),
                0);
    }

    final Q request(Position position) {
        return request(position, requestLimit(position));
    }

    /** Reads a page, and lets {@code answer} make something of it on the thread that brings it. */
    final <V> CompletableFuture<V> read(Carrier carrier, Position position, Function<PageStep<R>, V> answer) {
        return Completions.of(
                () -> carrier.send(call, request(position), response -> answer.apply(read(position, response))));
    }

    final Execution begin() {
        return begin(session, reading);
    }

    /** Begins a run, which observers see also where its requests cannot be made. */
    static Execution begin(Session session, PageRead<?, ?> reading) {
        PageRead.Source source = reading.source();
        return session.begin(
                source.key() == null ? OperationKind.SCAN : OperationKind.QUERY,
                source.table().name(),
                source.indexName());
    }

    /** The requests of one run, over so many segments of which some are done. */
    final PacedPages<R> paced(int segments, int segmentsDone) {
        return new PacedPages<>(this, reading.pace(), session.backoff().timer(), segments, segmentsDone);
    }

    /**
     * What to ask for of each item; empty for all. What is only counted is asked for its keys, where it cannot be
     * unasked.
     */
    private List<Path> projection() {
        return mode == ReadMode.COUNT
                ? reading.source().positionAttributes().stream().map(Path::of).toList()
                : reading.decoder().projection();
    }

    /** The items that are shown. */
    private RawPage shown(S response) {
        RawPage raw = open(response);
        RawPage left = hidesInAnswer() ? raw.only(lookedAt::shows) : raw;
        return mode == ReadMode.COUNT ? left.counted() : left;
    }

    private PageStep<R> read(Position position, S response) {
        RawPage raw = shown(response);
        List<R> items = new ArrayList<>(raw.items().size());
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        long wanted = position.itemsLeft() == null ? Long.MAX_VALUE : position.itemsLeft();
        DecodingException failure = null;
        int read = 0;
        while (read < raw.items().size() && items.size() < wanted && failure == null) {
            failure = decode(raw.items().get(read), items);
            if (keepsKeys() && keys.size() < items.size()) {
                keys.add(position(raw.items().get(read)));
            }
            read++;
        }
        // Cut by the limit: the next page begins behind the last item that was read, not behind what DynamoDB read.
        @Nullable
        Map<String, AttributeValue> lastKey =
                read < raw.items().size() ? position(raw.items().get(read - 1)) : raw.lastKey();
        long returned = mode == ReadMode.COUNT ? raw.count() : items.size();
        Page<R> page = new Page<>(
                items,
                Optional.empty(),
                raw.count(),
                raw.scannedCount(),
                new CapacitySum().add(raw.capacity()).toList(),
                1);
        @Nullable
        Position next = failure != null || lastKey == null
                ? null
                : next(
                        position.segment(),
                        lastKey,
                        minus(position.itemsLeft(), returned),
                        minus(position.readsLeft(), raw.scannedCount()),
                        2 * raw.scannedCount());
        return new PageStep<>(
                page,
                keys,
                () -> Optional.ofNullable(lastKey).map(key -> cursors().write(key)),
                failure,
                next);
    }

    /** Adds the item, hands it over as a bad one, or returns why it ends the reading. */
    private @Nullable DecodingException decode(Map<String, AttributeValue> item, List<R> items) {
        try {
            items.add(reading.decoder().read(item));
            return null;
        } catch (DecodingException e) {
            if (reading.badItems() == null) {
                return e;
            }
            reading.badItems().accept(new BadItem(reading.source().table().key(item), JsonItem.apart(item), e));
            return null;
        }
    }

    private Map<String, AttributeValue> position(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (String attribute : reading.source().positionAttributes()) {
            key.put(attribute, Objects.requireNonNull(item.get(attribute), attribute));
        }
        return key;
    }

    private static @Nullable Position next(
            int segment,
            Map<String, AttributeValue> startKey,
            @Nullable Long itemsLeft,
            @Nullable Long readsLeft,
            int reach) {
        boolean done = (itemsLeft != null && itemsLeft <= 0) || (readsLeft != null && readsLeft <= 0);
        return done ? null : new Position(segment, startKey, itemsLeft, readsLeft, reach);
    }

    /**
     * What the request's Limit must be so that nothing is read that cannot be returned; a filter makes that unknown.
     * Where no more is hidden than what has ended or is of other records, which is little as a rule, it begins so, and
     * reads ever more until enough is found.
     */
    private @Nullable Integer requestLimit(Position position) {
        long limit = Long.MAX_VALUE;
        if (reading.bounds().pageSize() != null) {
            limit = reading.bounds().pageSize();
        }
        if (position.readsLeft() != null) {
            limit = Math.min(limit, position.readsLeft());
        }
        if (position.itemsLeft() != null && reading.filter() == null) {
            long wanted = position.itemsLeft();
            limit = Math.min(limit, showsAll() ? wanted : Math.max(wanted, position.reach()));
        }
        return limit == Long.MAX_VALUE ? null : (int) limit;
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static @Nullable Long minus(@Nullable Long left, long taken) {
        return left == null ? null : Long.valueOf(left - taken);
    }

    /** What makes two queries the same to a cursor; a projection and limits do not matter. */
    private static Fingerprint fingerprint(PageRead<?, ?> reading) {
        PageRead.Source source = reading.source();
        ExpressionContext expressions = expressions(source);
        String key = keyCondition(reading, expressions);
        String filter = expressions.condition(reading.filter());
        Fingerprint fingerprint = new Fingerprint()
                .add(source.table().name())
                .add(source.indexName() == null ? "" : source.indexName())
                .add(source.descending() ? "descending" : "ascending")
                .add(key == null ? "" : key)
                .add(filter == null ? "" : filter);
        if (!reading.members().equals(Membership.ALL)) {
            // The record, not what tells it: that may change, and positions stay.
            fingerprint.add(reading.schema().type().getName());
        }
        if (expressions.names() != null) {
            expressions.names().forEach((alias, name) -> fingerprint.add(alias).add(name));
        }
        if (expressions.values() != null) {
            fingerprint.add(expressions.values());
        }
        return fingerprint;
    }
}
