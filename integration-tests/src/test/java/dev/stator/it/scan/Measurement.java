package dev.stator.it.scan;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

@Table("measurements")
@Gsi(name = "by-station", hashKey = "station", rangeKey = "number", projection = IndexProjection.KEYS_ONLY)
@Lsi(name = "by-value", rangeKey = "value")
public record Measurement(@HashKey String sensor, @RangeKey int number, String station, double value) {}
