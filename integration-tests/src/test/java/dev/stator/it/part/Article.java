package dev.stator.it.part;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table with an index of each projection. */
@Table("articles")
@Gsi(name = "by-topic", hashKey = "topic", rangeKey = "likes", projection = IndexProjection.KEYS_ONLY)
@Gsi(
        name = "by-mood",
        hashKey = "mood",
        projection = IndexProjection.INCLUDE,
        include = {"title", "tags"})
@Gsi(name = "by-language", hashKey = "language")
@Lsi(name = "by-likes", rangeKey = "likes", projection = IndexProjection.KEYS_ONLY)
record Article(
        @HashKey String author,
        @RangeKey Instant postedAt,
        @Attribute("head line") String title,
        String topic,
        long likes,
        @Nullable Mood mood,
        Optional<String> subtitle,
        OptionalInt pages,
        @Default("en") String language,
        Set<String> tags,
        List<Place> places,
        Place home,
        @Sensitive String secret,
        @Ttl Optional<Instant> shownUntil) {
    enum Mood {
        CALM,
        LOUD
    }

    record Place(String street, int number) {}

    static Article of(String author, Instant at, String topic, long likes) {
        return new Article(
                author,
                at,
                "Title of " + likes,
                topic,
                likes,
                Mood.CALM,
                Optional.of("sub"),
                OptionalInt.of(3),
                "de",
                Set.of("a", "b"),
                List.of(new Place("High Street", 1)),
                new Place("Low Street", 2),
                "hidden",
                Optional.empty());
    }
}
