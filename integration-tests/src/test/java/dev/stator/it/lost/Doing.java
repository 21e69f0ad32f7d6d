package dev.stator.it.lost;

import dev.stator.operation.ConditionalOperation;
import dev.stator.operation.Operation;
import dev.stator.operation.Outcome;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ways to execute an operation, of which each must tell the same. */
enum Doing {
    EXECUTE(Operation::execute),
    EXECUTE_ASYNC(operation -> operation.executeAsync().join()),
    RESPONSE(operation -> operation.response().value()),
    RESPONSE_ASYNC(operation -> operation.responseAsync().join().value()),
    ATTEMPT(operation -> operation instanceof ConditionalOperation<?, ?> conditional
            ? told(conditional.attempt())
            : operation.execute()),
    ATTEMPT_ASYNC(operation -> operation instanceof ConditionalOperation<?, ?> conditional
            ? told(conditional.attemptAsync().join())
            : operation.executeAsync().join());

    private final Function<Operation<?>, @Nullable Object> way;

    Doing(Function<Operation<?>, @Nullable Object> way) {
        this.way = way;
    }

    /** The answer. Throws what the operation does, or what it tells of. */
    @Nullable
    Object answer(Operation<?> operation) {
        try {
            return way.apply(operation);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static @Nullable Object told(Outcome<?, ?> outcome) {
        if (outcome instanceof Outcome.ConditionFailed<?, ?> failed
                && failed.inDoubt() != failed.error().inDoubt()) {
            throw new AssertionError("outcome and error differ");
        }
        return outcome.orElseThrow();
    }
}
