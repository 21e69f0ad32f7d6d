package dev.stator.it.codec;

import dev.stator.it.codec.convert.Money;
import dev.stator.it.codec.convert.Mood;
import dev.stator.it.codec.convert.Order;
import dev.stator.it.codec.convert.Words;
import dev.stator.it.codec.unmarked.Unsaid;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of the corpus. */
final class Samples {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");
    private static final Address OLD = new Address("Alley", 1, Optional.empty());
    static final Address ADDRESS =
            new Address("Lane", -2, Optional.of(new Address("Street", Integer.MAX_VALUE, Optional.of(OLD))));

    private Samples() {}

    static Scalars scalars() {
        return new Scalars(
                new UUID(-1, 42),
                NOON,
                "text with ☃ and 😀",
                'c',
                '☃',
                (byte) -128,
                Byte.MAX_VALUE,
                Short.MIN_VALUE,
                (short) 300,
                Integer.MIN_VALUE,
                7,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                0.1F,
                Float.MAX_VALUE,
                0.1,
                -1e-100,
                true,
                false,
                new BigInteger("12345678901234567890123456789012345678"),
                new BigDecimal("0.1"),
                Duration.ofSeconds(-1, 1),
                LocalDate.of(2026, 2, 28),
                LocalTime.of(23, 59, 59, 1),
                LocalDateTime.of(2026, 2, 28, 1, 2),
                OffsetDateTime.of(2026, 2, 28, 1, 2, 3, 4, ZoneOffset.ofHours(-3)),
                ZonedDateTime.of(2026, 2, 28, 1, 2, 3, 4, ZoneId.of("Europe/Berlin")),
                Year.of(2026),
                YearMonth.of(2026, 2),
                MonthDay.of(2, 29),
                Period.of(1, -2, 3),
                ZoneId.of("Europe/Berlin"),
                ZoneOffset.ofHoursMinutes(5, 30),
                URI.create("https://example.org/a?b#c"),
                Locale.forLanguageTag("de-CH"),
                Currency.getInstance("CHF"),
                new byte[] {0, -1, 1},
                ByteBuffer.wrap(new byte[] {1, 2}),
                SdkBytes.fromUtf8String("bytes"),
                new short[] {1, -1},
                new int[] {2, -2},
                new long[] {3, -3},
                new float[] {0.5F},
                new double[] {0.25},
                new boolean[] {true, false},
                new char[] {'a', 'b'},
                OptionalInt.of(1),
                OptionalLong.empty(),
                OptionalDouble.of(1.5),
                AttributeValue.fromL(List.of(AttributeValue.fromNul(true), AttributeValue.fromS("x"))),
                Colour.GREEN);
    }

    static Compositions full() {
        return new Compositions(
                1,
                Set.of("a", "b"),
                Set.of("c"),
                Set.of(1L, -5L),
                Set.of(SdkBytes.fromUtf8String("x")),
                Set.of(Colour.RED, Colour.GREEN),
                Set.of(true, false),
                Set.of(ADDRESS, OLD),
                new TreeSet<>(Set.of("z", "a")),
                new TreeSet<>(Set.of(10, 9)),
                new TreeSet<>(Set.of(true, false)),
                List.of("x", "x", "y"),
                List.of(3, 1, 2),
                new String[] {"p", "q"},
                List.of(List.of(Set.of(1), Set.of()), List.of()),
                new Address[] {ADDRESS, OLD},
                new int[][] {{1, 2}, {}, {3}},
                Map.of("one", 1),
                Map.of(1, "one", -1, "minus one"),
                Map.of(new UUID(1, 2), LocalDate.EPOCH),
                Map.of(Colour.RED, List.of(Optional.of(ADDRESS), Optional.empty()), Colour.GREEN, List.of()),
                Map.of("k.e[y]", Map.of(Colour.RED, new int[] {1})),
                Optional.of("text"),
                Optional.of(5),
                Optional.of(ADDRESS),
                Optional.of(Colour.RED),
                Optional.of(new byte[] {1}),
                List.of(Optional.of(1), Optional.empty(), Optional.of(3)),
                Map.of("there", Optional.of("x"), "not", Optional.empty()));
    }

