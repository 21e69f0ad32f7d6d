package dev.stator.run.page;

import dev.stator.operation.PageRead;
import dev.stator.operation.Response;
import dev.stator.operation.SegmentPage;
import dev.stator.operation.Segmented;
import dev.stator.operation.Segments;
import dev.stator.run.flow.ChunkPublisher;
import dev.stator.run.flow.MergingSpliterator;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The forms in which a parallel scan answers, each a run of its own. */
public final class SegmentedAnswer<T, R> implements Segmented<R> {
    private final Session session;
    private final PageRead<T, R> read;
    private final Segments segments;

    /** As {@code read} says. */
    public SegmentedAnswer(Session session, PageRead<T, R> read, Segments segments) {
        this.session = session;
        this.read = read;
        this.segments = segments;
    }

    @Override
    public void forEachPage(Consumer<? super SegmentPage<R>> handler) {
        Completions.join(blocking(ReadMode.METERED).forEach(handled(handler)));
    }

    @Override
    public CompletableFuture<@Nullable Void> forEachPageAsync(
            Function<? super SegmentPage<R>, ? extends CompletionStage<?>> handler) {
        return Completions.of(() -> async(ReadMode.METERED).forEach(handler::apply));
    }

    @Override
    public Stream<R> stream() {
        MergingSpliterator<Position, R> items =
                new MergingSpliterator<>(blocking(ReadMode.ITEMS).items());
        return StreamSupport.stream(items, false).onClose(items::close);
    }

    @Override
    public Publisher<R> publisher() {
        session.requireAsync();
        // A foreign checkpoint is refused here; a subscription could not throw it.
        ParallelRun<R> run = async(ReadMode.ITEMS);
        return new ChunkPublisher<>(() -> run.again().items());
    }

    @Override
    public List<R> list() {
        return Completions.join(tally(blocking(ReadMode.ITEMS))).items();
    }

    @Override
    public CompletableFuture<List<R>> listAsync() {
        return Completions.of(() -> Completions.map(tally(async(ReadMode.ITEMS)), PageTally::items));
    }

    @Override
    public long count() {
        return Completions.join(tally(blocking(ReadMode.COUNT))).count();
    }

    @Override
    public CompletableFuture<Long> countAsync() {
        return Completions.of(() -> Completions.map(tally(async(ReadMode.COUNT)), PageTally::count));
    }

    @Override
    public List<R> execute() {
        return list();
    }

    @Override
    public CompletableFuture<List<R>> executeAsync() {
        return listAsync();
    }

    @Override
    public Response<List<R>> response() {
        return Completions.join(tally(blocking(ReadMode.METERED))).response();
    }

    @Override
    public CompletableFuture<Response<List<R>>> responseAsync() {
        return Completions.of(() -> Completions.map(tally(async(ReadMode.METERED)), PageTally::response));
    }

    @Override
    public ScanRequest toRequest() {
        ScanPaging<T, R> paging = new ScanPaging<>(session, read, ReadMode.ITEMS, segments);
        return session.configured(paging.request(paging.start()));
    }

    private ParallelRun<R> blocking(ReadMode mode) {
        return ParallelRun.blocking(session, read, segments, mode);
    }

    private ParallelRun<R> async(ReadMode mode) {
        return ParallelRun.async(session, read, segments, mode);
    }

    private static <R> CompletableFuture<PageTally<R>> tally(ParallelRun<R> run) {
        PageTally<R> tally = new PageTally<>();
        return Completions.map(run.forEach(handled(tally::add)), nothing -> tally);
    }

    private static <X> Function<X, CompletionStage<?>> handled(Consumer<? super X> handler) {
        return page -> {
            handler.accept(page);
            return CompletableFuture.completedFuture(page);
        };
    }
}
