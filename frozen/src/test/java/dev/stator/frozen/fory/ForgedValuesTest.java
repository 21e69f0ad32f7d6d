package dev.stator.frozen.fory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenType;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Bytes that somebody made on purpose: whatever they say, nothing comes out to which the declared type does not lead.
 */
class ForgedValuesTest {
    enum Colour {
        RED
    }

    enum Other {
        RED
    }

    record Stranger(int number) {}

    record Box<T>(@Nullable T content) {}

    sealed interface Shelf<T> permits Row, Pile {}

    record Row<E>(List<E> books) implements Shelf<E> {}

    record Pile<E>(@Nullable E top, Optional<Box<E>> below) implements Shelf<List<E>> {}

    record Bounded<N extends Number & Comparable<N>>(
            @Nullable N number) {}

    record Plain(List<Integer> numbers, @Nullable Plain next) {}

    record Wild(List<? extends Integer> upper, Map<? super String, ? extends List<Integer>> lower, Set<?> any) {}

    /** As which a forger writes a {@link Plain}. */
    record ForgedPlain(Object numbers, @Nullable Object next) {}

    /** As which a forger writes a {@link Wild}. */
    record ForgedWild(Object upper, Object lower, Object any) {}

    private static final Map<String, Class<?>> CLASSES = Map.of(
            "Colour", Colour.class,
            "Box", Box.class,
            "Row", Row.class,
            "Pile", Pile.class,
            "Bounded", Bounded.class,
            "Plain", Plain.class,
            "Wild", Wild.class);

    /** The same as a forger has them. */
    private static final Map<String, Class<?>> FORGED = new HashMap<>(CLASSES);

    static {
        FORGED.put("Plain", ForgedPlain.class);
        FORGED.put("Wild", ForgedWild.class);
        FORGED.put("java.util.concurrent.TimeUnit", TimeUnit.class);
        FORGED.put("dev.stator.Other", Other.class);
        FORGED.put("dev.stator.Stranger", Stranger.class);
    }

    /** Every class of the JDK that Fory knows by itself, and two that are registered under a name of the type. */
    @SuppressWarnings({"JavaUtilDate", "UnnecessaryStringBuilder"}) // They are what must not come out.
    private static Stream<Object> strangers() {
        return Stream.of(
                Pattern.compile("a+"),
                new IllegalStateException("forged"),
                new NullPointerException("forged"),
                new AtomicReference<>("text"),
                new AtomicInteger(1),
                new StringBuilder("text"),
                URI.create("https://example.org"),
                new Date(5),
                String.class,
                new Object(),
                TimeUnit.DAYS,
                5L,
                (short) 5,
                new int[] {5},
                new Object[] {5},
                new ArrayList<>(List.of("text")),
                new HashMap<>(Map.of("a", "b")),
                Optional.of("text"),
                Other.RED,
                new Stranger(5));
    }

    /**
     * A type, and how a value of it holds one.
     *
     * @param holding a value with this one inside
     * @param honest what stands there by right
     */
    private record Place(String type, Class<?> root, Function<@Nullable Object, Object> holding, Object honest) {
        FrozenType<Object> frozen() {
            @SuppressWarnings("unchecked")
            Class<Object> erased = (Class<Object>) root;
            FrozenType<Object> frozen = FrozenType.of(type, erased);
            for (Map.Entry<String, Class<?>> known : CLASSES.entrySet()) {
                frozen = frozen.with(known.getKey(), known.getValue());
            }
            return frozen;
        }

        @Override
        public String toString() {
            return type;
        }
    }

    private static final String INTEGERS = "java.util.List<java.lang.Integer>";

    private static String named(Class<?> type) {
        return String.valueOf(type.getCanonicalName());
    }

    private static <E> List<E> list(@Nullable E element) {
        return new ArrayList<>(Collections.singletonList(element));
    }

