package dev.stator.session.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Futures that fail with the error itself, never with a {@link CompletionException} around it, and whose cancellation
 * reaches the request under way.
 */
public final class Completions {
    private Completions() {}

    /** What {@code start} gives, or a future that failed with what it throws. */
    public static <R extends @Nullable Object> CompletableFuture<R> of(Supplier<CompletableFuture<R>> start) {
        try {
            return start.get();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What {@code work} gives or throws, run by {@code thread}. */
    public static <R extends @Nullable Object> CompletableFuture<R> on(Executor thread, Supplier<R> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    result.complete(work.get());
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new CancellationException("closed"));
        }
        return result;
    }

    /** The value of a future, waited for; its error is thrown as itself. */
    public static <R extends @Nullable Object> R join(CompletableFuture<R> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw unchecked(cause(e));
        }
    }

    /** Waits until a future is done, well or not. */
    public static void waitFor(CompletableFuture<?> future) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        whenDone(future, (value, error) -> done.countDown());
        done.await();
    }

    /** {@code from} with its value and its error replaced. */
    public static <S extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> map(
            CompletableFuture<S> from, Function<S, R> value, UnaryOperator<Throwable> error) {
        CompletableFuture<R> result = new CompletableFuture<>();
        whenDone(from, (arrived, failed) -> {
            try {
                if (failed == null) {
                    result.complete(value.apply(arrived));
                } else {
                    result.completeExceptionally(error.apply(cause(failed)));
                }
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return cancelling(result, from);
    }

    /** {@code from} with its value replaced. */
    public static <S extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> map(
            CompletableFuture<S> from, Function<S, R> value) {
        return map(from, value, UnaryOperator.identity());
    }

    /** What {@code next} begins when {@code from} has its value; cancelling reaches whichever is under way. */
    public static <S extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> compose(
            CompletableFuture<S> from, Function<S, CompletableFuture<R>> next) {
        CompletableFuture<R> result = new CompletableFuture<>();
        whenDone(from, (arrived, failed) -> {
            if (failed != null) {
                result.completeExceptionally(cause(failed));
            } else if (!result.isDone()) {
                forward(of(() -> next.apply(arrived)), result);
            }
        });
        return cancelling(result, from);
    }

    private static <R extends @Nullable Object> void forward(CompletableFuture<R> from, CompletableFuture<R> result) {
        whenDone(from, (arrived, failed) -> {
            if (failed != null) {
                result.completeExceptionally(cause(failed));
            } else {
                result.complete(arrived);
            }
        });
        passCancellation(result, from);
    }

    /** {@code from} with one kind of error turned into a value. */
    public static <R extends @Nullable Object, X extends Throwable> CompletableFuture<R> recover(
            CompletableFuture<R> from, Class<X> type, Function<X, R> value) {
        CompletableFuture<R> result = new CompletableFuture<>();
        whenDone(from, (arrived, failed) -> {
            Throwable error = failed == null ? null : cause(failed);
            try {
                if (error == null) {
                    result.complete(arrived);
                } else if (type.isInstance(error)) {
                    result.complete(value.apply(type.cast(error)));
                } else {
                    result.completeExceptionally(error);
                }
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return cancelling(result, from);
    }

    /** {@code from} with one kind of error answered by another future. */
    public static <R extends @Nullable Object, X extends Throwable> CompletableFuture<R> recoverWith(
            CompletableFuture<R> from, Class<X> type, Function<X, CompletableFuture<R>> next) {
        CompletableFuture<R> result = new CompletableFuture<>();
        whenDone(from, (arrived, failed) -> {
            Throwable error = failed == null ? null : cause(failed);
            if (error == null) {
                result.complete(arrived);
            } else if (type.isInstance(error)) {
                forward(of(() -> next.apply(type.cast(error))), result);
            } else {
                result.completeExceptionally(error);
            }
        });
        return cancelling(result, from);
    }

    /** The error itself. */
    public static Throwable cause(Throwable error) {
        Throwable cause = error;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The error, to be thrown. A client's futures fail with unchecked errors only; any other is wrapped. */
    public static RuntimeException unchecked(Throwable error) {
        if (error instanceof Error fatal) {
            throw fatal;
        }
        return error instanceof RuntimeException unchecked ? unchecked : new CompletionException(error);
    }

    /** Runs {@code action} when {@code future} is done; nothing waits for the action. */
    @SuppressWarnings("FutureReturnValueIgnored") // the actions given here report to futures of their own
    public static <S extends @Nullable Object> void whenDone(
            CompletableFuture<S> future, BiConsumer<@Nullable S, @Nullable Throwable> action) {
        future.whenComplete(action);
    }

    private static <R extends @Nullable Object> CompletableFuture<R> cancelling(
            CompletableFuture<R> result, CompletableFuture<?> from) {
        passCancellation(result, from);
        return result;
    }

    private static void passCancellation(CompletableFuture<?> result, CompletableFuture<?> from) {
        if (from.isDone()) {
            return;
        }
        whenDone(result, (arrived, failed) -> {
            if (result.isCancelled()) {
                from.cancel(true);
            }
        });
    }
}
