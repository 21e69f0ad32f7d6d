package dev.stator.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update leaves of something that it changes, as far as that is known before it meets the item. */
public sealed interface UpdateEffect {
    /** A constant. */
    record Assigned(AttributeValue value) implements UpdateEffect {}

    /** Nothing. */
    record Removed() implements UpdateEffect {}

    /**
     * What DynamoDB makes of the item.
     *
     * @param isThere whether that is something for certain
     */
    record Computed(boolean isThere) implements UpdateEffect {}
}
