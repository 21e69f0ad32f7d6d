package dev.stator.it.codec.key;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;

/**
 * Both parts of its key are equal in Java to less than what is stored as the same.
 *
 * @param digest an array
 * @param size a number with a scale
 * @param text what is kept
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are keys too
@Table("blobs")
public record Blob(@HashKey byte[] digest, @RangeKey BigDecimal size, String text) {}
