package dev.stator.blog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record Post(
        String author,
        Instant postedAt,
        String title,
        long likes,
        Set<String> tags,
        Map<Colour, List<Optional<Address>>> places,
        @Nullable String subtitle,
        String state) {}
