package dev.stator.stream.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ARN = "arn:aws:dynamodb:eu-west-1:1:table/posts/stream/2026-01-01T00:00:00.000";

    @ParameterizedTest
    @ValueSource(strings = {"TRIM_HORIZON", "SHARD_END", "AFTER 400000000000000012345", "SINCE 2026-01-01T00:00:00Z"})
    void textGivesTheCheckpointBack(String text) {
        assertThat(Checkpoint.parse(text)).hasToString(text);
        assertThat(Checkpoint.parse(text)).isEqualTo(Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AFTER",
                "AFTER ",
                "AFTER x1",
                "AFTER 1 2",
                "SINCE yesterday",
                "LATEST",
                "SHARD_END 1",
                "after 1"
            })
    void anotherTextIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text))
                .isInstanceOf(PositionRefusedException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void aTokenGivesThePositionBack() {
        StreamPosition position = StreamPosition.of(
                ARN,
                Map.of(
                        "shardId-2", Checkpoint.after("17"),
                        "shardId-1", Checkpoint.END,
                        "shardId-3", Checkpoint.since(Instant.EPOCH)));
        assertThat(position.token())
                .isEqualTo("1;" + ARN + ";shardId-1=SHARD_END;shardId-2=AFTER 17;shardId-3=SINCE 1970-01-01T00:00:00Z");
        assertThat(StreamPosition.parse(position.token())).isEqualTo(position);
        assertThat(StreamPosition.parse("1;" + ARN).shards()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2;arn:a", "1;posts", "1;arn:a;", "1;arn:a;=SHARD_END", "1;arn:a;s=never"})
    void anotherTokenIsRefused(String token) {
        assertThatThrownBy(() -> StreamPosition.parse(token)).isInstanceOf(PositionRefusedException.class);
    }
}
