package dev.stator.it.existing;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/** The record that a newcomer writes first, without converters. */
@Table("notes")
@Gsi(name = "by-hall", hashKey = "hall", rangeKey = "sungAt")
public record PlainNote(
        @HashKey UUID singer,
        @RangeKey Instant sungAt,
        Tone tone,
        LocalTime alarm,
        String hall,
        Set<Instant> repeats) {}
