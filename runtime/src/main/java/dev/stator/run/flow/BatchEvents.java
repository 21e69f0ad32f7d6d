package dev.stator.run.flow;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** Told of each response, and of each request that was throttled; by one thread at a time. */
@FunctionalInterface
public interface BatchEvents<S extends DynamoDbResponse> {
    /**
     * One request came to an end.
     *
     * @param response null: it was throttled
     * @param done entries that it did
     * @param left entries that will be sent again
     */
    void round(@Nullable S response, int done, int left);
}
