package dev.stator.it.renamed;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.ConstantValue;
import dev.stator.annotation.Default;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All of whose attributes were renamed, in the records inside it too. */
@Table("notes")
record Note(
        @HashKey String id,

        @Attribute(
                value = "title",
                former = {"headline", "name"})
        @Nullable
        String title,

        @Attribute(value = "subtitle", former = "sub") @Default("none")
        String subtitle,

        @Attribute(value = "likes", former = "hearts") int likes,

        @Attribute(value = "stars", former = "marks") @Default("3")
        long stars,

        @Attribute(value = "state", former = "status") Optional<State> state,
        List<State> past,
        @Attribute(value = "tags", former = "labels") Set<String> tags,
        @Attribute(value = "lines", former = "rows") List<String> lines,

        @Attribute(value = "place", former = "address") @Nullable
        Place place,

        List<Place> places,
        @Attribute(value = "homes", former = "houses") Map<String, Place> homes,
        @Nullable Sign sign) {
    Note withTitle(@Nullable String other) {
        return new Note(id, other, subtitle, likes, stars, state, past, tags, lines, place, places, homes, sign);
    }

    Note withPlaces(@Nullable Place one, List<Place> all) {
        return new Note(id, title, subtitle, likes, stars, state, past, tags, lines, one, all, homes, sign);
    }

    enum State {
        @ConstantValue(former = {"NEW", "FRESH"})
        OPEN,
        @ConstantValue("done")
        DONE
    }

    record Place(
            @Attribute(value = "city", former = "town") String city,
            @Attribute(value = "zip", former = "postcode") Optional<String> zip) {}

    sealed interface Sign {}

    record Letter(
            @Attribute(value = "text", former = "letter") String text) implements Sign {}

    record Digit(
            @Attribute(value = "number", former = "digit") int number) implements Sign {}
}
