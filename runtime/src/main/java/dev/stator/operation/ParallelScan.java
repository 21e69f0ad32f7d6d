package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A scan in segments that are read at the same time (parallel Scan). Items come in no order. Segments are begun one
 * after the other, a new one when one is done, so that {@link #concurrency} of them are under way.
 *
 * <p>It never holds more than one page, of up to 1 MB, for each segment that is under way: a segment's next request is
 * sent only when its last page is worked off.
 *
 * <p>An error in one segment stops the others: requests and callbacks under way are finished, nothing new is sent, and
 * the error is thrown once, with errors of other segments suppressed in it.
 *
 * <p>Where it blocks, requests are sent on daemon threads of its own, named {@code stator-scan-}<i>n</i>, which end
 * after a second without work. With the asynchronous client it has no threads.
 *
 * @param <T> the entity, or the record of an index: what a filter is about
 * @param <R> what an item is answered as
 */
@CheckReturnValue
public final class ParallelScan<T, R> extends ReadOptions<T, R, ParallelScan<T, R>, ParallelScan<T, Selection<T>>>
        implements Segmented<R> {
    private final Segments segments;

    /** Of all that {@code read} says, so cut up. */
    ParallelScan(Runner runner, PageRead<T, R> read, Segments segments) {
        super(runner, read);
        this.segments = segments;
    }

    /**
     * At most so many segments under way at the same time, 8 by default: as many threads where it blocks, as many
     * connections, and as many pages in memory.
     */
    public ParallelScan<T, R> concurrency(int segmentsAtATime) {
        return new ParallelScan<>(runner(), read(), segments.concurrency(segmentsAtATime));
    }

    /**
     * Goes on where {@code checkpoint} says, see {@link #onCheckpoint(Consumer)}: segments that were done are not read
     * again. Whether it is a checkpoint of this very scan is checked when the operation is executed, which otherwise
     * throws {@link CursorRefusedException}: table, index, filter and number of segments must be the
     * same; concurrency, projection, page size and consistency may differ.
     *
     * @param checkpoint null: there is none yet, begin at the beginning
     */
    public ParallelScan<T, R> resume(@Nullable String checkpoint) {
        return new ParallelScan<>(runner(), read(), segments.resume(checkpoint));
    }

    /**
     * Takes a checkpoint after each page: URL-safe text that says how far all segments have come, for
     * {@link #resume(String)} after a crash. It covers a page only when the page's callback has returned, and the
     * segment's next request is sent only when {@code saver} has returned. So a crash repeats at most the pages whose
     * callbacks or whose checkpoint it interrupted, one for each segment under way; every other item is handed over
     * exactly once.
     *
     * <p>Inside a page, {@link SegmentPage#itemsDone()} takes how many of its items are done, and a crash repeats the
     * others only.
     *
     * <p>{@code saver} is called by one thread at a time, with checkpoints that only go forward; pages that are
     * finished meanwhile share the next one. It is not encrypted. Its length is bounded by the number of segments under
     * way, not by the number of segments: it names the position, a key, of each of those, and takes the others in one
     * number.
     *
     * <p>Only {@code forEachPage} and its asynchronous form can say what is finished; a stream hands its items to
     * whoever asks and never learns what became of them.
     */
    public CheckpointedScan<R> onCheckpoint(Consumer<String> saver) {
        return onCheckpoint(Duration.ZERO, saver);
    }

    /**
     * As {@link #onCheckpoint(Consumer)}, but with at least {@code interval} from one checkpoint to the next, and one
     * at the end, also when an error ends the scan. A crash then repeats the pages since the last checkpoint.
     */
    public CheckpointedScan<R> onCheckpoint(Duration interval, Consumer<String> saver) {
        return new CheckpointedScan<>(
                runner(), read(), segments.saver(Objects.requireNonNull(saver, "saver"), interval));
    }

    /** How it is cut up. */
    public Segments segments() {
        return segments;
    }

    private Segmented<R> running() {
        return runner().segments(read(), segments);
    }

    @Override
    public void forEachPage(Consumer<? super SegmentPage<R>> handler) {
        running().forEachPage(handler);
    }

    @Override
    public CompletableFuture<@Nullable Void> forEachPageAsync(
            Function<? super SegmentPage<R>, ? extends CompletionStage<?>> handler) {
        return running().forEachPageAsync(handler);
    }

    @Override
    public Stream<R> stream() {
        return running().stream();
    }

    @Override
    public Publisher<R> publisher() {
        return running().publisher();
    }

    @Override
    public List<R> list() {
        return running().list();
    }

    @Override
    public CompletableFuture<List<R>> listAsync() {
        return running().listAsync();
    }

    @Override
    public long count() {
        return running().count();
    }

    @Override
    public CompletableFuture<Long> countAsync() {
        return running().countAsync();
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
        return running().response();
    }

    @Override
    public CompletableFuture<Response<List<R>>> responseAsync() {
        return running().responseAsync();
    }

    /** The first request for segment 0. */
    @Override
    public ScanRequest toRequest() {
        return (ScanRequest) running().toRequest();
    }

    @Override
    ParallelScan<T, R> with(Runner runner, PageRead<T, R> changed) {
        return new ParallelScan<>(runner, changed, segments);
    }

    @Override
    ParallelScan<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
        return new ParallelScan<>(runner(), changed, segments);
    }

    /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
    public <P> ParallelScan<T, P> select(ItemProjection<T, P> part) {
        return new ParallelScan<>(runner(), read().select(part), segments);
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return super.toString() + segments;
    }
}
