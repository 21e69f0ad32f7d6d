package dev.stator.stream;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** Where to begin in a shard. */
public final class ShardPosition {
    private static final ShardPosition TRIM_HORIZON = new ShardPosition(ShardIteratorType.TRIM_HORIZON, null);
    private static final ShardPosition LATEST = new ShardPosition(ShardIteratorType.LATEST, null);

    private final ShardIteratorType type;
    private final @Nullable String sequenceNumber;

    private ShardPosition(ShardIteratorType type, @Nullable String sequenceNumber) {
        this.type = type;
        this.sequenceNumber = sequenceNumber;
    }

    /** At the oldest record there is, of the last 24 hours ({@code TRIM_HORIZON}). */
    public static ShardPosition trimHorizon() {
        return TRIM_HORIZON;
    }

    /** After the newest record ({@code LATEST}): what is written from now on. */
    public static ShardPosition latest() {
        return LATEST;
    }

    /** At the record with this number ({@code AT_SEQUENCE_NUMBER}). */
    public static ShardPosition at(String sequenceNumber) {
        return new ShardPosition(
                ShardIteratorType.AT_SEQUENCE_NUMBER, Objects.requireNonNull(sequenceNumber, "sequenceNumber"));
    }

    /** After the record with this number ({@code AFTER_SEQUENCE_NUMBER}), such as the last that was handled. */
    public static ShardPosition after(String sequenceNumber) {
        return new ShardPosition(
                ShardIteratorType.AFTER_SEQUENCE_NUMBER, Objects.requireNonNull(sequenceNumber, "sequenceNumber"));
    }

    ShardIteratorType type() {
        return type;
    }

    @Nullable
    String sequenceNumber() {
        return sequenceNumber;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShardPosition position
                && type == position.type
                && Objects.equals(sequenceNumber, position.sequenceNumber);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, sequenceNumber);
    }

    @Override
    public String toString() {
        return sequenceNumber == null ? type.toString() : type + " " + sequenceNumber;
    }
}
