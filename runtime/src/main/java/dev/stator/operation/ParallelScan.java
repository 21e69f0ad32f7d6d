package dev.stator.operation;

import dev.stator.expression.Attribute;
import dev.stator.expression.Path;
import dev.stator.operation.internal.Checkpoint.State;
import dev.stator.operation.internal.ChunkPublisher;
import dev.stator.operation.internal.MergingSpliterator;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A scan in segments that are read at the same time (parallel Scan). Items come in no order. Segments are begun one after the
 * other, a new one when one is done, so that {@link #concurrency} of them are under way.
 *
 * <p>It never holds more than one page, of up to 1 MB, for each segment that is under way: a segment's next request is sent
 * only when its last page is worked off.
 *
 * <p>An error in one segment stops the others: requests and callbacks under way are finished, nothing new is sent, and the
 * error is thrown once, with errors of other segments suppressed in it.
 *
 * <p>Where it blocks, requests are sent on daemon threads of its own, named {@code stator-scan-}<i>n</i>, which end after a
 * second without work. With the asynchronous client it has no threads.
 *
 * @param <T> the entity, or the record of an index: what a filter is about
 * @param <R> what an item is answered as
 */
@CheckReturnValue
public final class ParallelScan<T, R> extends ReadOptions<T, R, ParallelScan<T, R>> implements Operation<List<R>> {
    private final Segments segments;

    private ParallelScan(Reading<T, R> reading, Segments segments) {
        super(reading);
        this.segments = segments;
    }

    static <T, R> ParallelScan<T, R> of(Reading<T, R> reading, int segments) {
        return new ParallelScan<>(reading, Segments.of(segments));
    }

    /**
     * At most so many segments under way at the same time, 8 by default: as many threads where it blocks, as many
     * connections, and as many pages in memory.
     */
    public ParallelScan<T, R> concurrency(int segmentsAtATime) {
        return new ParallelScan<>(reading(), segments.concurrency(segmentsAtATime));
    }

    /**
     * Goes on where {@code checkpoint} says, see {@link #onCheckpoint(Consumer)}: segments that were done are not read again.
     * Whether it is a checkpoint of this very scan is checked when the operation is executed, which otherwise throws
     * {@link dev.stator.error.CursorRefusedException}: table, index, filter and number of segments must be the same;
     * concurrency, projection, page size and consistency may differ.
     *
     * @param checkpoint null: there is none yet, begin at the beginning
     */
    public ParallelScan<T, R> resume(@Nullable String checkpoint) {
        return new ParallelScan<>(reading(), segments.resume(checkpoint));
    }

    /**
     * Takes a checkpoint after each page: URL-safe text that says how far all segments have come, for
     * {@link #resume(String)} after a crash. It covers a page only when the page's callback has returned, and the segment's
     * next request is sent only when {@code saver} has returned. So a crash repeats at most the pages whose callbacks or whose
     * checkpoint it interrupted, one for each segment under way; every other item is handed over exactly once.
     *
     * <p>{@code saver} is called by one thread at a time, with checkpoints that only go forward; pages that are finished
     * meanwhile share the next one. It is not encrypted. Its length is bounded by the number of segments under way, not by
     * the number of segments: it names the position, a key, of each of those, and takes the others in one number.
     *
     * <p>Only {@code forEachPage} and its asynchronous form can say what is finished; a stream hands its items to whoever
     * asks and never learns what became of them.
     */
    public CheckpointedScan<R> onCheckpoint(Consumer<String> saver) {
        return onCheckpoint(Duration.ZERO, saver);
    }

    /**
     * As {@link #onCheckpoint(Consumer)}, but with at least {@code interval} from one checkpoint to the next, and one at the
     * end, also when an error ends the scan. A crash then repeats the pages since the last checkpoint.
     */
    public CheckpointedScan<R> onCheckpoint(Duration interval, Consumer<String> saver) {
        return new CheckpointedScan<>(reading(), segments.saver(Objects.requireNonNull(saver, "saver"), interval));
    }

    /** Answers with these attributes of each item only ({@code ProjectionExpression}). */
    @SafeVarargs
    public final ParallelScan<T, Selection<T>> select(Attribute<T, ?>... attributes) {
        List<Path> paths = new ArrayList<>();
        for (Attribute<T, ?> attribute : attributes) {
            paths.add(attribute.path());
        }
        return new ParallelScan<>(reading().select(paths), segments);
    }

    /**
     * Gives each page to {@code handler}, on several threads at the same time, but the pages of one segment one after the
     * other; returns when all are handled. A page in which an item cannot be read is not handed over. What the handler throws
     * ends the scan.
     *
     * @throws software.amazon.awssdk.core.exception.AbortedException if the calling thread is interrupted; the scan's threads
     *     are interrupted then, and waited for
     */
    public void forEachPage(Consumer<? super SegmentPage<R>> handler) {
        run(Mode.METERED).forEach(handler::accept);
    }

    /**
     * As {@link #forEachPage}, with the asynchronous client. {@code handler} is called on that client's threads, which it must
     * not block; the segment's next request is sent when the stage it returns is complete, and a stage that fails ends the
     * scan. Cancelling the future cancels the requests under way.
     */
    public CompletableFuture<@Nullable Void> forEachPageAsync(
            Function<? super SegmentPage<R>, ? extends CompletionStage<?>> handler) {
        return Completions.of(() -> run(Mode.METERED).forEachAsync(handler::apply));
    }

    /**
     * The items one after the other, of any segment. Requests are sent when the consumer wants an item, one for each segment
     * whose last page it has worked off. Threads never wait for the consumer, so a stream that is abandoned leaves none
     * behind; closing it, as by try-with-resources, also stops the requests under way.
     */
    public Stream<R> stream() {
        MergingSpliterator<Position, R> items =
                new MergingSpliterator<>(run(Mode.ITEMS).items());
        return StreamSupport.stream(items, false).onClose(items::close);
    }

    /**
     * The items of all segments as a Reactive Streams publisher on the asynchronous client: requests are sent on demand
     * only, one for each segment whose last page is worked off. Each subscriber has a reading of its own.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    public Publisher<R> publisher() {
        reading().session().requireAsync();
        // A foreign checkpoint is refused here; a subscription could not throw it.
        State start = ParallelRun.start(reading(), segments);
        return new ChunkPublisher<>(() -> new ParallelRun<>(reading(), segments, Mode.ITEMS, start).itemsAsync());
    }

    /** All items, in no order. */
    public List<R> list() {
        return tally(Mode.ITEMS).items();
    }

    /** {@link #list()} with the asynchronous client. */
    public CompletableFuture<List<R>> listAsync() {
        return tallyAsync(Mode.ITEMS, SharedTally::items);
    }

    /**
     * The number of items ({@code Select.COUNT}). DynamoDB reads, and charges, as for the items themselves. Items that
     * cannot be read count too.
     */
    public long count() {
        return tally(Mode.COUNT).count();
    }

    /** {@link #count()} with the asynchronous client. */
    public CompletableFuture<Long> countAsync() {
        return tallyAsync(Mode.COUNT, SharedTally::count);
    }

    /** The same as {@link #list()}. */
    @Override
    public List<R> execute() {
        return list();
    }

    /** The same as {@link #listAsync()}. */
    @Override
    public CompletableFuture<List<R>> executeAsync() {
        return listAsync();
    }

    @Override
    public Response<List<R>> response() {
        return tally(Mode.METERED).response();
    }

    @Override
    public CompletableFuture<Response<List<R>>> responseAsync() {
        return tallyAsync(Mode.METERED, SharedTally::response);
    }

    /** The first request for segment 0. */
    @Override
    public ScanRequest toRequest() {
        ScanPaging<T, R> paging = new ScanPaging<>(reading(), Mode.ITEMS, segments.total());
        return paging.request(paging.start());
    }

    @Override
    ParallelScan<T, R> with(Reading<T, R> changed) {
        return new ParallelScan<>(changed, segments);
    }

    private ParallelRun<R> run(Mode mode) {
        return ParallelRun.of(reading(), segments, mode);
    }

    private SharedTally<R> tally(Mode mode) {
        SharedTally<R> tally = new SharedTally<>();
        run(mode).forEach(tally::add);
        return tally;
    }

    private <V> CompletableFuture<V> tallyAsync(Mode mode, Function<SharedTally<R>, V> result) {
        return Completions.of(() -> {
            SharedTally<R> tally = new SharedTally<>();
            return Completions.map(
                    run(mode).forEachAsync(page -> {
                        tally.add(page);
                        return CompletableFuture.completedFuture(page);
                    }),
                    nothing -> result.apply(tally));
        });
    }
}
