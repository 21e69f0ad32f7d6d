package dev.stator.blog;

import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Table("posts")
@Gsi(name = "by-title", hashKey = "title", rangeKey = "likes", projection = KEYS_ONLY)
public record Post(
        @HashKey String author,
        @RangeKey Instant postedAt,
        String title,
        long likes,
        Set<String> tags,
        Map<Colour, List<Optional<Address>>> places,
        @Nullable String subtitle,
        @Default("draft") String state) {}
