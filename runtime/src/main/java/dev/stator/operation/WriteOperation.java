package dev.stator.operation;

import dev.stator.error.ConditionFailedException;
import dev.stator.error.DecodingException;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/** A put, update or delete, and what it returns. */
@CheckReturnValue
class WriteOperation<T, R extends @Nullable Object> extends OneRequest<R> {
    private final Write<T, ?, ?> write;
    private final Returning<T, R> returning;

    WriteOperation(Write<T, ?, ?> write, Returning<T, R> returning) {
        this.write = write;
        this.returning = returning;
    }

    @Override
    public DynamoDbRequest toRequest() {
        return write.request(returning.value(), false);
    }

    @Override
    final Execution begin() {
        return write.begin();
    }

    @Override
    final Response<R> send(Execution run, boolean metered) {
        return read(write.send(run, returning.value(), metered));
    }

    @Override
    final CompletableFuture<Response<R>> sendAsync(Execution run, boolean metered) {
        return Completions.map(write.sendAsync(run, returning.value(), metered), this::read);
    }

    final String table() {
        return write.schema.table().name();
    }

    /** This operation as one of a transaction, executed now. */
    final TransactAction transacted() {
        return write.transacted(returning);
    }

    /** For conditional writes: {@link #execute()} as a value. */
    final Outcome<R, T> outcome() {
        try {
            return new Outcome.Succeeded<>(execute());
        } catch (ConditionFailedException e) {
            return failed(e);
        }
    }

    /** For conditional writes: {@link #executeAsync()} as a value. */
    final CompletableFuture<Outcome<R, T>> outcomeAsync() {
        return Completions.recover(
                Completions.<R, Outcome<R, T>>map(executeAsync(), Outcome.Succeeded::new),
                ConditionFailedException.class,
                this::failed);
    }

    private Outcome<R, T> failed(ConditionFailedException error) {
        return new Outcome.ConditionFailed<>(error.rawItem().flatMap(this::readable), error);
    }

    /** An item that cannot be read takes nothing from the outcome: the error has it. */
    private Optional<T> readable(Map<String, AttributeValue> item) {
        try {
            return Optional.of(write.schema.decode(item));
        } catch (DecodingException e) {
            return Optional.empty();
        }
    }

    private R answer(Write.Written<T> written) {
        try {
            return returning.read(written);
        } catch (DecodingException e) {
            throw e.ofWrite();
        }
    }

    private Response<R> read(Repeated.Sent<Write.Written<T>> sent) {
        Write.Written<T> written = sent.response();
        List<ItemCollectionMetrics> metrics = written.metrics() == null ? List.of() : List.of(written.metrics());
        return new Response<>(
                answer(written), new CapacitySum().add(written.capacity()).toList(), metrics, 0, 0, sent.attempts());
    }
}
