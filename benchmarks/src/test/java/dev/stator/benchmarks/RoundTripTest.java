package dev.stator.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.benchmarks.contender.Size;
import dev.stator.benchmarks.contender.Trial;
import dev.stator.benchmarks.contender.Way;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RoundTripTest {
    static Stream<Arguments> everyTrial() {
        return Stream.of(Size.values()).flatMap(size -> size.ways().stream().map(way -> Arguments.of(way, size)));
    }

    @ParameterizedTest
    @MethodSource("everyTrial")
    void everyContenderStoresTheSameAndReadsItBack(Way way, Size size) {
        Trial<?, ?> trial = Trial.of(way, size);

        assertThat(trial.stored()).isEqualTo(Trial.of(Way.HAND_WRITTEN, size).stored());
        assertThat(trial.roundTrip()).isEqualTo(trial.sample());
        assertThat(trial.parsed()).isEqualTo(trial.sample());
        RoundTrip.check(way, size);
    }

    @Test
    void theLargeItemHasAboutAHundredKilobytes() {
        assertThat(bytes(Trial.of(Way.HAND_WRITTEN, Size.LARGE).stored())).isBetween(95_000L, 105_000L);
    }

    /** By DynamoDB's rules: names and values in UTF-8, three bytes for a list or map, one for each of its elements. */
    private static long bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(entry -> entry.getKey().getBytes(UTF_8).length + bytes(entry.getValue()))
                .sum();
    }

    private static long bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(UTF_8).length;
            case N -> value.n().length() / 2 + 1;
            case SS ->
                value.ss().stream()
                        .mapToLong(text -> text.getBytes(UTF_8).length)
                        .sum();
            case L ->
                3 + value.l().stream().mapToLong(element -> 1 + bytes(element)).sum();
            case M -> 3 + value.m().size() + bytes(value.m());
            default -> throw new IllegalArgumentException("not in the large item: " + value.type());
        };
    }
}
