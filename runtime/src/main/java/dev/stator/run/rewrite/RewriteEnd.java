package dev.stator.run.rewrite;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What became of one item.
 *
 * @param kind in a word
 * @param item as it was last read
 * @param other the item that stands under the key that it would have; null: none is known
 * @param units write units that it cost; of one that is only looked at, that it would cost at least
 * @param problem why it was left; null: it was not, or the kind says it
 */
public record RewriteEnd(
        Kind kind,
        Map<String, AttributeValue> item,
        @Nullable Map<String, AttributeValue> other,
        double units,
        @Nullable String problem) {
    /** In a word. */
    public enum Kind {
        /** Its attributes are in the present form now. */
        UPDATED,
        /** So it is, and it stands under another key. */
        MOVED,
        /** Nothing was to be done any more, or nothing can be. */
        NOTHING,
        /** Somebody deleted it. */
        GONE,
        /** Another item has the key that it would have. */
        KEY_TAKEN,
        /** Others changed it, again and again. */
        CHANGED,
        /** DynamoDB does not take it. */
        REFUSED
    }
}
