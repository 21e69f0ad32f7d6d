package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parallel scan that says how far it has come, so that it can be resumed after a crash; made by
 * {@link ParallelScan#onCheckpoint(Consumer)}.
 *
 * @param <R> what an item is answered as
 */
@CheckReturnValue
public final class CheckpointedScan<R> {
    private final Runner runner;
    private final PageRead<?, R> read;
    private final Segments segments;

    CheckpointedScan(Runner runner, PageRead<?, R> read, Segments segments) {
        this.runner = runner;
        this.read = read;
        this.segments = segments;
    }

    /**
     * Goes on where {@code checkpoint} says; see {@link ParallelScan#resume}.
     *
     * @param checkpoint null: there is none yet, begin at the beginning
     */
    public CheckpointedScan<R> resume(@Nullable String checkpoint) {
        return new CheckpointedScan<>(runner, read, segments.resume(checkpoint));
    }

    /** Gives each page to {@code handler} on several threads; see {@link ParallelScan#forEachPage}. */
    public void forEachPage(Consumer<? super SegmentPage<R>> handler) {
        runner.segments(read, segments).forEachPage(handler);
    }

    /**
     * Gives each page to {@code handler} on threads of the asynchronous client; see
     * {@link ParallelScan#forEachPageAsync}. The checkpoint covers the page when the stage that the handler returned is
     * complete.
     */
    public CompletableFuture<@Nullable Void> forEachPageAsync(
            Function<? super SegmentPage<R>, ? extends CompletionStage<?>> handler) {
        return runner.segments(read, segments).forEachPageAsync(handler);
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "" + read + segments;
    }
}
