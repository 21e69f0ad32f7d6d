package dev.stator.it.existing;

import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.EpochMillis;
import dev.stator.codec.convert.InstantToString;
import dev.stator.codec.convert.IntegerText;
import dev.stator.codec.convert.UpperCaseUuid;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Range keys of converters that do not sort, wherever there are range keys, beside one that does. */
@Table("visits")
@Lsi(name = "by-ward", rangeKey = "ward")
@Lsi(name = "by-left", rangeKey = "left")
@Gsi(
        name = "by-doctor",
        hashKey = "doctor",
        rangeKey = {"room", "left"})
@Gsi(name = "by-id", hashKey = "doctor", rangeKey = "id")
public record Visit(
        @HashKey @Convert(UpperCaseUuid.class) UUID id,
        @RangeKey @Convert(InstantToString.class) Instant at,
        @Convert(WardText.class) Ward ward,
        @Convert(IntegerText.class) Optional<Integer> room,
        @Convert(EpochMillis.class) Instant left,
        String doctor) {}
