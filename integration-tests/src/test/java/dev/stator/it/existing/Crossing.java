package dev.stator.it.existing;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** As many attributes in the key of an index as DynamoDB takes, of types that are read from more than one form. */
@Table("crossings")
@Gsi(
        name = "wide",
        hashKey = {"ship", "due", "port", "draft"},
        rangeKey = {"left", "level", "tide", "moored"})
@Gsi(name = "by-port", hashKey = "port")
public record Crossing(
        @HashKey UUID id,
        @RangeKey Instant seen,
        UUID ship,
        Instant due,
        String port,
        double draft,
        Instant left,
        float level,
        LocalTime tide,
        LocalDateTime moored) {}
