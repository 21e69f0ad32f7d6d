package dev.stator.codec.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two values are the same if they hold the same numbers and sets, however these are written, and all else alike. */
class StoredValuesTest {
    private static final SdkBytes ONE = SdkBytes.fromUtf8String("one");
    private static final SdkBytes TWO = SdkBytes.fromUtf8String("two");

    private static AttributeValue.Builder value() {
        return AttributeValue.builder();
    }

    private static boolean same(AttributeValue.Builder one, AttributeValue.Builder other) {
        boolean same = StoredValues.same(one.build(), other.build());
        assertThat(StoredValues.same(other.build(), one.build())).isEqualTo(same);
        assertThat(StoredValues.same(deep(one.build()), deep(other.build())))
                .as("deeper")
                .isEqualTo(same);
        return same;
    }

    private static Map<String, AttributeValue> deep(AttributeValue value) {
        AttributeValue list = value().l(value().s("x").build(), value).build();
        return Map.of("m", value().m(Map.of("l", list)).build());
    }

    @Provide
    Arbitrary<AttributeValue> values() {
        return values(3);
    }

    private static Arbitrary<AttributeValue> values(int depth) {
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(3);
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                .ofScale(3);
        Arbitrary<SdkBytes> bytes =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(3).map(SdkBytes::fromByteArray);
        Arbitrary<AttributeValue> leaves = Arbitraries.oneOf(
                texts.map(AttributeValue::fromS),
                numbers.map(number -> AttributeValue.fromN(number.toString())),
                bytes.map(AttributeValue::fromB),
                Arbitraries.of(true, false).map(AttributeValue::fromBool),
                Arbitraries.just(AttributeValue.fromNul(true)),
                texts.set().ofMaxSize(4).map(set -> AttributeValue.fromSs(List.copyOf(set))),
                numbers.map(BigDecimal::toString)
                        .list()
                        .uniqueElements(BigDecimal::new)
                        .ofMaxSize(4)
                        .map(AttributeValue::fromNs),
                bytes.set().ofMaxSize(4).map(set -> AttributeValue.fromBs(List.copyOf(set))));
        return depth == 0
                ? leaves
                : Arbitraries.oneOf(
                        leaves,
                        values(depth - 1).list().ofMaxSize(3).map(AttributeValue::fromL),
                        Arbitraries.maps(texts, values(depth - 1)).ofMaxSize(3).map(AttributeValue::fromM));
    }

    @Property
    void eachIsTheSameAsItself(@ForAll("values") AttributeValue value) {
        assertThat(StoredValues.same(value, value.toBuilder().build())).isTrue();
    }

    @Property
    void theOrderOfSetsAndTheSpellingOfNumbersSayNothing(
            @ForAll("values") AttributeValue value, @ForAll Random random) {
        AttributeValue respelled = respelled(value, random);
        assertThat(StoredValues.same(value, respelled)).as("%s", respelled).isTrue();
        assertThat(StoredValues.same(respelled, value)).as("%s", respelled).isTrue();
    }

    @Property
    void allElseCounts(@ForAll("values") AttributeValue value, @ForAll Random random) {
        AttributeValue other = respelled(changed(value, random), random);
        assertThat(StoredValues.same(value, other)).as("%s", other).isFalse();
        assertThat(StoredValues.same(other, value)).as("%s", other).isFalse();
    }

    private static AttributeValue respelled(AttributeValue value, Random random) {
        return switch (value.type()) {
            case N -> AttributeValue.fromN(respelled(value.n(), random));
            case SS -> AttributeValue.fromSs(shuffled(value.ss(), random));
            case NS ->
                AttributeValue.fromNs(shuffled(
                        value.ns().stream().map(each -> respelled(each, random)).toList(), random));
            case BS -> AttributeValue.fromBs(shuffled(value.bs(), random));
            case L ->
                AttributeValue.fromL(
                        value.l().stream().map(each -> respelled(each, random)).toList());
            case M -> {
                Map<String, AttributeValue> members = new LinkedHashMap<>();
                shuffled(List.copyOf(value.m().keySet()), random)
                        .forEach(name -> members.put(
                                name, respelled(requireNonNull(value.m().get(name)), random)));
                yield AttributeValue.fromM(members);
            }
            default -> value;
        };
    }