    static Compositions empty() {
        return new Compositions(
                2,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                List.of(),
                List.of(),
                new String[0],
                List.of(),
                new Address[0],
                new int[0][],
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    static Awkward awkward() {
        Awkward.Members leaf = members("leaf", null);
        return new Awkward(
                "items",
                "key",
                "item",
                "codec",
                "table",
                "INSTANCE",
                "SCHEMA",
                "path",
                "get",
                "index",
                "stator",
                "attributes",
                "value",
                "element",
                "of",
                "toItem",
                "write",
                "type",
                "put",
                "awkward",
                "javaType",
                "TABLE",
                "$",
                "quotes",
                "escapes",
                "unicode",
                "reserved",
                Optional.of(members("top", leaf)),
                List.of(leaf));
    }

    private static Awkward.Members members(String element, Awkward.@Nullable Members next) {
        Optional<Awkward.Members> inner = Optional.ofNullable(next);
        return new Awkward.Members(
                inner,
                inner,
                inner,
                inner,
                inner,
                inner,
                inner,
                element,
                inner.stream().toList());
    }

    static Recursive recursive() {
        Shape circle = new Shape.Circle(1.5);
        Shape square = new Shape.Square(2);
        Shape group = new Shape.Group(
                List.of(circle, new Shape.Group(List.of(), Map.of(), square)),
                Map.of("nothing", new Shape.Nothing()),
                new Shape.Item("text"));
        Recursive leaf = recursive("leaf", Optional.empty(), List.of(), new Shape.Nothing(), new Node.Leaf("leaf"));
        return recursive("root", Optional.of(leaf), List.of(leaf, leaf), group, leaf);
    }

    private static Recursive recursive(
            String id, Optional<Recursive> self, List<Recursive> children, Shape shape, Node node) {
        Recursive.Left left = new Recursive.Left("l", Optional.empty());
        Recursive.Right right = new Recursive.Right("r", Optional.of(left), List.of(left));
        return new Recursive(
                id,
                self,
                children,
                Optional.of(new Recursive.Left("top", Optional.of(right))),
                Map.of("right", right),
                Optional.of(shape),
                Optional.of(new Shape.Item("polygon")),
                Optional.of(new Shape.Circle(0.5)),
                Optional.of(node),
                Optional.of(new Recursive.Failed<>(
                        "why", Optional.of(new Recursive.Ok<>(3, new Recursive.Pair<>(4, "four"))))));
    }

    static Outer.Inner inner() {
        return new Outer.Inner(
                new byte[] {1, 2},
                (short) 3,
                Optional.of("owner"),
                Colour.RED,
                Optional.of(4),
                0.5,
                "note",
                OptionalInt.of(6),
                new Outer.Address("Mars"),
                new Outer.Address("Phobos"),
                new byte[] {7},
                new dev.stator.it.codec.unmarked.Address("Olympus"));
    }

    static Outer.Inner sparse() {
        return new Outer.Inner(
                new byte[] {1, 2},
                (short) 4,
                Optional.empty(),
                null,
                Optional.empty(),
                null,
                null,
                OptionalInt.empty(),
                new Outer.Address("Venus"),
                null,
                null,
                new dev.stator.it.codec.unmarked.Address("Maxwell"));
    }

    static Unsaid unsaid() {
        return new Unsaid(
                "id", "text", 5L, new dev.stator.it.codec.unmarked.Address("Rome"), List.of("a"), Optional.of("b"));
    }

    static Order order() {
        return new Order(
                -1,
                new Money(1234),
                new Words(List.of("a", "b")),
                Mood.UP,
                true,
                new Money(-5),
                new Words(List.of("note")),
                Set.of(new Money(1), new Money(2)),
                new TreeSet<>(Set.of(new Money(30), new Money(4))),
                Set.of(Mood.UP, Mood.DOWN),
                Map.of(new Words(List.of("x", "y")), new Money(0)),
                List.of(Optional.of(new Money(7)), Optional.empty()));
    }
}
