package dev.stator.check;

import dev.stator.dao.EntityOperations;
import dev.stator.error.DecodingException;
import dev.stator.operation.ReadOptions;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.ScanProgress;
import dev.stator.operation.Segments;
import dev.stator.schema.Entities;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.internal.Completions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Scans a table and lists what of its items the record would not read as it is stored: what is refused, and why; what
 * is read, and would be written otherwise; what a put would delete. For tables that others write, or have written. It
 * changes nothing, and costs what a scan costs; expired items are looked at too. Immutable.
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
    private final Entities<?> entities;
    private final ScanOperation<?, Map<String, AttributeValue>> scan;
    private final int limit;
    private final int segments;

    private TableCheck(
            EntitySchema<?> schema,
            Entities<?> entities,
            ScanOperation<?, Map<String, AttributeValue>> scan,
            int limit,
            int segments) {
        this.schema = schema;
        this.entities = entities;
        this.scan = scan;
        this.limit = limit;
        this.segments = segments;
    }

    /** Of a table; for {@code DeclaredTable}. */
    public static TableCheck of(EntityOperations<?> operations) {
        EntitySchema<?> schema = operations.schema();
        return new TableCheck(schema, Entities.of(schema), operations.rawScan(), NO_LIMIT, 1);
    }

    private TableCheck with(ScanOperation<?, Map<String, AttributeValue>> changed) {
        return new TableCheck(schema, entities, changed, limit, segments);
    }

    /**
     * Looks at so many items only, as a sample: DynamoDB scans by the hash of the hash key, so they are of no
     * particular kind.
     *
     * @throws IllegalArgumentException if it is less than 1, or the check is {@link #parallel}
     */
    public TableCheck limit(int items) {
        if (items < 1 || segments > 1) {
            throw new IllegalArgumentException("limit(" + items
                    + "): at least 1, and of a check that is not parallel: segments have no common end");
        }
        return new TableCheck(schema, entities, scan, items, segments);
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
        return new TableCheck(schema, entities, scan, limit, Segments.of(count).total());
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public TableCheck consistent() {
        return with(scan.consistent());
    }

    /** Reads at most so many items with one request ({@code Limit}). */
    public TableCheck pageSize(int items) {
        return with(scan.pageSize(items));
    }

    /** Reads no faster than so many read capacity units a second; see {@link ReadOptions#maxReadUnitsPerSecond}. */
    public TableCheck maxReadUnitsPerSecond(double units) {
        return with(scan.maxReadUnitsPerSecond(units));
    }

    /** Tells {@code listener} after each page how far the scan has come, one thread at a time. */
    public TableCheck onProgress(Consumer<ScanProgress> listener) {
        return with(scan.onProgress(listener));
    }

    /** Does it, and says what was found. */
    public CheckReport execute() {
        CheckTally tally = new CheckTally();
        if (limit == NO_LIMIT) {
            scan.parallel(segments).forEachPage(page -> page.items().forEach(item -> look(tally, item)));
        } else {
            scan.limit(limit).pages().forEachOrdered(page -> page.items().forEach(item -> look(tally, item)));
        }
        return tally.report(schema.table().name());
    }

    /**
     * {@link #execute()} with the asynchronous client. A sample is held in memory, the pages of a whole scan are not.
     */
    public CompletableFuture<CheckReport> executeAsync() {
        CheckTally tally = new CheckTally();
        CompletableFuture<@Nullable Void> done = limit == NO_LIMIT
                ? scan.parallel(segments).forEachPageAsync(page -> {
                    page.items().forEach(item -> look(tally, item));
                    return CompletableFuture.completedFuture(page);
                })
                : Completions.map(scan.limit(limit).listAsync(), items -> {
                    items.forEach(item -> look(tally, item));
                    return null;
                });
        return Completions.map(done, nothing -> tally.report(schema.table().name()));
    }

    private void look(CheckTally tally, Map<String, AttributeValue> item) {
        tally.add(ItemInspection.of(record(item), item).findings());
    }

    /** What an item is; the root of the table, which says why it is none, where it is no record. */
    private EntitySchema<?> record(Map<String, AttributeValue> item) {
        try {
            return entities.of(item);
        } catch (DecodingException none) {
            return schema; // whose codec says the same again, as a finding
        }
    }
}
