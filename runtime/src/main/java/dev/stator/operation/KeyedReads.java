package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;

/**
 * An operation that answers for each of many keys, in their order: {@link GetAllOperation}.
 *
 * @param <R> what is read of an item
 */
@CheckReturnValue
public interface KeyedReads<R> extends Attemptable<List<Optional<R>>, GetAllResult<R>> {
    /**
     * The answers one after the other, for more keys than fit into memory: keys are read, and requests sent, when the
     * consumer wants an answer that no earlier request brought. The stream is sequential, and need not be closed.
     */
    Stream<Optional<R>> stream();

    /**
     * {@link #stream()} as a Reactive Streams publisher on the asynchronous client. Each subscriber has a reading of
     * its own; of keys that come from a stream there can be only one.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    Publisher<Optional<R>> publisher();
}
