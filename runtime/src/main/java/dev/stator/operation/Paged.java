package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;

/**
 * An operation whose answer comes in pages of up to 1 MB: a query or a scan. Each form of answer sends the requests it
 * needs and no more; a page without items is no end, DynamoDB may have filtered all of it.
 *
 * <p>An item that cannot be read ends the answer with a {@link dev.stator.error.DecodingException}, unless
 * {@code onBadItem(...)} takes it.
 *
 * @param <R> an item, or what was selected of it
 */
@CheckReturnValue
public interface Paged<R> extends Operation<List<R>> {
    /** All items, up to {@code limit(...)}. */
    List<R> list();

    /** {@link #list()} with the asynchronous client. */
    CompletableFuture<List<R>> listAsync();

    /** The first item, reading as little as that takes: without a filter, one item. */
    Optional<R> first();

    /** {@link #first()} with the asynchronous client. */
    CompletableFuture<Optional<R>> firstAsync();

    /**
     * The items one after the other. A request is sent when the consumer wants an item that no earlier response held,
     * never before. The stream is sequential, and need not be closed.
     */
    Stream<R> stream();

    /**
     * One page and the cursor to the next: as many items as {@code limit(...)} says, with as many requests as that
     * takes, or without a limit what one request brings. With a filter that few items pass, {@code scanLimit(...)}
     * bounds the work.
     */
    Page<R> page();

    /** {@link #page()} with the asynchronous client. */
    CompletableFuture<Page<R>> pageAsync();

    /** A page per request, each request sent when the consumer wants its page. */
    Stream<Page<R>> pages();

    /**
     * The number of items ({@code Select.COUNT}), up to {@code limit(...)}. DynamoDB reads, and charges, as for the
     * items themselves. Items that cannot be read count too.
     */
    long count();

    /** {@link #count()} with the asynchronous client. */
    CompletableFuture<Long> countAsync();

    /**
     * The items as a Reactive Streams publisher on the asynchronous client: a request is sent when a subscriber's
     * demand exceeds what earlier responses held. Each subscriber has a reading of its own, from the beginning.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    Publisher<R> publisher();

    /**
     * A page per request as a Reactive Streams publisher; otherwise as {@link #publisher()}.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    Publisher<Page<R>> pagesPublisher();
}
