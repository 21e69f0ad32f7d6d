package dev.stator.it.transaction;

import dev.stator.operation.Operation;
import dev.stator.operation.Response;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.operation.TransactionOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The two ways of executing, which must not differ in anything else. */
enum Way {
    BLOCKING,
    ASYNC;

    <R extends @Nullable Object> R execute(Operation<R> operation) {
        return this == BLOCKING ? operation.execute() : await(operation.executeAsync());
    }

    <R extends @Nullable Object> Response<R> response(Operation<R> operation) {
        return this == BLOCKING ? operation.response() : await(operation.responseAsync());
    }

    TransactionOutcome attempt(TransactWriteOperation transaction) {
        return this == BLOCKING ? transaction.attempt() : await(transaction.attemptAsync());
    }

    private static <V extends @Nullable Object> V await(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
