package dev.stator.check;

import dev.stator.codec.AttributeCodec;
import dev.stator.dao.EntityOperations;
import dev.stator.operation.ParallelScan;
import dev.stator.operation.ReadOptions;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.Segments;
import dev.stator.schema.Entities;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Scans a table, and writes its items in the form in which Stator writes them now: it mends what {@link TableCheck}
 * lists. What an item reads as stays: its version, its stamps, its end, and attributes that the record does not know.
 * Immutable.
 *
 * <pre>{@code
 * System.out.println(posts.table().rewrite().dryRun());
 * RewriteReport report = posts.table().rewrite().parallel(8).maxWriteUnitsPerSecond(200).execute();
 * }</pre>
 *
 * <p>An item is written only if all that its record reads of it is still as it was read; else it is read again. Others
 * may write meanwhile. Only attributes that change are written, all those of an item at once.
 *
 * <p>An item whose key is in another form is put under the key in the present form and deleted under the old one, in
 * one transaction, if the new key is free; else both items are left, and told. What cannot be read, or would be rounded
 * or lost, is left and told, and so is what a condition cannot guard.
 *
 * <p>Whenever it is stopped, each item is as it was or as it is to be. To execute it again does the rest; with
 * {@link #onCheckpoint} it need not scan again what is done.
 *
 * <p>Each item that is written is a change in the table's stream, of which both images read the same.
 */
@CheckReturnValue
public final class TableRewrite {
    private final Session session;
    private final EntitySchema<?> schema;
    private final ScanOperation<?, Map<String, AttributeValue>> scan;
    private final Options options;

    private TableRewrite(
            Session session,
            EntitySchema<?> schema,
            ScanOperation<?, Map<String, AttributeValue>> scan,
            Options options) {
        this.session = session;
        this.schema = schema;
        this.scan = scan;
        this.options = options;
    }

    /**
     * How it is done.
     *
     * @param limit items to look at; 0: all
     * @param segments of the scan
     * @param writeUnits a second; null: no limit
     * @param ttl reads ends that are none in seconds; null: they stay
     * @param resume a checkpoint; null: from the beginning
     * @param saver takes checkpoints
     * @param interval between two checkpoints
     */
    record Options(
            int limit,
            int segments,
            @Nullable Double writeUnits,
            @Nullable AttributeCodec<Instant> ttl,
            Consumer<RewriteProgress> onProgress,
            Consumer<LeftItem> onLeft,
            @Nullable String resume,
            @Nullable Consumer<String> saver,
            Duration interval) {
        static final Options DEFAULT =
                new Options(0, 1, null, null, progress -> {}, item -> {}, null, null, Duration.ZERO);

        boolean isBounded() {
            return limit > 0;
        }

        boolean isScannedWhole() {
            return segments > 1 || resume != null || saver != null;
        }
    }

    /** Of a table; for {@code DeclaredTable}. */
    public static TableRewrite of(EntityOperations<?> operations) {
        return new TableRewrite(operations.session(), operations.schema(), operations.rawScan(), Options.DEFAULT);
    }

    private TableRewrite with(ScanOperation<?, Map<String, AttributeValue>> changed) {
        return new TableRewrite(session, schema, changed, options);
    }

    private TableRewrite with(Options changed) {
        if (changed.isBounded() && changed.isScannedWhole()) {
            throw new IllegalArgumentException("limit(" + changed.limit + ") beside parallel(...), resume(...) or"
                    + " onCheckpoint(...): segments have no common end to stop at; leave out one of them");
        }
        return new TableRewrite(session, schema, scan, changed);
    }

    /**
     * Looks at so many items only, as a sample.
     *
     * @throws IllegalArgumentException if it is less than 1, or the rewrite is {@link #parallel} or has checkpoints
     */
    public TableRewrite limit(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("limit(" + items + "): at least 1");
        }
        Options o = options;
        return with(new Options(
                items, o.segments, o.writeUnits, o.ttl, o.onProgress, o.onLeft, o.resume, o.saver, o.interval));
    }

    /**
     * Scans in so many segments, of which 8 are worked on at a time, each one item after the other.
     *
     * @param count 1 to 1,000,000
     * @throws IllegalArgumentException if it is another number, or the rewrite has a {@link #limit}
     */
    public TableRewrite parallel(int count) {
        Options o = options;
        return with(new Options(
                o.limit,
                Segments.of(count).total(),
                o.writeUnits,
                o.ttl,
                o.onProgress,
                o.onLeft,
                o.resume,
                o.saver,
                o.interval));
    }

    /** Reads at most so many items with one request ({@code Limit}), and so takes a checkpoint as often. */
    public TableRewrite pageSize(int items) {
        return with(scan.pageSize(items));
    }

    /** Reads no faster than so many read capacity units a second; see {@link ReadOptions#maxReadUnitsPerSecond}. */
    public TableRewrite maxReadUnitsPerSecond(double units) {
        return with(scan.maxReadUnitsPerSecond(units));
    }

    /**
     * Writes no faster than so many write capacity units a second, on average: before each write it waits off what
     * those before it cost, as DynamoDB said. All segments share the rate.
     *
     * @param units more than 0; 1 unit writes 1 KB, and in a transaction, as for an item that is moved, half of that
     */
    public TableRewrite maxWriteUnitsPerSecond(double units) {
        if (!(units > 0) || Double.isInfinite(units)) {
            throw new IllegalArgumentException("maxWriteUnitsPerSecond(" + units
                    + "): a number above 0, such as 100; leave it out to write without a limit");
        }
        Options o = options;
        return with(
                new Options(o.limit, o.segments, units, o.ttl, o.onProgress, o.onLeft, o.resume, o.saver, o.interval));
    }

    /** Tells {@code listener} after each page how far it has come, one thread at a time. */
    public TableRewrite onProgress(Consumer<RewriteProgress> listener) {
        Objects.requireNonNull(listener, "listener");
        Options o = options;
        return with(new Options(
                o.limit, o.segments, o.writeUnits, o.ttl, listener, o.onLeft, o.resume, o.saver, o.interval));
    }

    /** Hands each item that is left as it is to {@code handler}, one thread at a time. What it throws ends the run. */
    public TableRewrite onLeft(Consumer<LeftItem> handler) {
        Objects.requireNonNull(handler, "handler");
        Options o = options;
        return with(new Options(
                o.limit, o.segments, o.writeUnits, o.ttl, o.onProgress, handler, o.resume, o.saver, o.interval));
    }

    /**
     * Writes the end of an item ({@code @Ttl}) in seconds where it is stored otherwise: in milliseconds, with
     * {@code new EpochMillis()}, or as text, with another converter of {@code dev.stator.codec.convert}. Fractions of a
     * second are left out. Such an item never expired; in seconds it does, and may be past its end at once.
     *
     * @param stored reads what is stored; what it refuses stays as it is, and is told
     * @throws IllegalArgumentException if no item of the table expires
     */
    public TableRewrite ttl(AttributeCodec<Instant> stored) {
        Objects.requireNonNull(stored, "stored");
        if (schema.table().ttl().isEmpty()) {
            throw new IllegalArgumentException("ttl(...): no record of table "
                    + schema.table().name() + " has a component with @Ttl; leave it out");
        }
        Options o = options;
        return with(new Options(
                o.limit, o.segments, o.writeUnits, stored, o.onProgress, o.onLeft, o.resume, o.saver, o.interval));
    }

    /**
     * Goes on where {@code checkpoint} says, see {@link #onCheckpoint(Consumer)}; see {@link ParallelScan#resume}.
     *
     * @param checkpoint null: there is none yet, begin at the beginning
     * @throws IllegalArgumentException if the rewrite has a {@link #limit}
     */
    public TableRewrite resume(@Nullable String checkpoint) {
        Options o = options;
        return with(new Options(
                o.limit, o.segments, o.writeUnits, o.ttl, o.onProgress, o.onLeft, checkpoint, o.saver, o.interval));
    }

    /**
     * Takes a checkpoint after each page whose items are all done; see {@link ParallelScan#onCheckpoint(Consumer)}.
     *
     * @throws IllegalArgumentException if the rewrite has a {@link #limit}
     */
    public TableRewrite onCheckpoint(Consumer<String> saver) {
        return onCheckpoint(Duration.ZERO, saver);
    }

    /** The same with at least {@code interval} from one checkpoint to the next, and one at the end. */
    public TableRewrite onCheckpoint(Duration interval, Consumer<String> saver) {
        Objects.requireNonNull(saver, "saver");
        Objects.requireNonNull(interval, "interval");
        Options o = options;
        return with(new Options(
                o.limit, o.segments, o.writeUnits, o.ttl, o.onProgress, o.onLeft, o.resume, saver, interval));
    }

    /**
     * Says what {@link #execute()} would do, and writes nothing. It reads the items whose keys others would get. Of two
     * items that would get the same key, neither is there yet: both count as moved.
     *
     * @throws RewriteIncompleteException if it stops before its end
     */
    public RewriteReport dryRun() {
        return run(true).execute();
    }

    /** {@link #dryRun()} with the asynchronous client. */
    public CompletableFuture<RewriteReport> dryRunAsync() {
        return run(true).executeAsync();
    }

    /**
     * Does it, and says what was done.
     *
     * @throws RewriteIncompleteException if it stops before its end
     */
    @CanIgnoreReturnValue
    public RewriteReport execute() {
        return run(false).execute();
    }

    /** {@link #execute()} with the asynchronous client. */
    public CompletableFuture<RewriteReport> executeAsync() {
        return run(false).executeAsync();
    }

    private RewriteRun run(boolean dry) {
        Mending mending = new Mending(schema, Entities.of(schema), session.clock(), options.ttl);
        return new RewriteRun(session, schema.table(), scan, mending, options, dry);
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "rewrite of table " + schema.table().name();
    }
}
