package dev.stator.it.agree;

import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.Optional;

/** What a depot has: a record with an entry of each kind. */
@Table("depot")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "by-state", hashKey = "StatePK", rangeKey = "StateSK")
@Gsi(name = "by-carrier", hashKey = "CarrierPK", rangeKey = "CarrierSK")
@Gsi(name = "by-courier", hashKey = "CourierPK", rangeKey = "CourierSK")
@Gsi(name = "by-shelf", hashKey = "ShelfPK", rangeKey = "ShelfSK")
@Gsi(name = "listed", hashKey = "ListedPK", rangeKey = "ListedSK")
@Gsi(name = "by-name", hashKey = "NamePK", rangeKey = "NameSK")
@Gsi(
        name = "some",
        hashKey = "SomePK",
        rangeKey = "SomeSK",
        projection = IndexProjection.INCLUDE,
        include = {"state", "priority", "carrier"})
public sealed interface Depot {
    /**
     * Has an entry of each kind.
     *
     * @param priority in the entry whether it is stored or not
     * @param carrier optional, and in an attribute
     * @param courier optional, and in an attribute of the index alone
     * @param shelf optional, and in no attribute by itself
     * @param listed says whether there is an entry, of which it is no part
     */
    @Key(hash = "d#{depot}", range = "p#{parcel}")
    @Key(index = "by-state", hash = "s#{state}", range = "{priority:2}#{at}")
    @Key(index = "by-carrier", hash = "c#{carrier}", range = "{depot}#{state}")
    @Key(index = "by-courier", hash = "k#{courier}", range = "{depot}#{parcel}")
    @Key(index = "by-shelf", hash = "{depot}#{shelf}", range = "{parcel}")
    @Key(index = "listed", hash = "all", range = "{at}", when = "listed")
    @Key(index = "by-name", hash = "n#{name}", range = "{at}")
    @Key(index = "some", hash = "s#{state}", range = "{priority:2}#{carrier}")
    record Parcel(
            String depot,
            String parcel,
            String state,
            @Default("5") int priority,
            Instant at,
            Optional<String> carrier,
            @KeyOnly Optional<String> courier,
            @KeyOnly Optional<String> shelf,
            boolean listed,
            @Sensitive String name)
            implements Depot {}

    /** Of whom nothing is in an index. */
    @Key(hash = "d#{depot}", range = "w#{worker}")
    record Worker(String depot, String worker) implements Depot {}
}
