package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Law 2: DynamoDB sorts S by UTF-8 bytes, N by number, B by unsigned bytes; for key types that must be Java's order.
 */
class OrderTest {
    record Pair<T>(Sample<T> sample, T left, T right) {
        void check() {
            int java = Integer.signum(Objects.requireNonNull(sample.order()).compare(left, right));
            int stored =
                    Integer.signum(compare(Sample.stored(sample.codec(), left), Sample.stored(sample.codec(), right)));
            assertThat(stored).as("%s: %s against %s", sample, left, right).isEqualTo(java);
        }
    }

    private static int compare(AttributeValue left, AttributeValue right) {
        if (left.s() != null) {
            return Arrays.compareUnsigned(
                    left.s().getBytes(StandardCharsets.UTF_8), right.s().getBytes(StandardCharsets.UTF_8));
        } else if (left.n() != null) {
            return new BigDecimal(left.n()).compareTo(new BigDecimal(right.n()));
        }
        return Arrays.compareUnsigned(left.b().asByteArray(), right.b().asByteArray());
    }

    @Provide
    Arbitrary<Pair<?>> pairs() {
        List<Sample<?>> ordered = Stream.of(Samples.texts(), Samples.numbers(), Samples.binaries())
                .flatMap(List::stream)
                .filter(sample -> sample.order() != null)
                .toList();
        assertThat(ordered).hasSize(21);
        return Arbitraries.randomValue(random -> pair(ordered.get(random.nextInt(ordered.size())), random));
    }

    private static <T> Pair<T> pair(Sample<T> sample, Random random) {
        return new Pair<>(sample, sample.values().next(random), sample.values().next(random));
    }

    @Property(tries = 10_000)
    void storedOrderIsJavasOrder(@ForAll("pairs") Pair<?> pair) {
        pair.check();
    }
}
