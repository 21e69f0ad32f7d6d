package dev.stator.it.embedded;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Default;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.ProjectionOf;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Embedded records that are always there and that may be absent, in each other and in a map. */
@Table("parcels")
record Parcel(
        @HashKey String id,
        @Embedded(prefix = "from_") Stop from,
        @Embedded(prefix = "to_") @Nullable Stop to,
        @Nullable Leg leg,
        @Rest Map<String, AttributeValue> rest) {
    record Stop(
            String town,
            @Default("0") int floor,
            @Nullable String note,
            Set<String> tags,
            List<Integer> hours,
            @Embedded(prefix = "geo_") Optional<Geo> geo) {}

    record Geo(double lat, @Default("1") int zoom, Optional<String> label) {}

    record Leg(String by, @Embedded Optional<Geo> geo) {}

    /** Whole embedded records, and parts of them. */
    @ProjectionOf(Parcel.class)
    record Label(
            String id,
            Stop from,
            Optional<Stop> to,
            @Nullable Leg leg,
            Optional<Integer> toFloor,
            @Attribute("from_geo_label") @Nullable String label) {}
}
