package dev.stator.run.item;

import dev.stator.codec.internal.StoredValues;
import dev.stator.observe.OperationKind;
import dev.stator.operation.ItemDecoder;
import dev.stator.operation.ItemRead;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ModifyOperation;
import dev.stator.operation.ModifyOperation.Modification;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** GetItem and PutItem in turn, until no other writer comes between. */
public final class ModifyAnswer<T, R> extends OneRequest<R> {
    private final ModifyOperation<T, R> operation;

    /** As {@code operation} says. */
    public ModifyAnswer(Session session, ModifyOperation<T, R> operation) {
        super(session);
        this.operation = operation;
    }

    @Override
    public GetItemRequest toRequest() {
        return get(session().clock().instant()).toRequest();
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
    private ItemGet<T> get(Instant now) {
        Modification<T> modification = operation.modification();
        EntitySchema<T> schema = modification.schema().at(now);
        ItemRead<T, T> all = new ItemRead<>(schema, ItemDecoder.whole(schema, null, schema.codec()), true, true, null);
        return new ItemGet<>(session(), all, modification.key());
    }

    /** One execution: one thread at a time. */
    private final class Attempts {
        private final Carrier carrier;
        private final boolean metered;
        private final ModifiedItem<T> modified =
                ModifiedItem.of(operation.modification(), session().clock());
        private final Backoff.Waits waits = session().backoff().begin();
        private final CapacitySum capacity = new CapacitySum();
        private final List<ItemCollectionMetrics> metrics = new ArrayList<>();
        private int requests;
        private int attempt = 1;

        Attempts(Carrier carrier, boolean metered) {
            this.carrier = carrier;
            this.metered = metered;
        }

        CompletableFuture<Response<Optional<T>>> run() {
            return Loop.until(() -> {
                Instant now = session().clock().instant();
                return Completions.compose(get(now).send(carrier, metered), found -> {
                    requests++;
                    capacity.addAll(found.consumedCapacity());
                    @Nullable PutWrite<T> write = modified.write(found.value(), now);
                    return write == null
                            ? CompletableFuture.completedFuture(Optional.of(response(found.value())))
                            : put(write);
                });
            });
        }

        private CompletableFuture<Optional<Response<Optional<T>>>> put(PutWrite<T> write) {
            SentWrite<T, PutItemRequest, PutItemResponse> put = SentWrite.put(
                    write, new Asked(ReturnValue.NONE, metered || session().metered(), metered));
            return Completions.recoverWith(
                    Completions.map(put.send(carrier, session()), sent -> Optional.of(written(write, sent))),
                    VersionConflictException.class,
                    conflict ->
                            Completions.map(carrier.pause(pause(put.request(), conflict)), over -> Optional.empty()));
        }

        private Response<Optional<T>> written(PutWrite<T> write, RepeatedRequest.Sent<PutItemResponse> sent) {
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
         * @throws VersionConflictException if that is not to be
         */
        private Duration pause(PutItemRequest sent, VersionConflictException conflict) {
            requests++;
            if (isInDoubt(sent, conflict)) {
                throw conflict.notTriedAgain();
            }
            if (attempt >= operation.modification().attempts()) {
                throw conflict.after(attempt);
            }
            Duration pause = waits.next().orElseThrow(() -> conflict.after(attempt));
            carrier.execution().retry(attempt, pause, 0, conflict);
            attempt++;
            return pause;
        }

        /**
         * Whether the write may have been applied all the same: the SDK sent it again, or does not tell, and the second
         * one finds what the first one left. Not if another writer has given the item the very version that this one
         * would have given it. What was sent is compared, as encoding an entity again may give other bytes.
         *
         * <p>An item that is exactly what was sent may still be another writer's, who began with the same item and
         * changed the same. So it is no answer either: both were asked to add.
         */
        private boolean isInDoubt(PutItemRequest sent, VersionConflictException conflict) {
            boolean once = SdkAttempts.isOne(conflict.getCause()) && !conflict.inDoubt();
            return !once && !isOfAnother(sent, conflict);
        }

        private boolean isOfAnother(PutItemRequest sent, VersionConflictException conflict) {
            OptionalLong stored = conflict.storedVersion();
            return stored.isPresent()
                    && stored.getAsLong() == conflict.expectedVersion() + 1
                    && conflict.rawItem()
                            .filter(item -> StoredValues.same(item, sent.item()))
                            .isEmpty();
        }
    }
}
