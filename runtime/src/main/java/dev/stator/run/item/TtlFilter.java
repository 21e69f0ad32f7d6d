package dev.stator.run.item;

import dev.stator.codec.Codecs;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.WholeAttribute;
import dev.stator.operation.PageRead;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.TableSchema;
import dev.stator.schema.TtlAttribute;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * Which items a read shows. DynamoDB deletes an item some time after its end; until then reads hide it, unless told
 * otherwise.
 *
 * @param ttl says when an item ends; null: all items are shown
 */
public record TtlFilter(@Nullable TtlAttribute ttl, InstantSource clock) {
    /** Of items that are read whole, or with what they are filtered by. */
    static TtlFilter of(TableSchema table, boolean includesExpired, InstantSource clock) {
        return new TtlFilter(includesExpired ? null : table.ttl().orElse(null), clock);
    }

    /** An index that does not carry the attribute that says when an item ends shows all items. */
    public static TtlFilter of(PageRead<?, ?> read, InstantSource clock) {
        PageRead.Source source = read.source();
        TtlFilter filter = of(source.table(), read.includesExpired(), clock);
        return filter.ttl == null || carries(source, filter.ttl.name()) ? filter : new TtlFilter(null, clock);
    }

    private static boolean carries(PageRead.Source source, String attribute) {
        IndexSchema index = source.index();
        return index == null
                || index.projection() == ProjectionType.ALL
                || index.include().contains(attribute)
                || source.positionAttributes().contains(attribute);
    }

    /** Whether an item is shown now. */
    public boolean shows(Map<String, AttributeValue> item) {
        return ttl == null || !ttl.isExpired(item, clock.instant());
    }

    /** The attribute that tells of an item whether it is shown; empty if all are. */
    Optional<String> attribute() {
        return Optional.ofNullable(ttl).map(TtlAttribute::name);
    }

    /** What a filter says to the same effect now; null for all items. It holds for items without the attribute. */
    public <T> @Nullable ItemCondition<T> condition() {
        if (ttl == null) {
            return null;
        }
        Instant now = clock.instant();
        return new WholeAttribute<T, Long>(Path.of(ttl.name()), Codecs.LONG)
                .between(TtlAttribute.oldest(now), now.getEpochSecond())
                .not();
    }
}
