package dev.stator.it.operation;

import static dev.stator.annotation.IndexProjection.INCLUDE;
import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Table("entries")
@Gsi(name = "by-title", hashKey = "title", rangeKey = "likes", projection = KEYS_ONLY)
@Gsi(name = "by-state", hashKey = "state", projection = INCLUDE, include = "score")
@Gsi(
        name = "by-place",
        hashKey = {"country", "city"},
        rangeKey = {"title", "score"})
@Lsi(name = "by-likes", rangeKey = "likes")
record Entry(
        @HashKey String author,
        @RangeKey Instant postedAt,
        String title,
        long likes,
        double score,
        BigDecimal price,
        String country,
        String city,
        Set<String> tags,
        List<String> log,
        List<Visit> visits,
        Map<String, Visit> homes,
        @Nullable String subtitle,
        @Default("draft") String state) {

    record Visit(@Nullable String place, int times) {}
}
