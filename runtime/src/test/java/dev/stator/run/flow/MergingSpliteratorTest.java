package dev.stator.run.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three lanes of three chunks of two elements; a position is ten times its lane, and the number of its chunk. */
class MergingSpliteratorTest {
    private final Map<Integer, CompletableFuture<Chunk<Integer, Integer>>> requests = new TreeMap<>();
    private final List<Integer> asked = new ArrayList<>();
    private boolean prompt = true;
    private int over;

    private static Chunk<Integer, Integer> chunk(int position) {
        return new Chunk<>(
                List.of(position * 2, position * 2 + 1),
                null,
                position % 10 == 2 ? null : Integer.valueOf(position + 1));
    }

    private MergingSpliterator<Integer, Integer> spliterator(int width) {
        Iterator<Integer> lanes =
                IntStream.range(0, 3).mapToObj(lane -> lane * 10).iterator();
        return new MergingSpliterator<>(
                new Lanes<>(() -> lanes.hasNext() ? lanes.next() : null, width, false, this::fetch, () -> over++));
    }

    private CompletableFuture<Chunk<Integer, Integer>> fetch(int position) {
        asked.add(position);
        CompletableFuture<Chunk<Integer, Integer>> request =
                requests.computeIfAbsent(position, p -> new CompletableFuture<>());
        if (prompt) {
            request.complete(chunk(position));
        }
        return request;
    }

    @Test
    void bringsEveryElementOnce() {
        assertThat(StreamSupport.stream(spliterator(2), false))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 20, 21, 22, 23, 24, 25, 40, 41, 42, 43, 44, 45);
        assertThat(asked).hasSize(9).doesNotHaveDuplicates();
        assertThat(over).isEqualTo(1);
    }

    @Test
    void holdsNoMoreChunksThanLanes() {
        Iterator<Integer> elements = Spliterators.iterator(spliterator(2));
        assertThat(asked).isEmpty();
        int taken = 0;
        while (elements.hasNext()) {
            elements.next();
            taken++;
            int workedOff = taken / 2;
            assertThat(asked.size() - workedOff).isLessThanOrEqualTo(2);
        }
        assertThat(taken).isEqualTo(18);
    }

    @Test
    void asksForNothingBehindTheLastElementThatIsWanted() {
        assertThat(StreamSupport.stream(spliterator(1), false).limit(4)).containsExactly(0, 1, 2, 3);
        assertThat(asked).containsExactly(0, 1);
    }

    @Test
    void takesWhicheverLaneIsThere() throws InterruptedException {
        prompt = false;
        MergingSpliterator<Integer, Integer> spliterator = spliterator(3);
        List<Integer> seen = new ArrayList<>();
        Thread consumer = new Thread(() -> spliterator.tryAdvance(seen::add));
        consumer.start();
        while (!requests.containsKey(20)) {
            Thread.onSpinWait();
        }
        Objects.requireNonNull(requests.get(20)).complete(chunk(20));
        consumer.join();
        assertThat(seen).containsExactly(40);
    }

    @Test
    void anErrorComesBehindWhatStandsBeforeItAndEndsAll() {
        prompt = false;
        IllegalStateException failure = new IllegalStateException("third");
        requests.put(0, CompletableFuture.completedFuture(new Chunk<>(List.of(1), failure, 1)));
        Iterator<Integer> elements = Spliterators.iterator(spliterator(2));
        assertThat(elements.next()).isEqualTo(1);
        assertThatThrownBy(elements::hasNext).isSameAs(failure);
        assertThat(over).isEqualTo(1);
        assertThat(asked).containsExactly(0, 10);
    }

    @Test
    void closingWakesAConsumerThatWaits() throws InterruptedException {
        prompt = false;
        MergingSpliterator<Integer, Integer> spliterator = spliterator(3);
        CompletableFuture<@Nullable Boolean> advanced = new CompletableFuture<>();
        Thread consumer = new Thread(() -> {
            try {
                advanced.complete(spliterator.tryAdvance(element -> {}));
            } catch (IllegalStateException e) {
                advanced.completeExceptionally(e);
            }
        });
        consumer.start();
        while (consumer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        spliterator.close();
        consumer.join();
        assertThat(advanced).isCompletedExceptionally();
        assertThat(over).isPositive();
        assertThat(asked).hasSize(3);
    }
}
