package dev.stator.benchmarks.page;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.List;

/** An item of some 480 bytes of JSON, without times, whose parsing would be much of what reading it costs. */
@Table("parcels")
public record Parcel(
        @HashKey String customer,
        @RangeKey long number,
        String street,
        String city,
        String postcode,
        int weight,
        long value,
        boolean insured,
        Size size,
        List<String> labels,
        String note) {
    /** A record in the record. */
    public record Size(int width, int height, int depth) {}
}