    static Stream<Place> places() {
        return Stream.of(
                new Place(INTEGERS, List.class, ForgedValuesTest::list, 5),
                new Place(INTEGERS, List.class, one -> Arrays.asList(1, one), 5),
                new Place("java.util.Collection<java.lang.Integer>", Collection.class, ForgedValuesTest::list, 5),
                new Place(
                        "java.util.Deque<java.lang.Integer>",
                        ArrayDeque.class.getInterfaces()[0],
                        one -> new ArrayDeque<>(List.of(one == null ? 5 : one)),
                        5),
                new Place(
                        "java.util.Set<java.lang.Integer>",
                        Set.class,
                        one -> new HashSet<>(Collections.singleton(one)),
                        5),
                new Place("java.util.Optional<java.lang.Integer>", Optional.class, Optional::ofNullable, 5),
                new Place("java.util.Optional<" + INTEGERS + ">", Optional.class, one -> Optional.of(list(one)), 5),
                new Place("java.util.List<" + INTEGERS + ">", List.class, one -> list(list(one)), 5),
                new Place("java.util.List<? extends java.lang.Integer>", List.class, ForgedValuesTest::list, 5),
                new Place(
                        "java.util.List<" + named(Colour.class) + ">", List.class, ForgedValuesTest::list, Colour.RED),
                new Place(
                        "java.util.Map<java.lang.String, java.lang.Integer>",
                        Map.class,
                        one -> new LinkedHashMap<>(Collections.singletonMap("a", one)),
                        5),
                new Place(
                        "java.util.Map<java.lang.Integer, java.lang.String>",
                        Map.class,
                        one -> new LinkedHashMap<>(Collections.singletonMap(one, "a")),
                        5),
                new Place(
                        "java.util.SortedMap<java.lang.String, " + INTEGERS + ">",
                        SortedMap.class,
                        one -> new TreeMap<>(Map.of("a", list(one))),
                        5),
                new Place(named(Box.class) + "<java.lang.Integer>", Box.class, Box::new, 5),
                new Place(
                        "java.util.List<" + named(Box.class) + "<" + INTEGERS + ">>",
                        List.class,
                        one -> list(new Box<>(list(one))),
                        5),
                new Place(named(Shelf.class) + "<java.lang.Integer>", Shelf.class, one -> new Row<>(list(one)), 5),
                new Place(
                        "java.util.List<" + named(Shelf.class) + "<" + INTEGERS + ">>",
                        List.class,
                        one -> list(new Pile<>(one, Optional.empty())),
                        5),
                new Place(
                        "java.util.List<" + named(Shelf.class) + "<" + INTEGERS + ">>",
                        List.class,
                        one -> list(new Pile<>(null, Optional.of(new Box<>(one)))),
                        5),
                new Place(named(Plain.class), Plain.class, one -> new ForgedPlain(list(one), null), 5),
                new Place(
                        named(Plain.class),
                        Plain.class,
                        one -> new ForgedPlain(List.of(), new ForgedPlain(list(one), null)),
                        5),
                new Place(
                        "java.util.List<" + named(Plain.class) + ">",
                        List.class,
                        one -> list(new ForgedPlain(list(one), null)),
                        5),
                new Place(named(Wild.class), Wild.class, one -> new ForgedWild(list(one), Map.of(), Set.of()), 5),
                new Place(
                        named(Wild.class),
                        Wild.class,
                        one -> new ForgedWild(List.of(), Map.of("a", list(one)), Set.of()),
                        5));
    }

    private static AttributeValue forged(Place place, Object value) {
        return Forgery.of(place.holding.apply(value), FORGED);
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatTheTypeSaysIsRead(Place place) {
        for (Mode mode : Mode.values()) {
            FrozenCodec<Object> codec = mode.codec(place.frozen());
            Object read = codec.decode(forged(place, place.honest));
            assertThat(codec.decode(codec.encode(read))).hasToString(read.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothingElseIsRead(Place place) {
        for (Mode mode : Mode.values()) {
            FrozenCodec<Object> codec = mode.codec(place.frozen());
            strangers()
                    .forEach(stranger -> assertThatThrownBy(() -> codec.decode(forged(place, stranger)))
                            .as("%s, %s", mode, stranger.getClass())
                            .isInstanceOfSatisfying(
                                    FrozenException.class,
                                    error -> assertThat(error.reason()).isEqualTo(Reason.VALUE)));
            assertThat(codec.decode(forged(place, place.honest))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAnOpenTypeComeOnlyClassesThatFreeze(Mode mode) {
        Place open = new Place(named(Box.class) + "<java.lang.Object>", Box.class, Box::new, 5);
        FrozenCodec<Object> codec = mode.codec(open.frozen());
        for (Object honest : List.of(5L, Pattern.compile("a"), Colour.RED, list(5), new Box<>(5), new Object[] {5})) {
            assertThat(codec.decode(forged(open, honest))).isInstanceOf(Box.class);
            assertThat(codec.decode(forged(open, list(honest)))).isInstanceOf(Box.class);
        }
        for (Object stranger : List.of(
                new IllegalStateException("forged"),
                new Object(),
                String.class,
                Other.RED,
                new Stranger(5),
                new StackTraceElement("a", "b", "c", 1))) {
            for (Object holder : List.of(stranger, list(stranger), new Box<>(stranger), new Object[] {stranger})) {
                assertThatThrownBy(() -> codec.decode(forged(open, holder)))
                        .as("%s in %s", stranger.getClass(), holder.getClass())
                        .isInstanceOf(FrozenException.class);
            }
        }
    }

    /** What a program could have made itself, by a cast of its own, is found before it is stored. */
    @ParameterizedTest
    @EnumSource
    void aPollutedListIsNotWritten(Mode mode) {
        Place integers = new Place(INTEGERS, List.class, ForgedValuesTest::list, 5);
        assertThatThrownBy(() -> mode.codec(integers.frozen()).encode(list("text")))
                .hasMessageContaining("it holds a java.lang.String where its declared type has java.lang.Integer");
    }
}
