package dev.stator.it.whole;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import dev.stator.it.whole.Harbour.Mole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** With a version, which other programs on its table do not step. */
@Table("marinas")
record Marina(
        @HashKey String name,
        String country,
        Map<String, Mole> moles,
        List<Mole> berths,
        @UpdatedAt Optional<Instant> changed,
        @Version long version) {
    Marina country(String other) {
        return new Marina(name, other, moles, berths, changed, version);
    }

    Marina moles(Map<String, Mole> other) {
        return new Marina(name, country, other, berths, changed, version);
    }

    Marina berths(List<Mole> other) {
        return new Marina(name, country, moles, other, changed, version);
    }
}
