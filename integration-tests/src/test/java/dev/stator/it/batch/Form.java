package dev.stator.it.batch;

import dev.stator.operation.BatchGetOperation;
import dev.stator.operation.BatchGetResult;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.BatchWriteResult;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetAllResult;
import dev.stator.operation.Response;
import dev.stator.operation.UpdateEachOperation;
import dev.stator.operation.UpdateEachResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The forms of a batch, which must not differ in what they do. */
enum Form {
    BLOCKING(false, 1),
    THREADS(false, 4),
    ASYNC(true, 1),
    ASYNC_SEVERAL(true, 4);

    private final boolean async;
    private final int concurrency;

    Form(boolean async, int concurrency) {
        this.async = async;
        this.concurrency = concurrency;
    }

    boolean oneAtATime() {
        return concurrency == 1;
    }

    int concurrency() {
        return concurrency;
    }

    BatchWriteResult execute(BatchWriteOperation operation) {
        BatchWriteOperation batch = operation.concurrency(concurrency);
        return async ? await(batch.executeAsync()) : batch.execute();
    }

    BatchWriteResult attempt(BatchWriteOperation operation) {
        BatchWriteOperation batch = operation.concurrency(concurrency);
        return async ? await(batch.attemptAsync()) : batch.attempt();
    }

    Response<BatchWriteResult> response(BatchWriteOperation operation) {
        BatchWriteOperation batch = operation.concurrency(concurrency);
        return async ? await(batch.responseAsync()) : batch.response();
    }

    BatchGetResult execute(BatchGetOperation operation) {
        BatchGetOperation batch = operation.concurrency(concurrency);
        return async ? await(batch.executeAsync()) : batch.execute();
    }

    <R> List<Optional<R>> list(GetAllOperation<?, R> operation) {
        GetAllOperation<?, R> batch = operation.concurrency(concurrency);
        return async ? await(batch.listAsync()) : batch.list();
    }

    <R> GetAllResult<R> attempt(GetAllOperation<?, R> operation) {
        GetAllOperation<?, R> batch = operation.concurrency(concurrency);
        return async ? await(batch.attemptAsync()) : batch.attempt();
    }

    <R> Response<List<Optional<R>>> response(GetAllOperation<?, R> operation) {
        GetAllOperation<?, R> batch = operation.concurrency(concurrency);
        return async ? await(batch.responseAsync()) : batch.response();
    }

    <S> UpdateEachResult execute(UpdateEachOperation<S> operation) {
        UpdateEachOperation<S> each = operation.concurrency(concurrency);
        return async ? await(each.executeAsync()) : each.execute();
    }

    <S> UpdateEachResult attempt(UpdateEachOperation<S> operation) {
        UpdateEachOperation<S> each = operation.concurrency(concurrency);
        return async ? await(each.attemptAsync()) : each.attempt();
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
