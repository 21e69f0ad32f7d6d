package dev.stator.stream.consumer;

import dev.stator.stream.Change;
import dev.stator.stream.ChangeDecoder;
import dev.stator.stream.Delivered;
import dev.stator.stream.Delivery;
import dev.stator.stream.ErrorPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Hands out the records of one page, in order, on the calling thread.
 *
 * @param <T> the entity
 */
final class PageHandler<T> {
    private final ConsumerSettings<T> settings;
    private final String shardId;
    private final StoppableHandler<T> gate;
    private final Progress progress;

    PageHandler(ConsumerSettings<T> settings, String shardId, StoppableHandler<T> gate, Progress progress) {
        this.settings = settings;
        this.shardId = shardId;
        this.gate = gate;
        this.progress = progress;
    }

    /**
     * Has records handled, up to the first that is not.
     *
     * @return the record that stops the shard; null if all are dealt with
     * @throws InterruptedException if the consumer stops
     */
    @Nullable
    Delivered<T> handle(List<Record> records) throws InterruptedException {
        if (records.isEmpty() || (settings.batched() && isHandledTogether(records))) {
            return null;
        }
        Delivery<T> delivery = new Delivery<>(settings.decoder(), gate, settings.onError(), gate::isStopped);
        for (Record record : records) {
            Delivered<T> delivered = delivery.deliver(record);
            if (delivered.outcome() != Delivered.Outcome.HANDLED || delivered.attempts() > 1) {
                settings.events().tell(listener -> listener.onTrouble(shardId, delivered));
            }
            if (!delivered.isDone()) {
                return delivered;
            }
            progress.handled(record, 1);
        }
        return null;
    }

    /** Whatever goes wrong, and with which of them, is found out by handing them out one by one. */
    private boolean isHandledTogether(List<Record> records) throws InterruptedException {
        try {
            ChangeDecoder<T> decoder = settings.decoder();
            List<Change<T>> batch = new ArrayList<>(records.size());
            for (Record record : records) {
                decoder.find(record).ifPresent(batch::add);
            }
            if (!batch.isEmpty()) {
                gate.onBatch(List.copyOf(batch));
            }
        } catch (Throwable e) {
            ErrorPolicy.throwIfFatal(e);
            if (gate.isStopped()) {
                throw new InterruptedException("The consumer stops");
            }
            settings.events()
                    .warn(
                            "A batch of " + records.size() + " changes of " + shardId
                                    + " failed; they are handed out one by one",
                            e);
            return false;
        }
        progress.handled(records.get(records.size() - 1), records.size());
        return true;
    }

    /** Is told after each record, or batch of them, that is dealt with. */
    interface Progress {
        /** All up to {@code last} is dealt with, {@code count} more than before. */
        void handled(Record last, int count) throws InterruptedException;
    }
}
