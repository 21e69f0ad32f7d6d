package dev.stator.run.item;

import dev.stator.error.DecodingException;
import dev.stator.observe.OperationKind;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ConditionalOperation;
import dev.stator.operation.ItemWrite;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.OtherRecordException;
import dev.stator.operation.Outcome;
import dev.stator.operation.Response;
import dev.stator.operation.Returning;
import dev.stator.run.flow.Carrier;
import dev.stator.run.item.SentWrite.Asked;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** PutItem, UpdateItem or DeleteItem. */
public final class WriteAnswer<T, R extends @Nullable Object> extends OneRequest<R>
        implements ConditionalOperation<R, T> {
    private final ItemWrite<T> write;
    private final Returning<T, R> returning;

    /** Of {@code write}. */
    public WriteAnswer(Session session, ItemWrite<T> write, Returning<T, R> returning) {
        super(session);
        this.write = write;
        this.returning = returning;
    }

    @Override
    public DynamoDbRequest toRequest() {
        return session()
                .configured(now(new Asked(returning.value(), session().metered(), false))
                        .request());
    }

    @Override
    protected Execution begin() {
        return session().begin(kind(), write.schema().table().name(), null);
    }

    private OperationKind kind() {
        if (write instanceof PutWrite<T>) {
            return OperationKind.PUT;
        }
        return write instanceof DeleteWrite<T> ? OperationKind.DELETE : OperationKind.UPDATE;
    }

    @Override
    public CompletableFuture<Response<R>> send(Carrier carrier, boolean metered) {
        return send(carrier, now(Asked.of(session(), returning, metered)));
    }

    private <S> CompletableFuture<Response<R>> send(Carrier carrier, SentWrite<T, ?, S> sent) {
        return Completions.map(sent.send(carrier, session()), answer -> read(sent, answer));
    }

    private SentWrite<T, ?, ?> now(Asked asked) {
        return WriteRendering.of(write, session().clock(), asked);
    }

    private <S> Response<R> read(SentWrite<T, ?, S> sent, RepeatedRequest.Sent<S> answer) {
        return new Response<>(
                value(sent, answer.response()),
                answer.metrics().capacity(),
                answer.metrics().collections(),
                0,
                0,
                answer.attempts());
    }

    private <S> R value(SentWrite<T, ?, S> sent, S response) {
        try {
            return sent.read(returning, response);
        } catch (DecodingException e) {
            throw e.ofWrite();
        }
    }

    @Override
    public ConditionalOperation<R, T> withItemOnFailure() {
        return new WriteAnswer<>(session(), write.guarded(write.guard().withItemOnFailure()), returning);
    }

    @Override
    public Outcome<R, T> attempt() {
        try {
            return new Outcome.Succeeded<>(execute());
        } catch (ConditionFailedException e) {
            return failed(e);
        }
    }

    @Override
    public CompletableFuture<Outcome<R, T>> attemptAsync() {
        return Completions.recover(
                Completions.<R, Outcome<R, T>>map(executeAsync(), Outcome.Succeeded::new),
                ConditionFailedException.class,
                this::failed);
    }

    private Outcome<R, T> failed(ConditionFailedException error) {
        return new Outcome.ConditionFailed<>(
                error instanceof OtherRecordException
                        ? Optional.empty()
                        : error.rawItem().flatMap(this::readable),
                error);
    }

    /** An item that cannot be read takes nothing from the outcome: the error has it. */
    private Optional<T> readable(Map<String, AttributeValue> item) {
        try {
            return Optional.of(write.schema().decode(item));
        } catch (DecodingException e) {
            return Optional.empty();
        }
    }
}
