package dev.stator.run.item;

import dev.stator.observe.OperationKind;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemChangedException;
import dev.stator.operation.ItemDecoder;
import dev.stator.operation.ItemRead;
import dev.stator.operation.ModifyOperation;
import dev.stator.operation.OtherRecordException;
import dev.stator.operation.Response;
import dev.stator.operation.VersionConflictException;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.Loop;
import dev.stator.run.item.SentWrite.Asked;
import dev.stator.schema.EntitySchema;
import dev.stator.session.Backoff;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** GetItem and UpdateItem in turn, until no other writer comes between. */
public final class ModifyAnswer<T, R> extends OneRequest<R> {
    private final ModifyOperation<T, R> operation;

    /** As {@code operation} says. */
    public ModifyAnswer(Session session, ModifyOperation<T, R> operation) {
        super(session);
        this.operation = operation;
    }

    @Override
    public GetItemRequest toRequest() {
        return get(now()).toRequest();
    }

    private EntitySchema<T> now() {
        return operation.modification().schema().at(session().clock().instant());
    }

    @Override
    protected Execution begin() {
        return session()
                .begin(
                        OperationKind.MODIFY,
                        operation.modification().schema().table().name(),
                        null);
    }

    @Override
    protected CompletableFuture<Response<R>> send(Carrier carrier, boolean metered) {
        return Completions.map(new Attempts(carrier, metered).run(), response -> response.map(operation.answer()));
    }

    /** What is stored, expired or not: the write must reckon with it. */
    private ItemGet<Map<String, AttributeValue>> get(EntitySchema<T> schema) {
        ItemRead<T, Map<String, AttributeValue>> all = new ItemRead<>(schema, ItemDecoder.raw(), true, true, null);
        return new ItemGet<>(session(), all, operation.modification().key());
    }

    /** One execution: one thread at a time. */
    private final class Attempts {
        private final Carrier carrier;
        private final boolean metered;
        private final ModifiedItem<T> modified;
        private final Backoff.Waits waits = session().backoff().begin();
        private final CapacitySum capacity = new CapacitySum();
        private final List<ItemCollectionMetrics> metrics = new ArrayList<>();
        private int requests;
        private int attempt = 1;

        Attempts(Carrier carrier, boolean metered) {
            this.carrier = carrier;
            this.metered = metered;
            this.modified = new ModifiedItem<>(
                    operation.modification().schema(),
                    operation.modification(),
                    session().clock(),
                    new Asked(ReturnValue.NONE, metered || session().metered(), metered));
        }

        CompletableFuture<Response<Optional<T>>> run() {
            return Loop.until(() -> {
                EntitySchema<T> schema = now();
                return Completions.compose(get(schema).send(carrier, metered), found -> {
                    requests++;
                    capacity.addAll(found.consumedCapacity());
                    Optional<ReadItem<T>> read = found.value().map(item -> ReadItem.of(schema, item));
                    @Nullable
                    ModifyWrite<T> write = read.isPresent() ? modified.changed(read.get()) : modified.created();
                    return write == null
                            ? CompletableFuture.completedFuture(Optional.of(response(read.map(ReadItem::entity))))
                            : send(write, write.sent());
                });
            });
        }

        private <S> CompletableFuture<Optional<Response<Optional<T>>>> send(
                ModifyWrite<T> write, SentWrite<T, ?, S> sent) {
            return Completions.recoverWith(
                    Completions.map(sent.send(carrier, session()), answer -> Optional.of(written(write, answer))),
                    ConditionFailedException.class,
                    failed -> Completions.map(carrier.pause(pause(write, failed)), over -> Optional.empty()));
        }

        private Response<Optional<T>> written(ModifyWrite<T> write, RepeatedRequest.Sent<?> sent) {
            requests += sent.attempts();
            capacity.addAll(sent.metrics().capacity());
            metrics.addAll(sent.metrics().collections());
            return response(Optional.of(write.entity()));
        }

        private Response<Optional<T>> response(Optional<T> value) {
            long count = value.isPresent() ? 1 : 0;
            return new Response<>(value, capacity.toList(), metrics, count, count, requests);
        }

        /**
         * How long to wait before beginning anew.
         *
         * @throws ConditionFailedException if that is not to be
         */
        private Duration pause(ModifyWrite<T> write, ConditionFailedException failed) {
            requests++;
            if (failed instanceof OtherRecordException) {
                throw failed;
            }
            if (write.isInDoubt(failed)) {
                throw notTriedAgain(failed);
            }
            if (attempt >= operation.modification().attempts()) {
                throw givenUp(failed);
            }
            Duration pause = waits.next().orElseThrow(() -> givenUp(failed));
            carrier.execution().retry(attempt, pause, 0, failed);
            attempt++;
            return pause;
        }

        private ConditionFailedException notTriedAgain(ConditionFailedException failed) {
            return failed instanceof VersionConflictException conflict
                    ? conflict.notTriedAgain()
                    : ((ItemChangedException) failed).notTriedAgain();
        }

        private ConditionFailedException givenUp(ConditionFailedException failed) {
            return failed instanceof VersionConflictException conflict
                    ? conflict.after(attempt)
                    : ((ItemChangedException) failed).after(attempt);
        }
    }
}
