package dev.stator.it.fleet;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.ConstantValue;
import dev.stator.annotation.Default;
import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.Frozen;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.ItemCollection;
import dev.stator.annotation.Key;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.ProjectionOf;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Boats, all of whose attributes but those of keys were renamed, and so was what says that they are boats. */
@Table("fleets")
@HashKey("PK")
@RangeKey("SK")
@Discriminator("kind")
@Gsi(name = "by-owner", hashKey = "OwnerPK", rangeKey = "OwnerSK")
@Gsi(
        name = "by-flag",
        hashKey = "FlagPK",
        projection = IndexProjection.INCLUDE,
        include = {"title", "state", "home_town"})
@Lsi(name = "by-length", rangeKey = "LengthSK")
public sealed interface Fleet {
    /** What there is one of. */
    @Key(hash = "f#{fleet}", range = "a")
    record Head(String fleet, @Embedded(prefix = "seat_") Port seat) implements Fleet {}

    /** One. */
    @Key(hash = "f#{fleet}", range = "b#{boat}")
    @Key(index = "by-owner", hash = "o#{owner}", range = "b#{boat}")
    @Key(index = "by-flag", hash = "{flag}")
    @Key(index = "by-length", range = "{length:4}")
    @DiscriminatorValue(value = "boat", former = "ship")
    record Boat(
            String fleet,
            String boat,
            String owner,
            String flag,
            int length,

            @Attribute(value = "title", former = "name") @Nullable
            String title,

            @Attribute(value = "state", former = "status") State state,
            @Embedded(prefix = "home_") @Nullable Port home,
            @Embedded Port next,
            @Attribute(value = "log", former = "diary") List<Entry> log,
            @Attribute(value = "engine", former = "drive") Engine engine,

            @Attribute(value = "papers", former = "documents") @Frozen(format = Papers.Format.class) @Nullable
            Papers papers,

            @Rest Map<String, AttributeValue> rest)
            implements Fleet {
        Boat title(@Nullable String other) {
            return new Boat(fleet, boat, owner, flag, length, other, state, home, next, log, engine, papers, rest);
        }

        Boat state(State other) {
            return new Boat(fleet, boat, owner, flag, length, title, other, home, next, log, engine, papers, rest);
        }

        Boat home(@Nullable Port other) {
            return new Boat(fleet, boat, owner, flag, length, title, state, other, next, log, engine, papers, rest);
        }

        Boat next(Port other) {
            return new Boat(fleet, boat, owner, flag, length, title, state, home, other, log, engine, papers, rest);
        }

        Boat log(List<Entry> other) {
            return new Boat(fleet, boat, owner, flag, length, title, state, home, next, other, engine, papers, rest);
        }

        Boat engine(Engine other) {
            return new Boat(fleet, boat, owner, flag, length, title, state, home, next, log, other, papers, rest);
        }

        Boat papers(@Nullable Papers other) {
            return new Boat(fleet, boat, owner, flag, length, title, state, home, next, log, engine, other, rest);
        }

        Boat owner(String other) {
            return new Boat(fleet, boat, other, flag, length, title, state, home, next, log, engine, papers, rest);
        }
    }

    /** Whether it floats. */
    enum State {
        @ConstantValue(value = "afloat", former = "FLOATING")
        AFLOAT,
        SUNK
    }

    /** Where it lies. */
    record Port(
            @Attribute(value = "town", former = "city") String town,

            @Attribute(value = "berth", former = "place") @Nullable
            String berth,

            @Embedded(prefix = "geo_") Optional<Geo> geo) {
        Port town(String other) {
            return new Port(other, berth, geo);
        }
    }

    /** On a map. */
    record Geo(
            int lat,

            @Attribute(value = "zoom", former = "scale") @Default("1")
            int zoom) {}

    /** Of a log. */
    record Entry(
            @Attribute(value = "text", former = "line") String text,
            @Attribute(value = "state", former = "status") State state,
            @Rest Map<String, AttributeValue> more) {}

    /** What drives it. */
    sealed interface Engine {}

    /** By wind. */
    @DiscriminatorValue(value = "sail", former = "canvas")
    record Sail(@Attribute(value = "area", former = "size") int area) implements Engine {}

    /** By itself. */
    record Motor(
            int power, @Embedded(prefix = "of_") @Nullable Port maker) implements Engine {}

    /** A part of a boat. */
    @ProjectionOf(Boat.class)
    record Label(
            String boat,
            @Nullable String title,
            State state,
            Optional<Port> home,
            Port next,
            List<Entry> log,
            Engine engine,
            @Nullable Papers papers,
            Optional<String> homeTown) {
        static Label of(Boat boat) {
            return new Label(
                    boat.boat(),
                    boat.title(),
                    boat.state(),
                    Optional.ofNullable(boat.home()),
                    boat.next(),
                    boat.log(),
                    boat.engine(),
                    boat.papers(),
                    Optional.ofNullable(boat.home()).map(Port::town));
        }
    }

    /** All of a fleet. */
    @ItemCollection(Fleet.class)
    record FleetView(Head head, List<Boat> boats) {}
}
