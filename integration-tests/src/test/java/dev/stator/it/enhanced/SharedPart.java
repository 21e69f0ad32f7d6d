package dev.stator.it.enhanced;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record inside others. */
public record SharedPart(
        @Nullable String note,
        @Nullable Instant seen,
        @Nullable Integer count,
        boolean flag,
        @Nullable Mood tone,
        Set<String> tags,
        List<LocalTime> alarms,
        Map<Duration, String> gaps,
        @Nullable SharedCore inner) {}
