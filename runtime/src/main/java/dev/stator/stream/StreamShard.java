package dev.stator.stream;

import java.util.Optional;

/**
 * A shard of a stream: changes in their order. Records of a shard come after all those of its parent.
 *
 * @param streamArn the ARN of its stream
 * @param id its ID
 * @param parentId the ID of the shard that it continues; empty if there was none. The parent may not be there any more
 * @param firstSequenceNumber the number at which it begins
 * @param lastSequenceNumber the number at which it ended; empty while it is written to
 */
public record StreamShard(
        String streamArn,
        String id,
        Optional<String> parentId,
        Optional<String> firstSequenceNumber,
        Optional<String> lastSequenceNumber) {
    /** Whether nothing more is written to it. */
    public boolean isClosed() {
        return lastSequenceNumber.isPresent();
    }
}
