package dev.stator.run.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChunkLoopTest {
    private final List<Integer> seen = new ArrayList<>();

    @Test
    void takesChunkAfterChunkOnOneStack() {
        CompletableFuture<@Nullable Void> loop = ChunkLoop.<Integer, Integer>run(
                0,
                position -> CompletableFuture.completedFuture(
                        new Chunk<>(List.of(position), null, position == 99_999 ? null : position + 1)),
                chunk -> seen.addAll(chunk.elements()));
        assertThat(loop).isCompleted();
        assertThat(seen).hasSize(100_000);
    }

    @Test
    void goesOnWhenAnswersComeLate() {
        List<CompletableFuture<Chunk<Integer, Integer>>> requests =
                List.of(new CompletableFuture<>(), new CompletableFuture<>());
        CompletableFuture<@Nullable Void> loop =
                ChunkLoop.run(0, requests::get, chunk -> seen.addAll(chunk.elements()));
        assertThat(loop).isNotDone();
        requests.get(0).complete(new Chunk<>(List.of(5), null, 1));
        assertThat(loop).isNotDone();
        requests.get(1).complete(new Chunk<>(List.of(6), null, null));
        assertThat(loop).isCompleted();
        assertThat(seen).containsExactly(5, 6);
    }

    @Test
    void failsWithTheErrorItself() {
        IllegalStateException failure = new IllegalStateException("no");
        CompletableFuture<@Nullable Void> prompt = ChunkLoop.<Integer, Integer>run(
                0, position -> CompletableFuture.failedFuture(new CompletionException(failure)), chunk -> {});
        assertThat(catchThrowable(prompt::get))
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);

        CompletableFuture<Chunk<Integer, Integer>> request = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> late = ChunkLoop.run(0, position -> request, chunk -> {});
        request.completeExceptionally(new CompletionException(failure));
        assertThat(catchThrowable(late::get))
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
    }

    @Test
    void aFailureInsideAChunkEndsIt() {
        IllegalStateException failure = new IllegalStateException("bad item");
        CompletableFuture<@Nullable Void> loop = ChunkLoop.<Integer, Integer>run(
                0,
                position -> CompletableFuture.completedFuture(new Chunk<>(List.of(1), failure, 1)),
                chunk -> seen.addAll(chunk.elements()));
        assertThat(catchThrowable(loop::get)).hasCause(failure);
        assertThat(seen).containsExactly(1);
    }

    @Test
    void cancellingReachesTheRequestUnderWay() {
        CompletableFuture<Chunk<Integer, Integer>> request = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> loop = ChunkLoop.run(0, position -> request, chunk -> {});
        assertThat(loop.cancel(true)).isTrue();
        assertThat(request).isCancelled();
    }
}
