package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * An operation whose answer comes in segments that are read at the same time: a parallel scan.
 *
 * @param <R> an item, or what was selected of it
 */
@CheckReturnValue
public interface Segmented<R> extends Operation<List<R>> {
    /**
     * Gives each page to {@code handler}, on several threads at the same time, but the pages of one segment one after
     * the other; returns when all are handled. A page in which an item cannot be read is not handed over. What the
     * handler throws ends the scan.
     *
     * @throws software.amazon.awssdk.core.exception.AbortedException if the calling thread is interrupted; the scan's
     *     threads are interrupted then, and waited for
     */
    void forEachPage(Consumer<? super SegmentPage<R>> handler);

    /**
     * As {@link #forEachPage}, with the asynchronous client. {@code handler} is called on that client's threads, which
     * it must not block; the segment's next request is sent when the stage it returns is complete, and a stage that
     * fails ends the scan. Cancelling the future cancels the requests under way.
     */
    CompletableFuture<@Nullable Void> forEachPageAsync(
            Function<? super SegmentPage<R>, ? extends CompletionStage<?>> handler);

    /**
     * The items one after the other, of any segment. Requests are sent when the consumer wants an item, one for each
     * segment whose last page it has worked off. Threads never wait for the consumer, so a stream that is abandoned
     * leaves none behind; closing it, as by try-with-resources, also stops the requests under way.
     */
    Stream<R> stream();

    /**
     * The items of all segments as a Reactive Streams publisher on the asynchronous client: requests are sent on demand
     * only, one for each segment whose last page is worked off. Each subscriber has a reading of its own.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    Publisher<R> publisher();

    /** All items, in no order. */
    List<R> list();

    /** {@link #list()} with the asynchronous client. */
    CompletableFuture<List<R>> listAsync();

    /**
     * The number of items ({@code Select.COUNT}). DynamoDB reads, and charges, as for the items themselves. Items that
     * cannot be read count too.
     */
    long count();

    /** {@link #count()} with the asynchronous client. */
    CompletableFuture<Long> countAsync();
}
