package dev.stator.it.keys;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Templates of each form, with parts of each type. */
@Table("forms")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "SK")
public sealed interface Forms {
    /** A separator of several characters, and texts on both sides. */
    @Key(hash = "two{a}##{b}", range = "two")
    record Two(String a, String b, String c) implements Forms {}

    /** A separator that overlaps itself. */
    @Key(hash = "aa{a}aa{b}aaa{c}", range = "aba{a}")
    record Overlapping(String a, String b, String c) implements Forms {}

    /** Escaped. */
    @Key(hash = "esc{a}#{b}$x{c}", range = "esc", escape = true)
    @Key(index = "GSI1", hash = "{b}#{c}", range = "{c}##{a}", escape = true)
    record Escaped(String a, String b, String c) implements Forms {}

    /** No separators: each part has a length. */
    @Key(hash = "fix{id}{day}{at}{letter}{colour}{count}{big:20}{text:3}", range = "fix{small}{one}")
    record Fixed(
            UUID id,
            LocalDate day,
            Instant at,
            char letter,
            Colour colour,
            int count,
            BigInteger big,
            String text,
            Short small,
            byte one)
            implements Forms {}

    /** Words of one length. */
    enum Colour {
        BLU,
        RED
    }

    /** A component that stands in one template twice, and in both keys. */
    @Key(hash = "rep{a}#{b}#{a}", range = "rep{b}{{{a}}}")
    record Repeated(@Attribute("a") String a, String b) implements Forms {}

    /** Entries that are there or not, by each kind of absence. */
    @Key(hash = "opt{id}", range = "opt")
    @Key(index = "GSI1", hash = "{first}#{second}", range = "r#{third:5}")
    @Key(index = "GSI2", hash = "g#{place}")
    record Sparse(
            String id,
            Optional<String> first,
            Optional<Integer> third,
            @Nullable String second,
            @KeyOnly @Nullable URI place)
            implements Forms {}

    /** Values that no text shows, in templates of one part and of several. */
    @Key(hash = "sec{secret}", range = "sec{name}#{pin:4}")
    record Secret(
            @Sensitive String secret,
            String name,
            @Sensitive int pin) implements Forms {}

    /** Natural beside made. */
    @Key(hash = "nat{id}", range = "{when}")
    record Natural(
            String id, Instant when, @Attribute("GSI2-PK") Optional<String> place) implements Forms {}
}
