package dev.stator.it.lost;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** With a version, and all that DynamoDB gives back otherwise than it was sent: sets and numbers, at any depth. */
@Table("paints")
record Paint(
        @HashKey String id,
        long pots,
        Set<String> colours,
        Set<BigDecimal> sizes,
        double price,
        Map<String, List<Shade>> shades,
        @Version long version) {
    record Shade(Set<String> names, BigDecimal share) {}

    static Paint of(String id) {
        return new Paint(
                id,
                10,
                Set.of("red", "blue", "green", "white"),
                Set.of(new BigDecimal("1.0"), new BigDecimal("2.50"), new BigDecimal("1E+2")),
                1.0,
                Map.of("dark", List.of(new Shade(Set.of("night", "coal", "ink"), new BigDecimal("0.500")))),
                0);
    }

    Paint plus(long more) {
        return new Paint(id, pots + more, colours, sizes, price, shades, version);
    }

    /** With its numbers in one form, as a {@code BigDecimal} equals only one of the same scale. */
    Paint plain() {
        return new Paint(
                id,
                pots,
                colours,
                sizes.stream().map(BigDecimal::stripTrailingZeros).collect(Collectors.toSet()),
                price,
                Map.of(
                        "dark",
                        Objects.requireNonNull(shades.get("dark")).stream()
                                .map(shade ->
                                        new Shade(shade.names(), shade.share().stripTrailingZeros()))
                                .toList()),
                version);
    }

    Paint version(long other) {
        return new Paint(id, pots, colours, sizes, price, shades, other);
    }
}
