package dev.stator.run.batch;

import dev.stator.error.DecodingException;
import dev.stator.run.item.ItemAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What one way of reading makes of the item of a key: read when it comes, so that nobody keeps it as it was stored. */
final class Reading<R> {
    private final ItemAnswer<R> answer;
    private Supplier<Optional<R>> told = Optional::empty;

    Reading(ItemAnswer<R> answer) {
        this.answer = answer;
    }

    boolean isBy(ItemAnswer<?> other) {
        return answer.equals(other);
    }

    void found(Map<String, AttributeValue> item) {
        told = answer.read(item);
    }

    /**
     * The answer, the same however often it is asked for.
     *
     * @throws DecodingException if the item cannot be read, and nobody takes it
     */
    Optional<R> get() {
        Optional<R> answered = told.get();
        told = () -> answered;
        return answered;
    }
}
