package dev.stator.stream.consumer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShardScheduleTest {
    private final ShardSchedule turns = new ShardSchedule(2);

    @Test
    void noMoreThanTheBoundAreInHand() {
        turns.join("a", 0);
        turns.join("b", 0);
        turns.join("c", 0);
        assertThat(turns.take(1)).isPresent();
        assertThat(turns.take(1)).isPresent();
        assertThat(turns.take(1)).isEmpty();
        assertThat(turns.inHand()).isEqualTo(2);
    }

    @Test
    void aShardThatEndsMakesRoom() {
        turns.join("a", 0);
        turns.join("b", 0);
        assertThat(turns.take(1)).isPresent();
        assertThat(turns.take(1)).isPresent();
        turns.join("c", 1);
        turns.leave("a");
        assertThat(turns.take(1)).contains("c");
    }

    @Test
    void noneIsReadBeforeItIsDue() {
        turns.join("a", 0);
        assertThat(turns.take(0)).isPresent();
        turns.again("a", 250);
        assertThat(turns.take(249)).isEmpty();
        assertThat(turns.untilDue(200)).hasValue(50);
        assertThat(turns.take(250)).contains("a");
        assertThat(turns.untilDue(250)).isEmpty();
    }

    @Test
    void aShardInHandDoesNotJoinAgain() {
        turns.join("a", 0);
        assertThat(turns.take(0)).contains("a");
        turns.join("a", 0);
        assertThat(turns.take(0)).isEmpty();
    }

    @Test
    void manyOpenShardsTakeTurns() {
        for (int i = 0; i < 10; i++) {
            turns.join("s" + i, Long.MAX_VALUE - 5); // nanoTime() may be about to wrap
        }
        Map<String, Integer> reads = new HashMap<>();
        long now = Long.MAX_VALUE - 5;
        for (int i = 0; i < 100; i++) {
            now++;
            String shard = turns.take(now).orElseThrow();
            reads.merge(shard, 1, Integer::sum);
            turns.again(shard, now);
        }
        assertThat(reads)
                .hasSize(10)
                .allSatisfy((shard, times) -> assertThat(times).isEqualTo(10));
    }
}
