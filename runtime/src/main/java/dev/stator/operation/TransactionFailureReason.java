package dev.stator.operation;

import dev.stator.error.DecodingException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What one operation had to do with the cancellation of its transaction. Immutable. */
public final class TransactionFailureReason implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What DynamoDB says of one operation of a cancelled transaction. */
    public enum Code {
        /** Nothing was wrong with this operation; it was not done because of others. */
        NONE("None", "is not to blame"),
        /** Its condition did not hold. */
        CONDITIONAL_CHECK_FAILED("ConditionalCheckFailed", "its condition does not hold"),
        /** Another transaction or write was under way on the item. */
        TRANSACTION_CONFLICT("TransactionConflict", "another transaction or write was under way on the item"),
        /** DynamoDB throttled it: an on-demand table, or an account's limit. */
        THROTTLING_ERROR("ThrottlingError", "was throttled"),
        /** Its table, or an index of it, has no capacity left. */
        PROVISIONED_THROUGHPUT_EXCEEDED("ProvisionedThroughputExceeded", "exceeds the provisioned throughput"),
        /** The items of its hash key, in the table and its local indexes, would exceed 10 GB. */
        ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED(
                "ItemCollectionSizeLimitExceeded", "its item collection would exceed 10 GB"),
        /** DynamoDB found it invalid once it saw the stored item; the message says why. */
        VALIDATION_ERROR("ValidationError", "is invalid"),
        /** DynamoDB gave none, or one that this version of Stator does not know; see {@link #rawCode()}. */
        UNKNOWN("", "failed");

        private final String stored;
        private final String text;

        Code(String stored, String text) {
            this.stored = stored;
            this.text = text;
        }

        private static Code of(@Nullable String raw) {
            return Stream.of(values())
                    .filter(code -> code.stored.equals(raw))
                    .findFirst()
                    .orElse(UNKNOWN);
        }

        /** Whether the same operation may succeed when it is sent again unchanged. */
        public boolean mayPass() {
            return this == NONE
                    || this == TRANSACTION_CONFLICT
                    || this == THROTTLING_ERROR
                    || this == PROVISIONED_THROUGHPUT_EXCEEDED;
        }
    }

    private final ItemOperation operation;
    private final @Nullable String rawCode;
    private final @Nullable String message;
    private final @Nullable ConditionFailedException error;

    /**
     * The reason of one operation.
     *
     * @param rawCode as DynamoDB gives it
     * @param message as DynamoDB gives it
     * @param error what the operation would have thrown by itself, if its condition did not hold
     */
    public TransactionFailureReason(
            ItemOperation operation,
            @Nullable String rawCode,
            @Nullable String message,
            @Nullable ConditionFailedException error) {
        this.operation = operation;
        this.rawCode = rawCode;
        this.message = message;
        this.error = error;
    }

    /** The operation: what it does, its table and its key. */
    public ItemOperation operation() {
        return operation;
    }

    /** What DynamoDB says of it. */
    public Code code() {
        return Code.of(rawCode);
    }

    /** The code in DynamoDB's spelling; empty if it gave none. */
    public Optional<String> rawCode() {
        return Optional.ofNullable(rawCode);
    }

    /** DynamoDB's own words, if it has any. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /**
     * What the operation would have thrown by itself, if its condition did not hold: for versioned entities the
     * conflict with both versions.
     */
    public Optional<ConditionFailedException> error() {
        return Optional.ofNullable(error);
    }

    /**
     * The stored item that did not meet the condition. Empty when the condition held, when the operation did not ask
     * for the item ({@code withItemOnFailure()}) or when there is none.
     *
     * @param type the record of the table
     * @throws DecodingException if the stored item cannot be read
     * @throws ClassCastException if the item is of another type
     */
    public <T> Optional<T> item(Class<T> type) {
        return error == null ? Optional.empty() : error.item(type);
    }

    /** The item of {@link #item(Class)} as DynamoDB sent it. */
    public Optional<Map<String, AttributeValue>> rawItem() {
        return error == null ? Optional.empty() : error.rawItem();
    }

    /** As in {@code update of item {id: "a1"} in table accounts: its condition balance >= N does not hold}. */
    @Override
    public String toString() {
        if (error != null) {
            return operation + ": " + error.problem();
        }
        StringBuilder text =
                new StringBuilder(operation.toString()).append(": ").append(code().text);
        if (rawCode != null && code() != Code.NONE) {
            text.append(" (").append(rawCode).append(')');
        }
        if (message != null) {
            text.append(": ").append(message);
        }
        return text.toString();
    }
}
