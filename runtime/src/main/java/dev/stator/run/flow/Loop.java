package dev.stator.run.flow;

import dev.stator.session.internal.Completions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats a step until it brings something: the one loop under everything that sends request after request. */
public final class Loop<V> {
    private final Supplier<CompletableFuture<Optional<V>>> step;
    private final CompletableFuture<V> result = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<?> underway;

    private Loop(Supplier<CompletableFuture<Optional<V>>> step) {
        this.step = step;
    }

    /**
     * What the first step brings that brings something; a step that fails, or throws, ends it so. Where the steps'
     * futures are done when they are given, so is this one. Cancelling it cancels the step under way.
     */
    public static <V> CompletableFuture<V> until(Supplier<CompletableFuture<Optional<V>>> step) {
        Loop<V> loop = new Loop<>(step);
        loop.go();
        if (!loop.result.isDone()) {
            Completions.whenDone(loop.result, (value, error) -> loop.passCancellation());
        }
        return loop.result;
    }

    private void go() {
        // A loop and no recursion: what is there at once must not grow the stack.
        while (!result.isDone()) {
            CompletableFuture<Optional<V>> next = begun();
            underway = next;
            passCancellation();
            if (!next.isDone()) {
                Completions.whenDone(next, (value, error) -> {
                    take(value, error);
                    go();
                });
                return;
            }
            Completions.whenDone(next, this::take);
        }
    }

    private CompletableFuture<Optional<V>> begun() {
        try {
            return step.get();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @SuppressWarnings("NullableOptional") // a future that failed has no value
    private void take(@Nullable Optional<V> value, @Nullable Throwable error) {
        if (value == null) {
            result.completeExceptionally(
                    error == null
                            ? new IllegalStateException("A request ended with neither a response nor an error")
                            : Completions.cause(error));
        } else {
            value.ifPresent(result::complete);
        }
    }

    private void passCancellation() {
        CompletableFuture<?> step = underway;
        if (result.isCancelled() && step != null) {
            step.cancel(true);
        }
    }
}
