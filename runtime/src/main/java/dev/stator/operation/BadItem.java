package dev.stator.operation;

import dev.stator.error.DecodingException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stored item that cannot be read as what the query or scan answers with.
 *
 * @param key its primary key
 * @param item its attributes as DynamoDB sent them
 * @param error what is wrong with it, and where
 */
public record BadItem(Map<String, AttributeValue> key, Map<String, AttributeValue> item, DecodingException error) {
    /** The error, which names the key; not the item, which may be sensitive. */
    @Override
    public String toString() {
        return "BadItem[" + error.getMessage() + "]";
    }
}
