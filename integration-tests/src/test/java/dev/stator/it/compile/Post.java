package dev.stator.it.compile;

import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** With what must be there and what may be missing, of several kinds. */
@SuppressWarnings("ArrayRecordComponent") // arrays are stored too
@Table("posts")
@Gsi(name = "by-title", hashKey = "title", rangeKey = "likes", projection = KEYS_ONLY)
record Post(
        @HashKey String author,
        @RangeKey Instant postedAt,
        String title,
        @Nullable String subtitle,
        long likes,
        OptionalInt rank,
        @Default("3") int lives,
        double weight,
        Duration took,
        boolean open,
        Set<String> tags,
        List<String> log,
        int[] samples,
        Map<String, Set<String>> labels,
        List<Optional<Set<String>>> groups,
        Place home,
        Optional<Place> second,
        List<Place> visits,
        @Nullable Place last) {

    /** A nested record. */
    record Place(String city, @Nullable String street, Set<String> names) {}
}
