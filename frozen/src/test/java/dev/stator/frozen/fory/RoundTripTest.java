package dev.stator.frozen.fory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenType;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every supported value comes back, and every value of an old form as its later one, whoever of the two modes wrote it.
 */
class RoundTripTest {
    private static final Map<FrozenType<?>, FrozenCodec<?>> INTERPRETED = new HashMap<>();
    private static final Map<FrozenType<?>, FrozenCodec<?>> COMPILED = new HashMap<>();

    static Stream<Arguments> specimens() {
        return Stream.concat(Specimens.all(), JdkValues.inSlots())
                .flatMap(specimen -> Stream.of(Mode.values())
                        .flatMap(writer ->
                                Stream.of(Mode.values()).map(reader -> Arguments.of(specimen, writer, reader))));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    <W, R> void comesBack(Specimen<W, R> specimen, Mode writer, Mode reader) {
        AttributeValue frozen = codec(writer, specimen.written()).encode(specimen.value());

        R thawed = codec(reader, specimen.read()).decode(frozen);

        assertThat(Sameness.same(specimen.expected(), thawed))
                .as("thawed as %s", thawed)
                .isTrue();
    }

    @SuppressWarnings("unchecked") // Each codec stands under its own type.
    private static <T> FrozenCodec<T> codec(Mode mode, FrozenType<T> type) {
        Map<FrozenType<?>, FrozenCodec<?>> codecs = mode == Mode.COMPILED ? COMPILED : INTERPRETED;
        return (FrozenCodec<T>) codecs.computeIfAbsent(type, mode::codec);
    }
}
