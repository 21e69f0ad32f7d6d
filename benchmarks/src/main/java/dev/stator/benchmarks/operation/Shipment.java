package dev.stator.benchmarks.operation;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.LocalDate;
import java.util.Set;

/** An item of ten attributes, of the kinds that most have. */
@Table("shipments")
public record Shipment(
        @HashKey String customer,
        @RangeKey long number,
        String street,
        String city,
        int weight,
        long value,
        double volume,
        boolean insured,
        LocalDate due,
        Set<String> labels) {
    static final Shipment SAMPLE = new Shipment(
            "ada",
            4711,
            "Long Lane 4",
            "London",
            1200,
            99_000,
            2.5,
            true,
            LocalDate.of(2026, 11, 30),
            Set.of("a", "b"));

    Shipment numbered(long other) {
        return new Shipment(customer, other, street, city, weight, value, volume, insured, due, labels);
    }
}
