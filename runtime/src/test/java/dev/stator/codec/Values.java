package dev.stator.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/**
 * A source of values. Whole types have jqwik's; containers of them are made here, since jqwik would count all the
 * values that a container may have before it makes the first.
 */
interface Values<T> {
    int MOST_ELEMENTS = 4;

    T next(Random random);

    static <T> Values<T> of(Arbitrary<T> arbitrary) {
        var generator = arbitrary.generator(1000);
        return random -> generator.next(random).value();
    }

    default <U> Values<U> map(Function<? super T, ? extends U> mapper) {
        return random -> mapper.apply(next(random));
    }

    default Values<List<T>> list() {
        return random -> {
            List<T> list = new ArrayList<>();
            for (int size = random.nextInt(MOST_ELEMENTS + 1); size > 0; size--) {
                list.add(next(random));
            }
            return list;
        };
    }

    default Values<Set<T>> set() {
        return list().map(LinkedHashSet::new);
    }

    default <V> Values<Map<T, V>> mapTo(Values<V> values) {
        return random -> {
            Map<T, V> map = new LinkedHashMap<>();
            for (T key : list().next(random)) {
                map.put(key, values.next(random));
            }
            return map;
        };
    }

    default Values<Optional<T>> optional() {
        return random -> random.nextBoolean() ? Optional.of(next(random)) : Optional.empty();
    }
}
