package dev.stator.operation;

import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** One execution of a request that is sent again, unchanged, as long as what it is refused for may pass. */
final class Repeated<Q extends DynamoDbRequest, S extends DynamoDbResponse> {
    private final Call<Q, S> call;
    private final Q request;
    private final Refusals refusals;
    private final Persistence.Waits waits;

    Repeated(Call<Q, S> call, Q request, Refusals refusals, Persistence.Waits waits) {
        this.call = call;
        this.request = request;
        this.refusals = refusals;
        this.waits = waits;
    }

    /** What errors mean for the request. */
    interface Refusals {
        /**
         * What to throw in place of {@code thrown}, or that itself.
         *
         * @param attempt from 1
         */
        RuntimeException error(int attempt, RuntimeException thrown);

        /** Whether the request may be sent again after an error of {@link #error}: it may pass, and nothing is done twice. */
        boolean mayRepeat(RuntimeException error);
    }

    /**
     * An answer.
     *
     * @param attempts how often the request was sent for it
     */
    record Sent<S>(S response, int attempts) {}

    Sent<S> send(Execution run) {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Sent<>(run.send(call, request), attempt);
            } catch (RuntimeException e) {
                RuntimeException error = refusals.error(attempt, e);
                Optional<Duration> wait = wait(run, attempt, error);
                if (wait.isEmpty()) {
                    throw error;
                }
                waits.sleep(wait.get());
            }
        }
    }

    CompletableFuture<Sent<S>> sendAsync(Execution run) {
        return sendAsync(run, 1);
    }

    private CompletableFuture<Sent<S>> sendAsync(Execution run, int attempt) {
        CompletableFuture<Sent<S>> sent =
                Completions.map(run.sendAsync(call, request), response -> new Sent<>(response, attempt));
        return Completions.recoverWith(sent, RuntimeException.class, e -> {
            RuntimeException error = refusals.error(attempt, e);
            Optional<Duration> wait = wait(run, attempt, error);
            return wait.isEmpty()
                    ? CompletableFuture.failedFuture(error)
                    : Completions.compose(waits.after(wait.get()), over -> sendAsync(run, attempt + 1));
        });
    }

    /** How long to wait before it is sent again; empty: not at all. */
    private Optional<Duration> wait(Execution run, int attempt, RuntimeException error) {
        Optional<Duration> wait = refusals.mayRepeat(error) ? waits.next(attempt) : Optional.empty();
        wait.ifPresent(time -> run.retry(attempt, time, 0, error));
        return wait;
    }
}
