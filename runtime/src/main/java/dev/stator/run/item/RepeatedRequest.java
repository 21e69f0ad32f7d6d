package dev.stator.run.item;

import dev.stator.operation.RetryLimit;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.Loop;
import dev.stator.session.Call;
import dev.stator.session.ResponseMetrics;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One execution of a request that is sent again, unchanged, as long as what it is refused for may pass. */
public final class RepeatedRequest<Q, S> {
    private final Call<Q, S> call;
    private final Q request;
    private final Refusals refusals;
    private final RetryLimit.Waits waits;
    private int attempt;

    /** Not sent yet. */
    public RepeatedRequest(Call<Q, S> call, Q request, Refusals refusals, RetryLimit.Waits waits) {
        this.call = call;
        this.request = request;
        this.refusals = refusals;
        this.waits = waits;
    }

    /** What errors mean for the request. */
    public interface Refusals {
        /**
         * What to throw in place of {@code thrown}, or that itself.
         *
         * @param attempt from 1
         */
        RuntimeException error(int attempt, RuntimeException thrown);

        /**
         * Whether the request may be sent again after an error of {@link #error}: it may pass, and nothing is done
         * twice.
         */
        boolean mayRepeat(RuntimeException error);
    }

    /**
     * An answer.
     *
     * @param metrics of the response
     * @param attempts how often the request was sent for it
     */
    public record Sent<S>(S response, ResponseMetrics metrics, int attempts) {}

    /** Sends it until it is answered or refused for good. */
    public CompletableFuture<Sent<S>> send(Carrier carrier) {
        return Loop.until(() -> {
            attempt++;
            CompletableFuture<Optional<Sent<S>>> sent =
                    carrier.send(call, request, response -> Optional.of(sent(response)));
            return Completions.recoverWith(sent, RuntimeException.class, error -> again(carrier, error));
        });
    }

    private Sent<S> sent(S response) {
        return new Sent<>(response, call.metrics(request, response), attempt);
    }

    /** Waits until it may be sent again, or fails. */
    private CompletableFuture<Optional<Sent<S>>> again(Carrier carrier, RuntimeException thrown) {
        RuntimeException error = refusals.error(attempt, thrown);
        Optional<Duration> wait = refusals.mayRepeat(error) ? waits.next(attempt) : Optional.empty();
        if (wait.isEmpty()) {
            return CompletableFuture.failedFuture(error);
        }
        carrier.execution().retry(attempt, wait.get(), 0, error);
        return Completions.map(carrier.pause(wait.get()), over -> Optional.empty());
    }
}
