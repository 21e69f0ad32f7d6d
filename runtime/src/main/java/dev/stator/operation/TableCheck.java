package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Scans a table and lists what of its items the record would not read as it is stored: what is refused, and why; what is read, and
 * would be written otherwise; what a put would delete. For tables that others write, or have written. It changes nothing, and costs
 * what a scan costs; expired items are looked at too. Immutable.
 *
 * <pre>{@code
 * System.out.println(posts.table().check().limit(10_000).execute());
 * CheckReport report = posts.table().check().parallel(16).maxReadUnitsPerSecond(500).execute();
 * }</pre>
 */
@CheckReturnValue
public final class TableCheck {
    private static final int NO_LIMIT = 0;

    private final EntitySchema<?> schema;
    private final Reading<?, Map<String, AttributeValue>> reading;
    private final int limit;
    private final int segments;

    private TableCheck(
            EntitySchema<?> schema, Reading<?, Map<String, AttributeValue>> reading, int limit, int segments) {
        this.schema = schema;
        this.reading = reading;
        this.limit = limit;
        this.segments = segments;
    }

    /** Of a table; for {@code Table}. */
    public static <T> TableCheck of(Session session, EntitySchema<T> schema) {
        Source source = Source.of(session, schema, null, null);
        return new TableCheck(
                schema,
                Reading.of(source, Form.whole(schema, null, schema.codec())).raw(),
                NO_LIMIT,
                1);
    }

    private TableCheck with(Reading<?, Map<String, AttributeValue>> changed) {
        return new TableCheck(schema, changed, limit, segments);
    }

    /**
     * Looks at so many items only, as a sample: DynamoDB scans by the hash of the hash key, so they are of no particular kind.
     *
     * @throws IllegalArgumentException if it is less than 1, or the check is {@link #parallel}
     */
    public TableCheck limit(int items) {
        if (items < 1 || segments > 1) {
            throw new IllegalArgumentException("limit(" + items
                    + "): at least 1, and of a check that is not parallel: segments have no common end");
        }
        return new TableCheck(schema, reading, items, segments);
    }

    /**
     * Scans in so many segments, of which 8 are read at a time.
     *
     * @param count 1 to 1,000,000
     * @throws IllegalArgumentException if it is another number, or the check has a {@link #limit}
     */
    public TableCheck parallel(int count) {
        if (limit != NO_LIMIT) {
            throw new IllegalArgumentException("parallel(" + count + "): segments have no common end to stop at; leave"
                    + " out limit(" + limit + ")");
        }
        return new TableCheck(schema, reading, limit, Segments.of(count).total());
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public TableCheck consistent() {
        return with(reading.source(reading.source().read(true)));
    }

    /** Reads at most so many items with one request ({@code Limit}). */
    public TableCheck pageSize(int items) {
        return with(reading.bounds(reading.bounds().pageSize(items)));
    }

    /** Reads no faster than so many read capacity units a second; see {@link ReadOptions#maxReadUnitsPerSecond}. */
    public TableCheck maxReadUnitsPerSecond(double units) {
        return with(reading.pace(reading.pace().unitsPerSecond(units)));
    }

    /** Tells {@code listener} after each page how far the scan has come, one thread at a time. */
    public TableCheck onProgress(Consumer<ScanProgress> listener) {
        return with(reading.pace(reading.pace().progress(Objects.requireNonNull(listener, "listener"))));
    }

    /** Does it, and says what was found. */
    public CheckReport execute() {
        CheckTally tally = new CheckTally();
        if (limit == NO_LIMIT) {
            parallel(reading).forEachPage(page -> page.items().forEach(item -> look(tally, item)));
        } else {
            limited(reading).pages().forEachOrdered(page -> page.items().forEach(item -> look(tally, item)));
        }
        return tally.report(schema.table().name());
    }

    /** {@link #execute()} with the asynchronous client. A sample is held in memory, the pages of a whole scan are not. */
    public CompletableFuture<CheckReport> executeAsync() {
        CheckTally tally = new CheckTally();
        CompletableFuture<@Nullable Void> done = limit == NO_LIMIT
                ? parallel(reading).forEachPageAsync(page -> {
                    page.items().forEach(item -> look(tally, item));
                    return CompletableFuture.completedFuture(page);
                })
                : Completions.map(limited(reading).listAsync(), items -> {
                    items.forEach(item -> look(tally, item));
                    return null;
                });
        return Completions.map(done, nothing -> tally.report(schema.table().name()));
    }

    private void look(CheckTally tally, Map<String, AttributeValue> item) {
        tally.add(ItemInspection.of(schema, item));
    }

    private <T> ParallelScan<T, Map<String, AttributeValue>> parallel(Reading<T, Map<String, AttributeValue>> raw) {
        return ParallelScan.of(raw, segments);
    }

    private <T> RawScan<T> limited(Reading<T, Map<String, AttributeValue>> raw) {
        return new RawScan<>(raw).limit(limit);
    }
}
