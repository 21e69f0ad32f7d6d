package dev.stator.check;

import dev.stator.error.SensitiveKey;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that a rewrite leaves as it is.
 *
 * @param reason why
 * @param key its primary key
 * @param item as it is stored
 * @param otherKey the key that it would have, if another item has that; else empty
 * @param other that item
 * @param problem why, in more words
 */
public record LeftItem(
        Reason reason,
        Map<String, AttributeValue> key,
        Map<String, AttributeValue> item,
        Map<String, AttributeValue> otherKey,
        Optional<Map<String, AttributeValue>> other,
        String problem) {
    /** Why an item is left. */
    public enum Reason {
        /** It cannot be read; the findings say why, and what to do. */
        UNREADABLE("cannot be read", "see the findings below"),
        /** Its key is in another form, and another item has the key in the form that is written now. */
        KEY_TAKEN(
                "would have the key of another item",
                "say which of the two is right: delete the other one, or make one of both, and rewrite again"),
        /** Others changed it again and again between its read and its write. */
        CHANGED("were changed by others meanwhile, again and again", "rewrite again"),
        /** It can be read, but what would be written is refused: by a limit, or by DynamoDB. */
        REFUSED("can be read, but not written so", "the problem says why; change such items by their owner");

        private final String text;
        private final String remedy;

        Reason(String text, String remedy) {
            this.text = text;
            this.remedy = remedy;
        }

        /** What to do. */
        public String remedy() {
            return remedy;
        }

        /** In words. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** For people. Of the item it shows the key, unless that is sensitive. */
    @Override
    public String toString() {
        return SensitiveKey.text(key) + ": " + problem;
    }
}
