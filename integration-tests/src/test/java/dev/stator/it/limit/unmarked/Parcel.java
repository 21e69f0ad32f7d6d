package dev.stator.it.limit.unmarked;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** Any of its keys may be null, for all that its types say. */
@SuppressWarnings("ArrayRecordComponent") // arrays are keys too
@Table("parcels")
@Gsi(name = "by-town", hashKey = "town", rangeKey = "seal")
@Lsi(name = "by-seal", rangeKey = "seal")
public record Parcel(@HashKey byte[] id, @RangeKey String part, String town, byte[] seal, String body) {}
