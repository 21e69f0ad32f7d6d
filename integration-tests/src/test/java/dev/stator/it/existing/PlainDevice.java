package dev.stator.it.existing;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.UUID;

/** The same table without the converter. */
@Table("devices")
public record PlainDevice(@HashKey UUID id, String name) {}
