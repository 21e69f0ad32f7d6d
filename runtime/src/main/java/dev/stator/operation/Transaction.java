package dev.stator.operation;

import dev.stator.error.CancellationReason;
import dev.stator.error.TransactionCanceledException;
import dev.stator.operation.internal.PassingFailure;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * One execution of a transaction: its request, sent again unchanged as long as it may pass. Writes carry a token, by which
 * DynamoDB knows them again, so that none is done twice even if its answer was lost.
 */
final class Transaction<Q extends DynamoDbRequest, S extends DynamoDbResponse> {
    private final Call<Q, S> call;
    private final Q request;
    private final Reasons reasons;
    private final Persistence.Waits waits;

    Transaction(Call<Q, S> call, Q request, Reasons reasons, Persistence.Waits waits) {
        this.call = call;
        this.request = request;
        this.reasons = reasons;
        this.waits = waits;
    }

    /** Matches what DynamoDB says of a cancellation to the operations. */
    @FunctionalInterface
    interface Reasons {
        List<CancellationReason> of(
                software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException cancelled);
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
                RuntimeException error = error(attempt, e);
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
            RuntimeException error = error(attempt, e);
            Optional<Duration> wait = wait(run, attempt, error);
            return wait.isEmpty()
                    ? CompletableFuture.failedFuture(error)
                    : Completions.compose(waits.after(wait.get()), over -> sendAsync(run, attempt + 1));
        });
    }

    private RuntimeException error(int attempt, RuntimeException error) {
        return error instanceof software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException cancelled
                ? new TransactionCanceledException(reasons.of(cancelled), attempt, cancelled)
                : error;
    }

    /** How long to wait before it is sent again; empty: not at all. */
    private Optional<Duration> wait(Execution run, int attempt, RuntimeException error) {
        Optional<Duration> wait = PassingFailure.is(error) ? waits.next(attempt) : Optional.empty();
        wait.ifPresent(time -> run.retry(attempt, time, 0, error));
        return wait;
    }
}