    private static String respelled(String number, Random random) {
        BigDecimal value = new BigDecimal(number);
        return switch (random.nextInt(4)) {
            case 0 -> value.setScale(value.scale() + 2).toPlainString();
            case 1 -> value.unscaledValue() + "e" + -value.scale();
            case 2 -> value.stripTrailingZeros().toEngineeringString();
            default -> value.stripTrailingZeros().toPlainString();
        };
    }

    private static <T> List<T> shuffled(List<T> elements, Random random) {
        List<T> shuffled = new ArrayList<>(elements);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** In one place, at any depth. */
    private static AttributeValue changed(AttributeValue value, Random random) {
        return switch (value.type()) {
            case S ->
                random.nextBoolean()
                        ? AttributeValue.fromS(value.s() + "x")
                        : AttributeValue.fromSs(List.of(value.s()));
            case N ->
                random.nextBoolean()
                        ? AttributeValue.fromN(new BigDecimal(value.n())
                                .add(new BigDecimal("1E-3"))
                                .toString())
                        : AttributeValue.fromS(value.n());
            case B -> AttributeValue.fromBs(List.of(value.b()));
            case BOOL -> AttributeValue.fromBool(!value.bool());
            case NUL -> AttributeValue.fromBool(true);
            case SS -> random.nextBoolean() ? AttributeValue.fromSs(more(value.ss(), "another")) : listed(value.ss());
            case NS ->
                random.nextBoolean()
                        ? AttributeValue.fromNs(more(value.ns(), "1e9"))
                        : AttributeValue.fromSs(value.ns());
            case BS -> AttributeValue.fromBs(more(value.bs(), SdkBytes.fromUtf8String("another")));
            case L -> changedList(value.l(), random);
            case M -> changedMap(value.m(), random);
            default -> throw new AssertionError(value);
        };
    }

    private static AttributeValue listed(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    }

    private static <T> List<T> more(List<T> elements, T another) {
        return Stream.concat(elements.stream(), Stream.of(another)).toList();
    }

    private static AttributeValue changedList(List<AttributeValue> elements, Random random) {
        if (elements.isEmpty() || random.nextInt(3) == 0) {
            return AttributeValue.fromL(more(elements, AttributeValue.fromNul(true)));
        }
        List<AttributeValue> changed = new ArrayList<>(elements);
        changed.set(0, changed(elements.get(0), random));
        return AttributeValue.fromL(changed);
    }

    private static AttributeValue changedMap(Map<String, AttributeValue> members, Random random) {
        Map<String, AttributeValue> changed = new LinkedHashMap<>(members);
        if (members.isEmpty() || random.nextInt(3) == 0) {
            changed.put("another", AttributeValue.fromNul(true));
        } else {
            String name = members.keySet().iterator().next();
            AttributeValue member = requireNonNull(changed.remove(name));
            changed.put(random.nextBoolean() ? name : name + "another", changed(member, random));
        }
        return AttributeValue.fromM(changed);
    }

    @Property
    void itIsTheSameFromEitherSide(@ForAll("values") AttributeValue one, @ForAll("values") AttributeValue other) {
        assertThat(StoredValues.same(one, other)).isEqualTo(StoredValues.same(other, one));
    }

    @Test
    void nothingIsTheSameAsNothing() {
        assertThat(StoredValues.same((AttributeValue) null, null)).isTrue();
        assertThat(StoredValues.same(value().s("x").build(), null)).isFalse();
        assertThat(StoredValues.same(null, value().s("x").build())).isFalse();
    }

    @Test
    void setsHaveNoOrder() {
        assertThat(same(value().ss("red", "blue"), value().ss("blue", "red"))).isTrue();
        assertThat(same(value().ns("1", "2.50"), value().ns("2.5", "1.0"))).isTrue();
        assertThat(same(value().bs(ONE, TWO), value().bs(TWO, ONE))).isTrue();
        assertThat(same(value().ss("red", "blue"), value().ss("red"))).isFalse();
        assertThat(same(value().ss("1"), value().ns("1"))).isFalse();
        assertThat(same(value().ss("one"), value().bs(ONE))).isFalse();
        assertThat(same(value().ss(List.of()), value().ns(List.of()))).isFalse();
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
        assertThat(StoredValues.same(Map.of("a", value().s("x").build()), Map.of()))
                .isFalse();
    }
}
