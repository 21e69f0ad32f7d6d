package dev.stator.observe;

/**
 * Sees what the operations of a {@code Stator} do: {@code Stator.builder().observer(...)}. Every method does nothing
 * unless it is overridden.
 *
 * <p>Each run gives one {@link #onBegin}, any number of {@link #onPage} and {@link #onRetry}, and one {@link #onEnd}. A
 * lazy stream begins with its first request and ends when its last page was read or it is closed: one that is left half
 * read and not closed has no end. The same holds for a publisher and its subscriptions.
 *
 * <p>Events are told on the thread that works: the caller's, or one of the asynchronous client, which must not be kept
 * waiting. Operations that work concurrently (batches, parallel scans) tell events of one run on several threads.
 *
 * <p>What an observer throws harms neither the operation nor other observers: it is logged as a warning by {@link
 * System.Logger} {@code dev.stator.observe}, and the operation goes on.
 */
public interface Observer {
    /**
     * Whether events shall hold consumed capacity: then every request asks for it
     * ({@code ReturnConsumedCapacity=INDEXES}). It is asked once, when the {@code Stator} is built. Without such an
     * observer only {@code response()} and pages ask.
     */
    default boolean wantsCapacity() {
        return false;
    }

    /** An operation begins; nothing was sent yet. */
    default void onBegin(OperationRun run) {}

    /** A request was answered. */
    default void onPage(PageEvent event) {}

    /** Something is going to be sent again. */
    default void onRetry(RetryEvent event) {}

    /** The operation is over, well or not. Its caller has no answer yet. */
    default void onEnd(EndEvent event) {}
}
