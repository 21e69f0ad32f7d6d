package dev.stator.schema;

import dev.stator.codec.internal.DecimalText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attribute that says when an item expires: N, seconds since 1970.
 *
 * @param name its stored name
 */
public record TtlAttribute(String name) {
    /** DynamoDB takes an older time for a mistake, and leaves the item alone. */
    private static final int YEARS = 5;

    /**
     * The first second of those that are past at {@code now}, and not so long past that DynamoDB leaves the item alone.
     */
    public static long oldest(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minusYears(YEARS).toEpochSecond() + 1;
    }

    /** Whether DynamoDB deletes {@code item}, sooner or later, if it stays as it is at {@code now}. */
    public boolean isExpired(Map<String, AttributeValue> item, Instant now) {
        @Nullable AttributeValue stored = item.get(name);
        if (stored == null || stored.n() == null) {
            return false;
        }
        BigDecimal seconds = DecimalText.read(stored.n());
        return seconds.compareTo(BigDecimal.valueOf(now.getEpochSecond())) <= 0
                && seconds.compareTo(BigDecimal.valueOf(oldest(now))) >= 0;
    }
}
