package dev.stator.operation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SameItemTest {
    private static final SdkBytes ONE = SdkBytes.fromUtf8String("one");
    private static final SdkBytes TWO = SdkBytes.fromUtf8String("two");

    private static AttributeValue.Builder value() {
        return AttributeValue.builder();
    }

    private static boolean same(AttributeValue.Builder one, AttributeValue.Builder other) {
        boolean same = SameItem.is(Map.of("a", one.build()), Map.of("a", other.build()));
        assertThat(SameItem.is(Map.of("a", other.build()), Map.of("a", one.build())))
                .isEqualTo(same);
        assertThat(SameItem.is(deep(one.build()), deep(other.build())))
                .as("deeper")
                .isEqualTo(same);
        return same;
    }

    private static Map<String, AttributeValue> deep(AttributeValue value) {
        AttributeValue list = value().l(value().s("x").build(), value).build();
        return Map.of("m", value().m(Map.of("l", list)).build());
    }

    @Test
    void setsHaveNoOrder() {
        assertThat(same(value().ss("red", "blue"), value().ss("blue", "red"))).isTrue();
        assertThat(same(value().ns("1", "2.50"), value().ns("2.5", "1.0"))).isTrue();
        assertThat(same(value().bs(ONE, TWO), value().bs(TWO, ONE))).isTrue();
        assertThat(same(value().ss("red", "blue"), value().ss("red"))).isFalse();
        assertThat(same(value().ss("1"), value().ns("1"))).isFalse();
        assertThat(same(value().ss("one"), value().bs(ONE))).isFalse();
    }

    @Test
    void numbersAreWhatTheyCount() {
        assertThat(same(value().n("1.0"), value().n("1"))).isTrue();
        assertThat(same(value().n("1E+2"), value().n("100"))).isTrue();
        assertThat(same(value().n("0.00"), value().n("0"))).isTrue();
        assertThat(same(value().n("-0"), value().n("0"))).isTrue();
        assertThat(same(value().n("1E-130"), value().n("0"))).isFalse();
        assertThat(same(value().n("1"), value().s("1"))).isFalse();
    }

    @Test
    void listsHaveAnOrder() {
        AttributeValue one = value().n("1").build();
        AttributeValue two = value().n("2").build();
        assertThat(same(value().l(one, two), value().l(two, one))).isFalse();
        assertThat(same(value().l(one, two), value().l(List.of(value().n("1.0").build(), two))))
                .isTrue();
        assertThat(same(value().l(List.of()), value().m(Map.of()))).isFalse();
    }

    @Test
    void theRestIsCompared() {
        assertThat(same(value().bool(true), value().bool(false))).isFalse();
        assertThat(same(value().nul(true), value().nul(true))).isTrue();
        assertThat(same(value().nul(true), value().bool(true))).isFalse();
        assertThat(same(value().b(ONE), value().b(ONE))).isTrue();
        assertThat(same(value().b(ONE), value().s("one"))).isFalse();
        assertThat(SameItem.is(Map.of("a", value().s("x").build()), Map.of())).isFalse();
    }
}
