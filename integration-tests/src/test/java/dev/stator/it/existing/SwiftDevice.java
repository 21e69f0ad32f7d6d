package dev.stator.it.existing;

import dev.stator.annotation.Convert;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.UpperCaseUuid;
import java.util.UUID;

/** Of a table that a Swift program writes. */
@Table("devices")
public record SwiftDevice(
        @HashKey @Convert(UpperCaseUuid.class) UUID id, String name) {}
