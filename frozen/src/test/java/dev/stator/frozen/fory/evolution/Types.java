package dev.stator.frozen.fory.evolution;

import dev.stator.frozen.FrozenType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A component whose type changes. */
public final class Types {
    private Types() {}

    public record OfInt(int value) {}

    public record OfLong(long value) {}

    public record OfInteger(@Nullable Integer value) {}

    public record OfString(@Nullable String value) {}

    public record OfDecimal(BigDecimal value) {}

    public record OfObject(Object value) {}

    public record OfOptional(Optional<String> value) {}

    public record OfUuid(UUID value) {}

    public record OfInstant(Instant value) {}

    @SuppressWarnings("ArrayRecordComponent") // users have them
    public record OfBytes(byte[] value) {}

    public record OfInts(List<Integer> value) {}

    public record OfLongs(List<Long> value) {}

    public record OfStrings(List<String> value) {}

    public record OfStringSet(Set<String> value) {}

    public record OfStringCollection(Collection<String> value) {}

    public static <T> FrozenType<T> type(Class<T> form) {
        return FrozenType.<T>of("post.Value", form).with("post.Value", form);
    }

    private static <B, A> Case<B, A> change(String name, Class<B> before, B old, Class<A> after, A now) {
        return Case.of(name, old, now, type(before), type(after));
    }

    static Collection<Case<?, ?>> cases() {
        List<String> strings = new ArrayList<>(List.of("a", "b"));
        return List.of(
                change("int-to-long", OfInt.class, new OfInt(-7), OfLong.class, new OfLong(-7)),
                change("long-to-int", OfLong.class, new OfLong(-7), OfInt.class, new OfInt(-7)),
                change("int-to-integer", OfInt.class, new OfInt(7), OfInteger.class, new OfInteger(7)),
                change("integer-to-int", OfInteger.class, new OfInteger(7), OfInt.class, new OfInt(7)),
                change("null-to-int", OfInteger.class, new OfInteger(null), OfInt.class, new OfInt(0)),
                change("int-to-string", OfInt.class, new OfInt(-7), OfString.class, new OfString("-7")),
                change("string-to-int", OfString.class, new OfString("-7"), OfInt.class, new OfInt(-7)),
                change(
                        "string-to-decimal",
                        OfString.class,
                        new OfString("1.5"),
                        OfDecimal.class,
                        new OfDecimal(new BigDecimal("1.5"))),
                change(
                        "decimal-to-string",
                        OfDecimal.class,
                        new OfDecimal(new BigDecimal("1.5")),
                        OfString.class,
                        new OfString("1.5")),
                change("string-to-object", OfString.class, new OfString("a"), OfObject.class, new OfObject("a")),
                change(
                        "list-to-collection",
                        OfStrings.class,
                        new OfStrings(strings),
                        OfStringCollection.class,
                        new OfStringCollection(strings)));
    }

    /** What cannot be read, and says so. */
    public static Collection<Case<?, ?>> refused() {
        UUID uuid = new UUID(1, 2);
        return List.of(
                change("too-long-to-int", OfLong.class, new OfLong(1L << 40), OfInt.class, new OfInt(0)),
                change("text-to-int", OfString.class, new OfString("seven"), OfInt.class, new OfInt(0)),
                change("string-to-uuid", OfString.class, new OfString(uuid.toString()), OfUuid.class, new OfUuid(uuid)),
                change("uuid-to-string", OfUuid.class, new OfUuid(uuid), OfString.class, new OfString(null)),
                change("instant-to-long", OfInstant.class, new OfInstant(Instant.EPOCH), OfLong.class, new OfLong(0)),
                change("long-to-instant", OfLong.class, new OfLong(0), OfInstant.class, new OfInstant(Instant.EPOCH)),
                change("string-to-optional", OfString.class, new OfString("a"), OfOptional.class, optional()),
                change("optional-to-string", OfOptional.class, optional(), OfString.class, new OfString("a")),
                change(
                        "bytes-to-string",
                        OfBytes.class,
                        new OfBytes(new byte[] {65}),
                        OfString.class,
                        new OfString("A")),
                change("ints-to-longs", OfInts.class, new OfInts(List.of(1)), OfLongs.class, new OfLongs(List.of(1L))),
                change(
                        "list-to-set",
                        OfStrings.class,
                        new OfStrings(List.of("a")),
                        OfStringSet.class,
                        new OfStringSet(Set.of("a"))));
    }

    private static OfOptional optional() {
        return new OfOptional(Optional.of("a"));
    }
}
