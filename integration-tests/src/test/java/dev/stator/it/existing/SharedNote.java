package dev.stator.it.existing;

import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.InstantToString;
import dev.stator.codec.convert.LocalTimeToString;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record that shares the table with the Enhanced Client. */
@Table("notes")
@Gsi(name = "by-hall", hashKey = "hall", rangeKey = "sungAt")
public record SharedNote(
        @HashKey UUID singer,
        @RangeKey @Convert(InstantToString.class) Instant sungAt,
        @Convert(ToneText.class) Tone tone,
        @Convert(LocalTimeToString.class) LocalTime alarm,
        String hall,
        @Convert(InstantToString.class) Set<Instant> repeats,
        @Nullable String remark) {}
