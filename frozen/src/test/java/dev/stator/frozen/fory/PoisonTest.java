package dev.stator.frozen.fory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fory.Fory;
import org.apache.fory.resolver.SharedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An instance of Fory 1.6 that has read an old form of a record writes bytes that nobody can read (apache/fory#3929).
 */
class PoisonTest {
    record OldLine(String product, int quantity) {}

    record Line(String product, String unit, int quantity, long price) implements Entry {}

    sealed interface Entry {}

    @SuppressWarnings("ArrayRecordComponent") // one of the cases
    record OldOrder(List<OldLine> lines, Map<String, OldLine> named, Object[] open) {}

    @SuppressWarnings("ArrayRecordComponent") // one of the cases
    record Order(
            List<Line> lines,
            Set<Line> lineSet,
            Collection<Line> collection,
            Map<String, Line> named,
            Map<String, List<Line>> byName,
            List<Entry> entries,
            Object[] open) {}

    private static final FrozenType<OldOrder> OLD = FrozenType.<OldOrder>of("shop.Order", OldOrder.class)
            .with("shop.Order", OldOrder.class)
            .with("shop.Line", OldLine.class);

    private static final FrozenType<Order> NEW = FrozenType.<Order>of("shop.Order", Order.class)
            .with("shop.Order", Order.class)
            .with("shop.Line", Line.class);

    private static OldOrder oldOrder() {
        OldLine line = new OldLine("wire", 2);
        return new OldOrder(
                new ArrayList<>(List.of(line, line)), new HashMap<>(Map.of("wire", line)), new Object[] {line, "a"});
    }

    private static Order order() {
        Line line = new Line("wire", "m", 120, 45);
        return new Order(
                new ArrayList<>(List.of(line, line)),
                new LinkedHashSet<>(List.of(line)),
                new ArrayList<>(List.of(line)),
                new HashMap<>(Map.of("wire", line)),
                new HashMap<>(Map.of("wire", new ArrayList<>(List.of(line)))),
                new ArrayList<>(List.of(line)),
                new Object[] {line, "a", line});
    }

    @ParameterizedTest
    @EnumSource
    void whatOldBytesLeaveBehindNeverReachesNewOnes(Mode mode) {
        AttributeValue old = requireNonNull(mode.codec(OLD).encode(oldOrder()));
        AttributeValue clean = requireNonNull(mode.codec(NEW).encode(order()));
        FrozenCodec<Order> codec = mode.codec(NEW);

        for (int i = 0; i < 20; i++) {
            assertThat(codec.decode(old).lines()).hasSize(2);

            assertThat(codec.encode(order())).isEqualTo(clean);
            assertThat(Sameness.same(order(), codec.decode(clean))).isTrue();
        }
        assertThat(Sameness.same(order(), mode.codec(NEW).decode(requireNonNull(codec.encode(order())))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void oldBytesReadBetweenTwoWritesChangeNothing(Mode mode) {
        FrozenCodec<Order> codec = mode.codec(NEW);
        AttributeValue before = requireNonNull(codec.encode(order()));

        codec.decode(requireNonNull(mode.codec(OLD).encode(oldOrder())));

        assertThat(codec.encode(order())).isEqualTo(before);
    }

    /** What the tests above stand for: when this one fails, Fory no longer does it. */
    @Test
    void oneInstanceForBothWouldCorrupt() {
        FrozenSerializer old = ForyFormat.INSTANCE.serializer(OLD);
        byte[] clean = ForyFormat.INSTANCE.serializer(NEW).serialize(order());
        Fory both = ForySetup.of(NEW).make(new SharedRegistry(), false);

        both.deserialize(old.serialize(oldOrder()));

        assertThat(Arrays.equals(both.serialize(order()), clean)).isFalse();
    }
}
