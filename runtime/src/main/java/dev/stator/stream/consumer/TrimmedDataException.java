package dev.stator.stream.consumer;

import dev.stator.error.StatorException;
import org.jspecify.annotations.Nullable;

/**
 * Changes were lost to a consumer: a stream keeps its records for 24 hours, and what stands next in the shard is gone.
 * A scan of the table shows what the items have become.
 */
public final class TrimmedDataException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final String streamArn;
    private final String shardId;

    /**
     * A loss.
     *
     * @param position what is asked for and gone: the last checkpoint of the shard
     * @param cause what DynamoDB says
     */
    public TrimmedDataException(String streamArn, String shardId, String position, @Nullable Throwable cause) {
        super(
                "Changes were lost: shard " + shardId + " of stream " + streamArn + " has no longer what follows "
                        + position
                        + ", because a stream keeps records for 24 hours and this consumer was further behind."
                        + " Nothing more is read, so that the loss is noticed. Scan the table for what its items have"
                        + " become, then start with onTrim(SKIP_TO_HORIZON), or with resetTo(..) another position.",
                cause);
        this.streamArn = streamArn;
        this.shardId = shardId;
    }

    /** The stream. */
    public String streamArn() {
        return streamArn;
    }

    /** The shard whose records are gone. */
    public String shardId() {
        return shardId;
    }
}
