package dev.stator.stream.consumer;

import dev.stator.stream.Change;
import java.util.List;

/**
 * What is done with the changes of a shard, several at a time. When it throws, each change is given to it again alone,
 * in order, under the consumer's error policy: so one change that cannot be handled takes no others with it.
 *
 * @param <T> the entity
 */
@FunctionalInterface
public interface BatchHandler<T> {
    /**
     * Handles changes that follow one another in one shard. When it returns, all of them count as handled.
     *
     * @param changes one or more
     * @throws Exception if it failed; an {@code InterruptedException} too, unless the consumer is being stopped: then
     *     they will come again
     */
    void onBatch(List<Change<T>> changes) throws Exception;
}
