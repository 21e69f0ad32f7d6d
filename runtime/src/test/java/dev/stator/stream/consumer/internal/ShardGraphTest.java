package dev.stator.stream.consumer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.stream.checkpoint.Checkpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardGraphTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final ShardGraph graph = new ShardGraph(Map.of());

    private static ShardInfo open(String id) {
        return new ShardInfo(id, null, false);
    }

    private static ShardInfo open(String id, String parent) {
        return new ShardInfo(id, parent, false);
    }

    private static ShardInfo closed(String id) {
        return new ShardInfo(id, null, true);
    }

    private static ShardInfo closed(String id, String parent) {
        return new ShardInfo(id, parent, true);
    }

    private void end(String shard) {
        graph.moved(shard, Checkpoint.END);
    }

    private ShardState state(ShardGraph of, String id) {
        return of.shards().stream()
                .filter(shard -> shard.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void parentsAreReadBeforeTheirChildren() {
        graph.listed(List.of(open("c", "b"), closed("b", "a"), closed("a")));
        assertThat(graph.readable()).containsExactly("a");
        assertThat(state(graph, "b")).isEqualTo(ShardState.WAITING);
        end("a");
        assertThat(graph.readable()).containsExactly("b");
        end("b");
        assertThat(graph.readable()).containsExactly("c");
        assertThat(state(graph, "a")).isEqualTo(ShardState.DONE);
    }

    @Test
    void aParentThatIsBeingReadIsNotRead() {
        graph.listed(List.of(closed("a"), open("b", "a")));
        graph.moved("a", Checkpoint.after("17"));
        assertThat(graph.readable()).containsExactly("a");
        assertThat(graph.checkpoint("a")).isEqualTo(Checkpoint.after("17"));
    }

    @Test
    void aShardIsSplitIntoTwo() {
        graph.listed(List.of(closed("a"), open("b1", "a"), open("b2", "a")));
        assertThat(graph.children("a")).containsExactly("b1", "b2");
        end("a");
        assertThat(graph.readable()).containsExactly("b1", "b2");
        graph.listed(List.of(closed("a"), closed("b1", "a"), open("b2", "a"), open("c1", "b1"), open("c2", "b1")));
        assertThat(graph.readable()).as("b1 is not read to its end").containsExactly("b1", "b2");
        end("b1");
        assertThat(graph.readable()).containsExactly("b2", "c1", "c2");
    }

    @Test
    void whatIsBehindATrimmedParentIsRead() {
        graph.listed(List.of(closed("b", "trimmed"), open("c", "b")));
        assertThat(graph.readable()).containsExactly("b");
    }

    @Test
    void aGapInTheLineageHoldsNothingUp() {
        graph.listed(List.of(closed("a"), open("c", "b, which no listing has")));
        assertThat(graph.readable()).containsExactly("a", "c");
        graph.listed(
                List.of(closed("a"), closed("b, which no listing has", "a"), open("c", "b, which no listing has")));
        assertThat(graph.readable()).as("found late, it still comes first").containsExactly("a");
    }

    @Test
    void anOpenParentIsReadToItsRealEndAlthoughItsChildIsListed() {
        graph.listed(List.of(open("a"), open("b", "a")));
        assertThat(graph.readable()).containsExactly("a");
        graph.moved("a", Checkpoint.after("5"));
        graph.listed(List.of(open("a"), open("b", "a")));
        assertThat(graph.readable()).containsExactly("a");
        end("a");
        assertThat(graph.readable()).containsExactly("b");
    }

    @Test
    void theLeavesOfADisabledStreamAreReadToTheirEnd() {
        graph.listed(List.of(closed("a"), closed("b1", "a"), closed("b2", "a")));
        assertThat(graph.isDrained()).isFalse();
        end("a");
        end("b1");
        assertThat(graph.isDrained()).isFalse();
        end("b2");
        assertThat(graph.isDrained()).isTrue();
        assertThat(graph.readable()).isEmpty();
        assertThat(graph.withoutChildren()).containsExactly("b1", "b2");
    }

    @Test
    void theFirstStartAtTheLatestPassesByWhatIsClosed() {
        List<ShardInfo> listing = List.of(closed("a"), closed("b", "a"), open("c", "b"), open("d"));
        assertThat(FirstStart.atLatest(listing, NOW))
                .containsExactly(
                        Map.entry("a", Checkpoint.END),
                        Map.entry("b", Checkpoint.END),
                        Map.entry("c", Checkpoint.since(NOW)),
                        Map.entry("d", Checkpoint.since(NOW)));
    }

    @Test
    void onlyShardsThatWereOpenAtTheFirstStartBeginAtTheLatest() {
        List<ShardInfo> listing = List.of(closed("a"), open("b", "a"));
        ShardGraph latest = new ShardGraph(FirstStart.atLatest(listing, NOW));
        latest.listed(listing);
        assertThat(latest.readable()).containsExactly("b");
        latest.listed(List.of(closed("a"), closed("b", "a"), open("c1", "b"), open("c2", "b")));
        latest.moved("b", Checkpoint.END);
        assertThat(latest.readable()).containsExactly("c1", "c2");
        assertThat(latest.checkpoint("c1")).isEqualTo(Checkpoint.BEGIN);
        assertThat(latest.checkpoint("c2")).isEqualTo(Checkpoint.BEGIN);
    }

    @Test
    void theChildOfAnOpenParentIsReadFromItsBeginningEvenAtTheLatest() {
        assertThat(FirstStart.atLatest(List.of(open("a"), open("b", "a")), NOW))
                .containsExactly(Map.entry("a", Checkpoint.since(NOW)), Map.entry("b", Checkpoint.BEGIN));
    }

    @Test
    void theFirstStartAtTheHorizonMarksWhereTheLineageBegins() {
        assertThat(FirstStart.atHorizon(List.of(closed("b", "trimmed"), open("c", "b"), open("d"))))
                .containsExactly(Map.entry("b", Checkpoint.BEGIN), Map.entry("d", Checkpoint.BEGIN));
    }

    @Test
    void aConsumerGoesOnFromItsCheckpoints() {
        ShardGraph resumed = new ShardGraph(Map.of("a", Checkpoint.END, "b", Checkpoint.after("7")));
        resumed.listed(List.of(closed("a"), closed("b", "a"), open("c", "b"), open("other")));
        assertThat(resumed.readable()).containsExactlyInAnyOrder("b", "other");
        assertThat(resumed.checkpoint("b")).isEqualTo(Checkpoint.after("7"));
        assertThat(resumed.checkpoint("other")).isEqualTo(Checkpoint.BEGIN);
    }

    @Test
    void theCheckpointOfAVanishedShardIsForgottenOnceItIsMissingTwice() {
        List<ShardInfo> both = List.of(closed("a"), open("b", "a"));
        List<ShardInfo> later = List.of(open("b", "a"));
        assertThat(graph.listed(both)).isEmpty();
        end("a");
        assertThat(graph.listed(later)).isEmpty();
        assertThat(graph.listed(both))
                .as("it had been missing from one listing only")
                .isEmpty();
        assertThat(graph.listed(later)).isEmpty();
        assertThat(graph.listed(later)).containsExactly("a");
        assertThat(graph.listed(later)).as("told once").isEmpty();
        assertThat(graph.shards()).extracting(ShardGraph.Shard::id).containsExactly("b");
        assertThat(graph.readable()).containsExactly("b");
    }

    @Test
    void aVanishedShardThatIsNotReadToItsEndIsAskedFor() {
        ShardGraph resumed = new ShardGraph(Map.of("gone", Checkpoint.after("7")));
        for (int i = 0; i < 3; i++) {
            assertThat(resumed.listed(List.of(open("new", "unknown")))).isEmpty();
        }
        assertThat(resumed.readable()).containsExactly("gone", "new");
    }

    @Test
    void whatFollowsAStoppedShardIsNotRead() {
        graph.listed(List.of(closed("a"), open("b", "a"), open("other")));
        graph.stopped("a");
        assertThat(graph.readable()).containsExactly("other");
        assertThat(graph.isStuck()).isFalse();
        graph.stopped("other");
        assertThat(graph.isStuck()).isTrue();
        assertThat(state(graph, "a")).isEqualTo(ShardState.STOPPED);
        assertThat(state(graph, "b")).isEqualTo(ShardState.WAITING);
    }

    @Test
    void anEndIsFinal() {
        graph.listed(List.of(closed("a")));
        end("a");
        assertThatThrownBy(() -> graph.moved("a", Checkpoint.after("1"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> graph.checkpoint("unknown")).isInstanceOf(IllegalStateException.class);
    }

    /** Splits, gaps and late listings at random: nothing is read before its parent, and all is read in the end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyLineageIsReadInOrderAndWhole(long seed) {
        Random random = new Random(seed);
        Map<String, ShardInfo> all = new HashMap<>();
        List<ShardInfo> order = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> {
            String parent = i < 3 ? null : "s" + random.nextInt(i);
            ShardInfo shard = new ShardInfo("s" + i, parent, random.nextBoolean());
            all.put(shard.id(), shard);
            order.add(shard);
        });
        Set<String> read = new HashSet<>();
        int born = 3;
        while (read.size() < order.size()) {
            born = Math.min(order.size(), born + random.nextInt(5));
            List<ShardInfo> listing = new ArrayList<>(order.subList(0, born));
            Collections.shuffle(listing, random);
            graph.listed(listing);
            for (String id : graph.readable()) {
                String parent = Objects.requireNonNull(all.get(id)).parent();
                assertThat(parent == null || read.contains(parent)).as(id).isTrue();
                if (random.nextInt(3) > 0) {
                    end(id);
                    assertThat(read.add(id)).as(id).isTrue();
                }
            }
        }
        assertThat(graph.isDrained()).isTrue();
    }
}
