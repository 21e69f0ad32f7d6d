package dev.stator.dao;

import dev.stator.codec.Codecs;
import dev.stator.error.EncodingException;
import dev.stator.schema.ItemBoundary;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Between how long an item lives, of which the record speaks, and when it ends, which DynamoDB stores.
 *
 * @param attribute the one with {@code @Ttl}
 * @param clock says when an item is written, and when it is read
 */
record LifetimeBoundary(String attribute, InstantSource clock) implements ItemBoundary {
    @Override
    public Set<String> attributes() {
        return Set.of(attribute);
    }

    @Override
    public LifetimeBoundary at(Instant now) {
        return new LifetimeBoundary(attribute, InstantSource.fixed(now));
    }

    /** Rounded up, so that no item ends too early. */
    @Override
    public AttributeValue outward(String name, AttributeValue encoded, Map<String, AttributeValue> key) {
        try {
            Instant end = clock.instant().plus(Codecs.DURATION.decode(encoded));
            return Codecs.EXPIRY_SECONDS.encode(end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0));
        } catch (DateTimeException | ArithmeticException | EncodingException e) {
            throw new EncodingException(
                    "so long a time to live ends beyond the year 5138, or began before all time. An item that never"
                            + " expires has none: make the component an Optional, or @Nullable",
                    e);
        }
    }

    @Override
    public AttributeValue inward(String name, AttributeValue stored, Map<String, AttributeValue> key) {
        Instant end = Codecs.EXPIRY_INSTANT.decode(stored);
        return Codecs.DURATION.encode(Duration.between(clock.instant(), end));
    }
}
