package dev.stator.it.model.device;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.LocalDateTimeSeconds;
import java.time.LocalDateTime;
import java.util.Optional;

/** A state of a device, and who looked after it. */
@Table("DeviceStateLog")
@HashKey("DeviceID")
@RangeKey("State#Date")
@Gsi(name = "GSI1", hashKey = "Operator", rangeKey = "Date")
@Gsi(name = "GSI2", hashKey = "EscalatedTo", rangeKey = "State#Date")
@Key(range = "{state}#{date}")
public record DeviceState(
        @Attribute("DeviceID") String device,
        @Attribute("State") String state,

        @Attribute("Date") @Convert(LocalDateTimeSeconds.class)
        LocalDateTime date,

        @Attribute("Operator") String operator,
        @Attribute("EscalatedTo") Optional<String> escalatedTo) {}
