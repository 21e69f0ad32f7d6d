package dev.stator.run.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A position is a hundred times its lane, and the number of its page. */
class LaneLoopTest {
    private final Map<Integer, CompletableFuture<Optional<Integer>>> requests = new TreeMap<>();
    private final List<Integer> asked = new ArrayList<>();
    private int halted;

    private CompletableFuture<@Nullable Void> run(int starts, int width, boolean oneFirst) {
        Iterator<Integer> lanes =
                IntStream.range(0, starts).mapToObj(lane -> lane * 100).iterator();
        return LaneLoop.run(new Lanes<Integer, Optional<Integer>>(
                () -> lanes.hasNext() ? lanes.next() : null,
                width,
                oneFirst,
                position -> {
                    asked.add(position);
                    return requests.computeIfAbsent(position, p -> new CompletableFuture<>());
                },
                () -> halted++));
    }

    private static CompletableFuture<@Nullable Void> one(
            Function<Integer, CompletableFuture<Optional<Integer>>> fetch) {
        Iterator<Integer> start = List.of(0).iterator();
        return LaneLoop.run(new Lanes<>(() -> start.hasNext() ? start.next() : null, 1, false, fetch, () -> {}));
    }

    private CompletableFuture<Optional<Integer>> request(int position) {
        return Objects.requireNonNull(requests.get(position));
    }

    private void answer(int position, @Nullable Integer next) {
        request(position).complete(Optional.ofNullable(next));
    }

    @Test
    void keepsSoManyLanesGoing() {
        CompletableFuture<@Nullable Void> loop = run(3, 2, false);
        assertThat(asked).containsExactly(0, 100);
        answer(100, 101);
        answer(0, null);
        assertThat(asked).containsExactly(0, 100, 101, 200);
        answer(101, null);
        assertThat(loop).isNotDone();
        answer(200, null);
        assertThat(loop).isCompleted();
        assertThat(halted).isZero();
    }

    @Test
    void waitsForTheFirstPageOnlyWhereAskedTo() {
        CompletableFuture<@Nullable Void> loop = run(3, 3, true);
        assertThat(asked).containsExactly(0);
        answer(0, 1);
        assertThat(asked).containsExactlyInAnyOrder(0, 1, 100, 200);
        assertThat(loop).isNotDone();
    }

    @Test
    void anErrorStopsTheOthersAtTheEndOfTheirPage() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second");
        CompletableFuture<@Nullable Void> loop = run(9, 3, false);
        request(0).completeExceptionally(first);
        assertThat(loop).as("two pages are under way").isNotDone();
        assertThat(halted).isEqualTo(1);
        answer(100, 101);
        request(200).completeExceptionally(second);
        assertThat(catchThrowable(loop::get)).hasCause(first);
        assertThat(first.getSuppressed()).containsExactly(second);
        assertThat(asked).containsExactly(0, 100, 200);
    }

    @Test
    void anErrorThrownByTheFetchCountsToo() {
        IllegalStateException failure = new IllegalStateException("no");
        CompletableFuture<@Nullable Void> loop = one(position -> {
            throw failure;
        });
        assertThat(catchThrowable(loop::get)).hasCause(failure);
    }

    @Test
    void cancellingReachesTheRequestsUnderWay() {
        CompletableFuture<@Nullable Void> loop = run(9, 2, false);
        loop.cancel(true);
        assertThat(requests.values()).allMatch(CompletableFuture::isCancelled);
        assertThat(asked).containsExactly(0, 100);
        assertThat(halted).isGreaterThan(0);
    }

    @Test
    void promptAnswersDoNotGrowTheStack() {
        CompletableFuture<@Nullable Void> loop = one(position ->
                CompletableFuture.completedFuture(position == 300_000 ? Optional.empty() : Optional.of(position + 1)));
        assertThat(loop).isCompleted();
    }
}
