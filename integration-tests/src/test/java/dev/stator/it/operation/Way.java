package dev.stator.it.operation;

import dev.stator.operation.ConditionalOperation;
import dev.stator.operation.Operation;
import dev.stator.operation.Outcome;
import dev.stator.operation.Page;
import dev.stator.operation.Paged;
import dev.stator.operation.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The two ways of executing, which must not differ in anything else. */
enum Way {
    BLOCKING {
        @Override
        <R extends @Nullable Object> R execute(Operation<R> operation) {
            return operation.execute();
        }

        @Override
        <R extends @Nullable Object> Response<R> response(Operation<R> operation) {
            return operation.response();
        }

        @Override
        <R extends @Nullable Object, T> Outcome<R, T> attempt(ConditionalOperation<R, T> operation) {
            return operation.attempt();
        }

        @Override
        <R> List<R> list(Paged<R> operation) {
            return operation.list();
        }

        @Override
        <R> Optional<R> first(Paged<R> operation) {
            return operation.first();
        }

        @Override
        <R> Page<R> page(Paged<R> operation) {
            return operation.page();
        }

        @Override
        long count(Paged<?> operation) {
            return operation.count();
        }
    },
    ASYNC {
        @Override
        <R extends @Nullable Object> R execute(Operation<R> operation) {
            return await(operation.executeAsync());
        }

        @Override
        <R extends @Nullable Object> Response<R> response(Operation<R> operation) {
            return await(operation.responseAsync());
        }

        @Override
        <R extends @Nullable Object, T> Outcome<R, T> attempt(ConditionalOperation<R, T> operation) {
            return await(operation.attemptAsync());
        }

        @Override
        <R> List<R> list(Paged<R> operation) {
            return await(operation.listAsync());
        }

        @Override
        <R> Optional<R> first(Paged<R> operation) {
            return await(operation.firstAsync());
        }

        @Override
        <R> Page<R> page(Paged<R> operation) {
            return await(operation.pageAsync());
        }

        @Override
        long count(Paged<?> operation) {
            return await(operation.countAsync());
        }
    };

    abstract <R extends @Nullable Object> R execute(Operation<R> operation);

    abstract <R extends @Nullable Object> Response<R> response(Operation<R> operation);

    abstract <R extends @Nullable Object, T> Outcome<R, T> attempt(ConditionalOperation<R, T> operation);

    abstract <R> List<R> list(Paged<R> operation);

    abstract <R> Optional<R> first(Paged<R> operation);

    abstract <R> Page<R> page(Paged<R> operation);

    abstract long count(Paged<?> operation);

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
