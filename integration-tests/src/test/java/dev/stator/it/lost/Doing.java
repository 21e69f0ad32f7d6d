package dev.stator.it.lost;

import dev.stator.operation.ConditionalOperation;
import dev.stator.operation.Operation;
import dev.stator.operation.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ways to execute an operation, of which each must tell the same. */
enum Doing {
    EXECUTE,
    EXECUTE_ASYNC,
    RESPONSE,
    RESPONSE_ASYNC,
    ATTEMPT,
    ATTEMPT_ASYNC;

    /** The answer. Throws what the operation does, or what it tells of. */
    @Nullable
    Object answer(Operation<?> operation) {
        return answer(() -> done(operation));
    }

    /** The answer of what is no operation by itself, but of some. */
    @Nullable
    Object answer(Supplier<?> execute, Supplier<? extends CompletableFuture<?>> executeAsync) {
        return answer(() -> this == EXECUTE_ASYNC ? executeAsync.get().join() : execute.get());
    }

    private static @Nullable Object answer(Supplier<? extends @Nullable Object> done) {
        try {
            return done.get();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private @Nullable Object done(Operation<?> operation) {
        return switch (this) {
            case EXECUTE -> operation.execute();
            case EXECUTE_ASYNC -> operation.executeAsync().join();
            case RESPONSE -> operation.response().value();
            case RESPONSE_ASYNC -> operation.responseAsync().join().value();
            case ATTEMPT ->
                operation instanceof ConditionalOperation<?, ?> conditional
                        ? told(conditional.attempt())
                        : operation.execute();
            case ATTEMPT_ASYNC ->
                operation instanceof ConditionalOperation<?, ?> conditional
                        ? told(conditional.attemptAsync().join())
                        : operation.executeAsync().join();
        };
    }

    private static @Nullable Object told(Outcome<?, ?> outcome) {
        if (outcome instanceof Outcome.ConditionFailed<?, ?> failed
                && failed.inDoubt() != failed.error().inDoubt()) {
            throw new AssertionError("outcome and error differ");
        }
        return outcome.orElseThrow();
    }
}
