package dev.stator.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an incremental export says of one item: how it was at the beginning of the time that was exported, and at its
 * end.
 *
 * @param key the primary key, as it is stored
 * @param oldImage the item before; empty if there was none, or if the export has new images only
 * @param newImage the item after; empty if it was deleted
 * @param writtenAt when it was written last
 * @param <T> the record
 */
public record ExportedChange<T>(
        Map<String, AttributeValue> key, Optional<T> oldImage, Optional<T> newImage, Instant writtenAt) {}
