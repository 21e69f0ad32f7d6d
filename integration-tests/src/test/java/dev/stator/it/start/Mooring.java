package dev.stator.it.start;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Table("moorings")
record Mooring(
        @HashKey String harbour,
        @RangeKey Instant from,
        String ship,
        int metres,
        double draught,
        boolean paid,
        LocalDate until,
        Optional<String> remark,
        Set<String> flags,
        List<Rope> ropes) {
    record Rope(String bollard, int metres) {}

    static Mooring of(String harbour) {
        return new Mooring(
                harbour,
                Instant.EPOCH,
                "Ada",
                12,
                1.5,
                true,
                LocalDate.EPOCH,
                Optional.of("stern first"),
                Set.of("blue"),
                List.of(new Rope("7", 20)));
    }
}
