package dev.stator.it.whole;

import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Without a version: nothing but what was read says whether others changed it. */
@Table("harbours")
@Gsi(name = "by-country", hashKey = "country", rangeKey = "depth")
record Harbour(
        @HashKey String name,
        String country,
        BigDecimal depth,
        Optional<String> pilot,
        Optional<Mole> mole,
        Map<String, Mole> moles,
        List<Mole> berths,
        Set<String> flags,
        Craft craft,
        @Default("1") int cranes) {
    record Mole(String stone, Optional<Lamp> lamp, int length) {
        Mole length(int other) {
            return new Mole(stone, lamp, other);
        }
    }

    record Lamp(String colour) {}

    sealed interface Craft {}

    record Tug(int power) implements Craft {}

    record Ferry(Optional<Integer> seats) implements Craft {}

    static Harbour of(String name) {
        Mole mole = new Mole("granite", Optional.of(new Lamp("red")), 10);
        return new Harbour(
                name,
                "no",
                new BigDecimal("7"),
                Optional.empty(),
                Optional.of(mole),
                Map.of("east", mole, "west", mole.length(20)),
                List.of(mole, mole.length(2), mole.length(3)),
                Set.of("a", "b"),
                new Tug(5),
                1);
    }

    Harbour country(String other) {
        return new Harbour(name, other, depth, pilot, mole, moles, berths, flags, craft, cranes);
    }

    Harbour pilot(String other) {
        return new Harbour(name, country, depth, Optional.of(other), mole, moles, berths, flags, craft, cranes);
    }

    Harbour mole(Optional<Mole> other) {
        return new Harbour(name, country, depth, pilot, other, moles, berths, flags, craft, cranes);
    }

    Harbour moles(Map<String, Mole> other) {
        return new Harbour(name, country, depth, pilot, mole, other, berths, flags, craft, cranes);
    }

    Harbour berths(List<Mole> other) {
        return new Harbour(name, country, depth, pilot, mole, moles, other, flags, craft, cranes);
    }

    Harbour craft(Craft other) {
        return new Harbour(name, country, depth, pilot, mole, moles, berths, flags, other, cranes);
    }

    Harbour cranes(int other) {
        return new Harbour(name, country, depth, pilot, mole, moles, berths, flags, craft, other);
    }
}
