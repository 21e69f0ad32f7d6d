package dev.stator.run.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Elements of lists that change: each keeps what its record does not know of it, wherever it stands. */
class OverlayTest {
    /** An element as it is stored: {@code known} and {@code unknown} of it. */
    private static AttributeValue stored(int known, int unknown) {
        return AttributeValue.fromM(Map.of("n", number(known), "u", number(unknown)));
    }

    /** An element as its record writes it, which has a default of an attribute that is not stored. */
    private static AttributeValue read(int known) {
        return AttributeValue.fromM(Map.of("n", number(known), "k", number(3)));
    }

    /** One without. */
    private static AttributeValue plain(int known) {
        return AttributeValue.fromM(Map.of("n", number(known)));
    }

    private static AttributeValue number(int value) {
        return AttributeValue.fromN(String.valueOf(value));
    }

    private static List<AttributeValue> laid(
            List<AttributeValue> before, List<AttributeValue> after, List<AttributeValue> stored) {
        return Overlay.of(AttributeValue.fromL(before), AttributeValue.fromL(after), AttributeValue.fromL(stored))
                .l();
    }

    /** Nothing tells which of them is which, but their order. */
    @Test
    void elementsThatLookEqualKeepTheirOrder() {
        List<AttributeValue> stored = List.of(stored(1, 10), stored(1, 11), stored(1, 12));
        List<AttributeValue> before = List.of(plain(1), plain(1), plain(1));

        assertThat(laid(before, List.of(plain(2), plain(1), plain(1), plain(1)), stored))
                .containsExactly(plain(2), stored(1, 10), stored(1, 11), stored(1, 12));
        assertThat(laid(before, List.of(plain(1), plain(2), plain(1), plain(1), plain(1)), stored))
                .containsExactly(stored(1, 10), plain(2), stored(1, 11), stored(1, 12), plain(1));
        assertThat(laid(before, List.of(plain(1), plain(1)), stored)).containsExactly(stored(1, 10), stored(1, 11));
        assertThat(laid(before, List.of(plain(1), plain(2), plain(1)), stored))
                .containsExactly(
                        stored(1, 10), AttributeValue.fromM(Map.of("n", number(2), "u", number(11))), stored(1, 12));
    }

    /** As a sorted set is, or what a constructor copies. */
    @Test
    void aSetMayBeReadInAnotherOrderAndWithDefaults() {
        List<AttributeValue> stored = List.of(stored(2, 20), stored(1, 10), stored(3, 30));
        List<AttributeValue> before = List.of(read(1), read(2), read(3));

        assertThat(laid(before, List.of(read(1), read(3)), stored)).containsExactly(stored(1, 10), stored(3, 30));
        assertThat(laid(before, List.of(read(1), read(2), read(3), read(4)), stored))
                .containsExactly(stored(1, 10), stored(2, 20), stored(3, 30), read(4));
    }

    /** Whatever order they were read in, and whatever stays of them, and wherever. */
    @Test
    void whatIsUnchangedKeepsWhatWasStored() {
        Random random = new Random(48);
        for (int i = 0; i < 2_000; i++) {
            List<Integer> numbers = new ArrayList<>();
            Map<Integer, AttributeValue> elements = new HashMap<>();
            List<AttributeValue> stored = new ArrayList<>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                AttributeValue element = random.nextInt(4) == 0
                        ? AttributeValue.fromM(Map.of("n", number(n), "k", number(3), "u", number(n + 10)))
                        : stored(n, n + 10);
                numbers.add(n);
                stored.add(element);
                elements.put(n, element);
            }
            Collections.shuffle(stored, random);
            Collections.shuffle(numbers, random);
            List<AttributeValue> before =
                    numbers.stream().map(OverlayTest::read).toList();
            List<Integer> rest = new ArrayList<>(numbers);
            rest.removeIf(n -> random.nextInt(3) == 0);
            rest.add(random.nextInt(rest.size() + 1), 100);
            Collections.shuffle(rest, random);
            List<AttributeValue> after = rest.stream().map(OverlayTest::read).toList();

            List<AttributeValue> laid = laid(before, after, stored);

            for (int at = 0; at < rest.size(); at++) {
                if (rest.get(at) != 100) {
                    assertThat(laid.get(at)).as("%s from %s", after, stored).isEqualTo(elements.get(rest.get(at)));
                }
            }
        }
    }
}
