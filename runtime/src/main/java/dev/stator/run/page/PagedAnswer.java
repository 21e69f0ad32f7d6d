package dev.stator.run.page;

import dev.stator.operation.Page;
import dev.stator.operation.PageRead;
import dev.stator.operation.Paged;
import dev.stator.operation.Response;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.ChunkPublisher;
import dev.stator.run.flow.ChunkSpliterator;
import dev.stator.run.flow.Fetch;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** The forms in which a query or scan answers, each a run of its own. */
public final class PagedAnswer<T, R> implements Paged<R> {
    private final Session session;
    private final PageRead<T, R> read;
    private final Carrier.Kind blocking;
    private final Carrier.Kind async;

    /** As {@code read} says. */
    public PagedAnswer(Session session, PageRead<T, R> read) {
        this.session = session;
        this.read = read;
        this.blocking = Carrier.blocking(session.backoff());
        this.async = Carrier.async(session.backoff());
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
    public List<R> list() {
        return Completions.join(list(blocking));
    }

    @Override
    public CompletableFuture<List<R>> listAsync() {
        return list(async);
    }

    private CompletableFuture<List<R>> list(Carrier.Kind kind) {
        return Completions.map(tally(read, ReadMode.ITEMS, kind), PageTally::items);
    }

    @Override
    public Response<List<R>> response() {
        return Completions.join(response(blocking));
    }

    @Override
    public CompletableFuture<Response<List<R>>> responseAsync() {
        return response(async);
    }

    private CompletableFuture<Response<List<R>>> response(Carrier.Kind kind) {
        return Completions.map(tally(read, ReadMode.METERED, kind), PageTally::response);
    }

    @Override
    public Optional<R> first() {
        return Completions.join(first(blocking));
    }

    @Override
    public CompletableFuture<Optional<R>> firstAsync() {
        return first(async);
    }

    private CompletableFuture<Optional<R>> first(Carrier.Kind kind) {
        return Completions.map(
                tally(read.limit(1), ReadMode.ITEMS, kind),
                tally -> tally.items().stream().findFirst());
    }

    @Override
    public Page<R> page() {
        return Completions.join(page(blocking));
    }

    @Override
    public CompletableFuture<Page<R>> pageAsync() {
        return page(async);
    }

    private CompletableFuture<Page<R>> page(Carrier.Kind kind) {
        if (read.bounds().limit() != null) {
            return Completions.map(tally(read, ReadMode.METERED, kind), PageTally::page);
        }
        return Completions.of(() -> {
            PagedRun<R> run = PagedRun.of(session, read, ReadMode.METERED, kind);
            return Completions.map(run.pages().chunk(run.start()), chunk -> {
                if (chunk.failure() != null) {
                    throw chunk.failure();
                }
                run.end();
                return chunk.elements().get(0);
            });
        });
    }

    @Override
    public long count() {
        return Completions.join(count(blocking));
    }

    @Override
    public CompletableFuture<Long> countAsync() {
        return count(async);
    }

    private CompletableFuture<Long> count(Carrier.Kind kind) {
        return Completions.map(tally(read, ReadMode.COUNT, kind), this::limited);
    }

    /** The last page of a count may hold more than were asked for. */
    private long limited(PageTally<R> tally) {
        Integer limit = read.bounds().limit();
        return limit == null ? tally.count() : Math.min(limit, tally.count());
    }

    private CompletableFuture<PageTally<R>> tally(PageRead<?, R> asked, ReadMode mode, Carrier.Kind kind) {
        return Completions.of(() -> new PageTally<R>().of(PagedRun.of(session, asked, mode, kind)));
    }

    @Override
    public Stream<R> stream() {
        PagedRun<R> run = PagedRun.of(session, read, ReadMode.ITEMS, blocking);
        return stream(run, run.items());
    }

    @Override
    public Stream<Page<R>> pages() {
        PagedRun<R> run = PagedRun.of(session, read, ReadMode.METERED, blocking);
        return stream(run, run.pages());
    }

    private static <X> Stream<X> stream(PagedRun<?> run, Fetch<Position, X> chunks) {
        return StreamSupport.stream(new ChunkSpliterator<>(run.start(), chunks), false)
                .onClose(run::stop);
    }

    @Override
    public Publisher<R> publisher() {
        session.requireAsync();
        PagedRun<R> run = PagedRun.of(session, read, ReadMode.ITEMS, async);
        return new ChunkPublisher<>(run.start(), run.items());
    }

    @Override
    public Publisher<Page<R>> pagesPublisher() {
        session.requireAsync();
        PagedRun<R> run = PagedRun.of(session, read, ReadMode.METERED, async);
        return new ChunkPublisher<>(run.start(), run.pages());
    }

    @Override
    public DynamoDbRequest toRequest() {
        return session.configured(first(Paging.of(session, read, ReadMode.ITEMS)));
    }

    private static <Q extends DynamoDbRequest> Q first(Paging<?, ?, Q, ?> paging) {
        return paging.request(paging.start());
    }
}
