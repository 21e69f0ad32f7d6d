package dev.stator.frozen.fory.evolution;

import dev.stator.frozen.FrozenType;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record whose components come, go and move. */
public final class Components {
    private Components() {}

    public record Parcel(String to, int grams) {}

    public record MovedParcel(int grams, String to) {}

    public record RenamedParcel(@Nullable String recipient, int grams) {}

    @SuppressWarnings("NullableOptional") // what a component is that was added
    public record GrownParcel(
            String to,
            @Nullable String from,
            int grams,
            int stamps,
            @Nullable Integer zone,
            @Nullable Optional<String> note,
            @Nullable List<String> labels,
            @Nullable Station last) {}

    /** What a compact constructor is for: components that were added are null at first. */
    public record DefaultedParcel(String to, int grams, Optional<String> note, List<String> labels) {
        @SuppressWarnings("NullableOptional") // what a component is that was added
        public DefaultedParcel(String to, int grams, @Nullable Optional<String> note, @Nullable List<String> labels) {
            this.to = to;
            this.grams = grams;
            this.note = note == null ? Optional.empty() : note;
            this.labels = labels == null ? List.of() : List.copyOf(labels);
        }
    }

    /** A component of each kind that is removed again. */
    @SuppressWarnings("ArrayRecordComponent") // users have them
    public record FullParcel(
            String to,
            String from,
            long barcode,
            UUID id,
            Optional<String> note,
            Station last,
            List<Station> route,
            Map<String, Station> byName,
            Stop stop,
            Speed speed,
            List<Speed> speeds,
            Set<Speed> speedSet,
            EnumSet<Speed> speedEnumSet,
            Map<Speed, String> speedMap,
            byte[] label,
            Object open,
            Locale locale,
            ZonedDateTime sentAt,
            int grams) {}

    public record EnumMapParcel(String to, EnumMap<Speed, String> speeds, int grams) {}

    public record WeekParcel(String to, Map<DayOfWeek, String> notes, int grams) {}

    @SuppressWarnings("ArrayRecordComponent") // users have them
    public record EnumArrayParcel(String to, Speed[] speeds, int grams) {}

    public record Station(String name, int platform) {}

    public sealed interface Stop {}

    public record Halt(String name) implements Stop {}

    public enum Speed {
        SLOW,
        FAST
    }

    public static final Parcel PARCEL = new Parcel("Ada", 1_200);

    public static FullParcel full() {
        Station station = new Station("Ely", 2);
        return new FullParcel(
                "Ada",
                "Grace",
                Long.MAX_VALUE,
                new UUID(1, 2),
                Optional.of("fragile"),
                station,
                new ArrayList<>(List.of(station, station)),
                new HashMap<>(Map.of("Ely", station)),
                new Halt("March"),
                Speed.FAST,
                List.of(Speed.SLOW, Speed.FAST),
                Set.of(Speed.FAST),
                EnumSet.of(Speed.SLOW),
                new HashMap<>(Map.of(Speed.SLOW, "second class")),
                new byte[] {1, 2},
                station,
                Locale.UK,
                ZonedDateTime.of(2026, 3, 1, 12, 30, 0, 0, ZoneId.of("Europe/London")),
                1_200);
    }

    public static FrozenType<FullParcel> fullType() {
        return retired(parcel(FullParcel.class));
    }

    public static <T> FrozenType<T> parcel(Class<T> form) {
        return FrozenType.<T>of("post.Parcel", form).with("post.Parcel", form);
    }

    /** With what {@link FullParcel} leads to and {@link Parcel} no longer does. */
    public static <T> FrozenType<T> retired(FrozenType<T> type) {
        return type.with("post.Station", Station.class)
                .with("post.Halt", Halt.class)
                .with("post.Speed", Speed.class);
    }

    static Collection<Case<?, ?>> cases() {
        Station none = null;
        return List.of(
                Case.of(
                        "component-added",
                        PARCEL,
                        new GrownParcel("Ada", null, 1_200, 0, null, null, null, none),
                        parcel(Parcel.class),
                        parcel(GrownParcel.class).with("post.Station", Station.class)),
                Case.of(
                        "component-added-with-default",
                        PARCEL,
                        new DefaultedParcel("Ada", 1_200, Optional.empty(), List.of()),
                        parcel(Parcel.class),
                        parcel(DefaultedParcel.class)),
                Case.of(
                        "components-reordered",
                        PARCEL,
                        new MovedParcel(1_200, "Ada"),
                        parcel(Parcel.class),
                        parcel(MovedParcel.class)),
                Case.of("components-removed", full(), PARCEL, fullType(), retired(parcel(Parcel.class))));
    }
}
