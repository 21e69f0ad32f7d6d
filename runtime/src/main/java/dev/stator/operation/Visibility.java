package dev.stator.operation;

import dev.stator.codec.Codecs;
import dev.stator.expression.Condition;
import dev.stator.expression.Path;
import dev.stator.expression.WholeAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.TtlAttribute;
import dev.stator.session.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which items a read shows. DynamoDB deletes an item some time after its end; until then reads hide it, unless told otherwise.
 *
 * @param ttl says when an item ends; null: all items are shown
 */
record Visibility(@Nullable TtlAttribute ttl, InstantSource clock) {
    static Visibility of(Session session, EntitySchema<?> schema) {
        return new Visibility(
                session.includesExpired() ? null : schema.table().ttl().orElse(null), session.clock());
    }

    Visibility includingExpired() {
        return new Visibility(null, clock);
    }

    boolean shows(Map<String, AttributeValue> item) {
        return ttl == null || !ttl.isExpired(item, clock.instant());
    }

    /** The attribute that tells of an item whether it is shown, beside {@code names}. */
    List<String> beside(List<String> names) {
        return ttl == null
                ? names
                : Stream.concat(names.stream(), Stream.of(ttl.name()))
                        .distinct()
                        .toList();
    }

    /** What a filter says to the same effect now; null for all items. It holds for items without the attribute. */
    <T> @Nullable Condition<T> condition() {
        if (ttl == null) {
            return null;
        }
        Instant now = clock.instant();
        return new WholeAttribute<T, Long>(Path.of(ttl.name()), Codecs.LONG)
                .between(TtlAttribute.oldest(now), now.getEpochSecond())
                .not();
    }
}
