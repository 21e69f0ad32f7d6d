package dev.stator.it.codec.form;

import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** Its keys, and those of its indexes, have values that are read from several texts. */
@Table("visits")
@Gsi(name = "by-room", hashKey = "room", rangeKey = "opened", projection = KEYS_ONLY)
@Lsi(name = "by-closed", rangeKey = "closed")
public record Visit(
        @HashKey UUID visitor,
        @RangeKey Instant at,
        @Sensitive UUID room,
        LocalDateTime opened,
        LocalTime closed,
        int count) {}
