package dev.stator.it.enhanced;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A record inside the inner record. */
public record SharedCore(
        @Nullable ZonedDateTime from, @Nullable Duration lasting) {}
