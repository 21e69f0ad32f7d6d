package dev.stator.it.fleet.before;

import dev.stator.annotation.Default;
import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.Frozen;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Key;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import dev.stator.it.fleet.Papers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Boats under the names of before. */
@Table("fleets")
@HashKey("PK")
@RangeKey("SK")
@Discriminator("kind")
@Gsi(name = "by-owner", hashKey = "OwnerPK", rangeKey = "OwnerSK")
@Gsi(
        name = "by-flag",
        hashKey = "FlagPK",
        projection = IndexProjection.INCLUDE,
        include = {"name", "status", "home_city"})
@Lsi(name = "by-length", rangeKey = "LengthSK")
public sealed interface Fleet {
    /** One. */
    @Key(hash = "f#{fleet}", range = "b#{boat}")
    @Key(index = "by-owner", hash = "o#{owner}", range = "b#{boat}")
    @Key(index = "by-flag", hash = "{flag}")
    @Key(index = "by-length", range = "{length:4}")
    @DiscriminatorValue("ship")
    record Boat(
            String fleet,
            String boat,
            String owner,
            String flag,
            int length,
            @Nullable String name,
            Status status,
            @Embedded(prefix = "home_") @Nullable Port home,
            @Embedded Port next,
            List<Line> diary,
            Engine drive,
            @Frozen(format = Papers.Format.class) @Nullable Papers documents,
            @Rest Map<String, AttributeValue> rest)
            implements Fleet {}

    /** Whether it floats. */
    enum Status {
        FLOATING,
        SUNK
    }

    /** Where it lies. */
    record Port(
            String city,
            @Nullable String place,
            @Embedded(prefix = "geo_") Optional<Geo> geo) {}

    /** On a map. */
    record Geo(int lat, @Default("1") int scale) {}

    /** Of a diary. */
    record Line(String line, Status status, @Rest Map<String, AttributeValue> more) {}

    /** What drives it. */
    sealed interface Engine {}

    /** By wind. */
    @DiscriminatorValue("canvas")
    record Sail(int size) implements Engine {}

    /** By itself. */
    record Motor(
            int power, @Embedded(prefix = "of_") @Nullable Port maker) implements Engine {}
}
