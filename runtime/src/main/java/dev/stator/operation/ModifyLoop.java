package dev.stator.operation;

import dev.stator.codec.internal.StoredValues;
import dev.stator.error.VersionConflictException;
import dev.stator.operation.internal.SdkAttempts;
import dev.stator.session.Backoff;
import dev.stator.session.Execution;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** One execution of a {@link Modification}: reads and writes until no other writer comes between. One thread at a time. */
final class ModifyLoop<T> {
    private final Modification<T> modification;
    private final Execution run;
    private final boolean metered;
    private final Backoff backoff;
    private final Backoff.Waits waits;
    private final CapacitySum capacity = new CapacitySum();
    private final List<ItemCollectionMetrics> metrics = new ArrayList<>();
    private int requests;
    private int attempt = 1;

    ModifyLoop(Modification<T> modification, Execution run, boolean metered) {
        this.modification = modification;
        this.run = run;
        this.metered = metered;
        this.backoff = modification.session().backoff();
        this.waits = backoff.begin();
    }

    Response<Optional<T>> run() {
        while (true) {
            Instant now = modification.session().clock().instant();
            Optional<T> stored = read(modification.read(now).send(run, metered));
            @Nullable PutWrite<T> write = modification.write(stored, now);
            if (write == null) {
                return response(stored);
            }
            PutItemRequest request = write.render(ReturnValue.NONE, metered);
            try {
                return written(write.dispatch(run, request));
            } catch (VersionConflictException conflict) {
                backoff.sleep(pause(request, conflict));
            }
        }
    }

    CompletableFuture<Response<Optional<T>>> runAsync() {
        Instant now = modification.session().clock().instant();
        return Completions.compose(modification.read(now).sendAsync(run, metered), found -> {
            Optional<T> stored = read(found);
            @Nullable PutWrite<T> write = modification.write(stored, now);
            return write == null ? CompletableFuture.completedFuture(response(stored)) : writeAsync(write);
        });
    }

    private CompletableFuture<Response<Optional<T>>> writeAsync(PutWrite<T> write) {
        PutItemRequest request = write.render(ReturnValue.NONE, metered);
        CompletableFuture<Supplier<CompletableFuture<Response<Optional<T>>>>> next = Completions.recover(
                Completions.map(write.dispatchAsync(run, request), this::done),
                VersionConflictException.class,
                conflict -> beginAnew(pause(request, conflict)));
        return Completions.compose(next, Supplier::get);
    }

    private Supplier<CompletableFuture<Response<Optional<T>>>> done(Repeated.Sent<Write.Written<T>> written) {
        Response<Optional<T>> response = written(written);
        return () -> CompletableFuture.completedFuture(response);
    }

    private Supplier<CompletableFuture<Response<Optional<T>>>> beginAnew(Duration pause) {
        return () -> Completions.compose(backoff.timer().after(pause), nothing -> runAsync());
    }

    private Optional<T> read(Response<Optional<T>> response) {
        requests++;
        capacity.addAll(response.consumedCapacity());
        return response.value();
    }

    private Response<Optional<T>> written(Repeated.Sent<Write.Written<T>> sent) {
        Write.Written<T> written = sent.response();
        requests += sent.attempts();
        capacity.add(written.capacity());
        if (written.metrics() != null) {
            metrics.add(written.metrics());
        }
        return response(Optional.ofNullable(written.entity()));
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
    private Duration pause(PutItemRequest request, VersionConflictException conflict) {
        requests++;
        if (isInDoubt(request, conflict)) {
            throw conflict.notTriedAgain();
        }
        if (attempt >= modification.attempts()) {
            throw conflict.after(attempt);
        }
        Duration pause = waits.next().orElseThrow(() -> conflict.after(attempt));
        run.retry(attempt, pause, 0, conflict);
        attempt++;
        return pause;
    }

    /**
     * Whether the write may have been applied all the same: the SDK sent it again, or does not tell, and the second one finds what the
     * first one left. Not if another writer has given the item the very version that this one would have given it. What was sent
     * is compared, as encoding an entity again may give other bytes.
     *
     * <p>An item that is exactly what was sent may still be another writer's, who began with the same item and changed the same. So it
     * is no answer either: both were asked to add.
     */
    private static boolean isInDoubt(PutItemRequest request, VersionConflictException conflict) {
        boolean once = SdkAttempts.isOne(conflict.getCause()) && !conflict.inDoubt();
        return !once && !isOfAnother(request, conflict);
    }

    private static boolean isOfAnother(PutItemRequest request, VersionConflictException conflict) {
        OptionalLong stored = conflict.storedVersion();
        return stored.isPresent()
                && stored.getAsLong() == conflict.expectedVersion() + 1
                && conflict.rawItem()
                        .filter(item -> StoredValues.same(item, request.item()))
                        .isEmpty();
    }
}
